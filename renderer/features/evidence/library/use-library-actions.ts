import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { PlanDocument, Quarter } from '../../../../db/domain/plan-document.ts';
import type { RecordValues } from '../../../../db/domain/plan-records.ts';
import { useFilePicker } from '../../../app/file-picker.tsx';
import { offerUndo } from '../../../app/offer-undo.ts';
import { useApi, useDocumentStore } from '../../../app/use-document.ts';
import { sayError } from '../../../ui/error-text.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { namePeriod } from '../evidence-words.ts';
import type { LibraryItem } from '../model/library-items.ts';

export type Figure = Readonly<{ indicatorId: string; year: number; quarter: Quarter }>;
type Told = Pick<RecordValues<'evidence'>, 'title' | 'documentDate' | 'note' | 'location' | 'body'>;

export type LibraryActions = ReturnType<typeof useLibraryActions>;

/** What can be done with evidence in its list; each one step to undo. */
export function useLibraryActions({ plan }: PlanDocument) {
  const { t } = useTranslation();
  const api = useApi();
  const store = useDocumentStore();
  const pick = useFilePicker();
  const planId = plan.id;
  const tell = (error: AppError): void => showToast({ text: sayError(t, error), tone: 'error' });

  return {
    /** A sentence comes back where it cannot be kept. */
    change: async ({ rows }: LibraryItem, patch: Partial<Told>): Promise<string | undefined> => {
      const changed = rows.map(({ id, version }) => ({ id, version, patch }));
      const result = await store.run('record.updateMany', { kind: 'evidence', planId, rows: changed });
      return result.ok ? undefined : sayError(t, result.error);
    },
    link: async ({ rows }: LibraryItem, figures: readonly Figure[]): Promise<void> => {
      const ids = rows.map(({ id }) => id);
      const result = await store.run('evidence.link', { planId, ids, figures: [...figures] });
      if (!result.ok) tell(result.error);
    },
    create: async (
      values: Pick<RecordValues<'evidence'>, 'kind' | 'title' | 'location' | 'body' | 'year'>,
    ): Promise<string | undefined> => {
      const empty = { indicatorId: null, quarter: 0, documentDate: null, note: null } as const;
      const noFile = { fileHash: null, fileName: null, mediaType: null, sizeBytes: null };
      const result = await store.run('record.create', {
        kind: 'evidence',
        planId,
        values: { ...empty, ...noFile, ...values },
      });
      return result.ok ? undefined : sayError(t, result.error);
    },
    remove: async (items: readonly LibraryItem[]): Promise<void> => {
      const [first] = items;
      if (!first) return;
      const ids = items.flatMap(({ rows }) => rows.map(({ id }) => id));
      const result = await store.run('record.removeMany', { kind: 'evidence', planId, ids });
      if (!result.ok) return tell(result.error);
      showToast({
        text:
          items.length === 1
            ? t('evidence.removed', { title: first.evidence.title })
            : t('evidence.library.removed', { count: items.length }),
        action: offerUndo(t, store, planId),
      });
    },
    saveCopy: async ({ evidence }: Pick<LibraryItem, 'evidence'>): Promise<void> => {
      const file = await pick('export-evidence-file', evidence.fileName);
      if (!file) return;
      const result = await api['evidence.save']({ id: evidence.id, grant: file.grant });
      if (!result.ok) return tell(result.error);
      showExported(t('evidence.library.copySaved', { name: result.value.name }), result.value.exported);
    },
    exportFolder: async (year: number, quarter: Quarter | null): Promise<void> => {
      const period = namePeriod(t, year, quarter ?? 0);
      const folder = await pick('export-evidence', t('evidence.library.folderName', { period }));
      if (!folder) return;
      const input = { planId, year, ...(quarter === null ? {} : { quarter }), grant: folder.grant };
      const result = await api['evidence.export'](input);
      if (!result.ok) return tell(result.error);
      const { name, files, faults, exported } = result.value;
      const texts: string[] = [t('evidence.library.exported', { name, count: files })];
      if (faults.length > 0) texts.push(t('evidence.library.exportedFaults', { count: faults.length }));
      showExported(texts.join(' '), exported);
    },
  } as const;

  function showExported(text: string, exported: string): void {
    const reveal = async (): Promise<void> => {
      const result = await api['files.reveal']({ exported });
      if (!result.ok) tell(result.error);
    };
    showToast({ text, action: { label: t('evidence.library.openFolder'), onPress: () => void reveal() } });
  }
}
