import { useTranslation } from 'react-i18next';
import { useDocument } from './use-document.ts';

/** Why the open file cannot be written; null where it can. */
export function useReadOnlyText(): string | null {
  const { t } = useTranslation();
  const readOnly = useDocument((state) => state.info?.readOnly ?? null);
  if (!readOnly) return null;
  if (readOnly.reason === 'file') return t('shell.readOnly.file');
  if (readOnly.reason === 'folder') return t('shell.readOnly.folder');
  return readOnly.holder === null
    ? t('shell.readOnly.inUseByUnknown')
    : t('shell.readOnly.inUse', { holder: readOnly.holder });
}
