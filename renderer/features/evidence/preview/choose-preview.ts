import type { Evidence } from '../../../../db/domain/plan-document.ts';

export type PreviewWay = 'pdf' | 'image' | 'sheet' | 'text' | 'none';

const ways: Readonly<Record<string, PreviewWay>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'sheet',
  'application/vnd.ms-excel': 'sheet',
  'text/csv': 'sheet',
  'text/plain': 'text',
};

/** How a file is shown here; Word, PowerPoint and ZIP are for other programs. */
export const choosePreview = ({ kind, mediaType }: Pick<Evidence, 'kind' | 'mediaType'>): PreviewWay =>
  kind === 'file' ? (ways[mediaType ?? ''] ?? 'none') : 'none';
