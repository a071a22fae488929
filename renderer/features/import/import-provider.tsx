import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilePicker } from '../../app/file-picker.tsx';
import { useMenuCommand } from '../../app/menu-commands.ts';
import { useApi, useDocument, useDocumentStore } from '../../app/use-document.ts';
import { useFailureNote } from '../../app/use-failure-note.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { ImportDialog, type ImportSource } from './import-dialog.tsx';

export type Importing = Readonly<{
  /** Asks for an Excel file and shows what would become of it. */
  fromFile: () => Promise<void>;
  /** Shows a place to paste a table in. */
  fromClipboard: () => void;
}>;

const ImportContext = createContext<Importing | null>(null);

export function useImport(): Importing {
  const importing = useContext(ImportContext);
  if (importing === null) throw new Error('ImportProvider is missing around this component');
  return importing;
}

/** „Ambil tabel Excel“ from wherever it is asked for, over the screen that is on show. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const pick = useFilePicker();
  const [source, setSource] = useState<ImportSource | null>(null);
  const hasPlan = useDocument((state) => state.planId !== null);
  const canWrite = useDocument((state) => state.info !== null && state.info.readOnly === null);
  const importing: Importing = useMemo(
    () => ({
      fromFile: async () => {
        const file = await pick('import-spreadsheet', null);
        if (file) setSource({ kind: 'file', grant: file.grant });
      },
      fromClipboard: () => setSource({ kind: 'paste' }),
    }),
    [pick],
  );
  useMenuCommand('file.importTable', () => void importing.fromFile(), hasPlan && canWrite);
  useMenuCommand('file.exportTable', useTableExport(), hasPlan);
  return (
    <ImportContext value={importing}>
      {children}
      {source && hasPlan && (
        <ImportDialog source={source} pickFile={importing.fromFile} onClose={() => setSource(null)} />
      )}
    </ImportContext>
  );
}

function useTableExport(): () => void {
  const { t } = useTranslation();
  const api = useApi();
  const store = useDocumentStore();
  const pick = useFilePicker();
  const noteFailure = useFailureNote();
  return async () => {
    const { planId, plans, info } = store.getState();
    if (planId === null) return;
    const file = await pick('export-xlsx', plans[planId]?.plan.title ?? info?.name ?? null);
    if (!file) return;
    const result = await api['table.export']({ planId, grant: file.grant });
    if (!result.ok) {
      noteFailure(result.error);
      return;
    }
    const { exported, name } = result.value;
    showToast({
      text: t('importer.exported', { name }),
      action: { label: t('importer.openFolder'), onPress: () => void api['files.reveal']({ exported }) },
    });
  };
}
