import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilePicker } from '../../app/file-picker.tsx';
import { useMenuCommand } from '../../app/menu-commands.ts';
import { recoverFocus } from '../../app/panes.ts';
import { useApi, useDocument, useDocumentStore } from '../../app/use-document.ts';
import { useFailureNote } from '../../app/use-failure-note.ts';
import type { MergedTable } from '../../ui/grid/clipboard-table.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { ImportDialog } from './import-dialog.tsx';
import { type ImportSource, type Origin, openDropped, openPasted } from './import-source.ts';

export type Importing = Readonly<{
  /** Asks for an Excel file and shows what would become of it. */
  fromFile: () => Promise<void>;
  /** Shows a place to paste a table in. */
  fromClipboard: () => void;
  /** Shows what would become of a file that was dropped on the window. */
  fromDrop: (file: File) => void;
  /** The same for a table that was pasted elsewhere. */
  fromTable: (table: MergedTable) => void;
}>;

const ImportContext = createContext<Importing | null>(null);

export function useImport(): Importing {
  const importing = useContext(ImportContext);
  if (importing === null) throw new Error('ImportProvider is missing around this component');
  return importing;
}

/** „Ambil tabel Excel“ from wherever it is asked for, over the screen that is on show. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const api = useApi();
  const store = useDocumentStore();
  const pick = useFilePicker();
  const [source, setSource] = useState<ImportSource | null>(null);
  const lastKey = useRef(0);
  const hasPlan = useDocument((state) => state.planId !== null);
  const canWrite = useDocument((state) => state.info !== null && state.info.readOnly === null);
  const importing: Importing = useMemo(() => {
    const begin = (next: Origin): void => {
      lastKey.current += 1;
      setSource({ ...next, key: lastKey.current });
    };
    return {
      fromFile: async () => {
        const file = await pick('import-spreadsheet', null);
        if (file) begin({ kind: 'open', open: () => api['import.open']({ grant: file.grant }) });
      },
      fromClipboard: () => begin({ kind: 'paste' }),
      fromDrop: (file) => {
        const { info, planId, plans } = store.getState();
        const isFixed = planId === null || plans[planId]?.plan.status === 'adopted';
        if (isFixed || info?.readOnly !== null)
          showToast({ text: t('importer.notNow', { name: file.name }) });
        else begin({ kind: 'open', open: () => openDropped(api, file) });
      },
      fromTable: (table) =>
        begin({ kind: 'open', open: () => openPasted(api, t('importer.clipboard'), table) }),
    };
  }, [api, store, pick, t]);
  useMenuCommand('file.importTable', () => void importing.fromFile(), hasPlan && canWrite);
  useMenuCommand('file.exportTable', useTableExport(), hasPlan);
  const isOpen = source !== null && hasPlan;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const isClosing = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!isClosing) return undefined;
    // Behind the dialog of a file that was picked in between, nobody gives the keyboard back.
    const frame = requestAnimationFrame(recoverFocus);
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return (
    <ImportContext value={importing}>
      {children}
      {source && isOpen && (
        <ImportDialog
          key={source.key}
          source={source}
          pickFile={importing.fromFile}
          onClose={() => setSource(null)}
        />
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
