import { useApi } from '../../app/use-document.ts';
import { useImport } from '../import/import-provider.tsx';
import { encodeFile } from '../import/import-source.ts';
import { useEntrySheets } from './entry-sheet-provider.tsx';

/**
 * Where dropped tables go: several at once are sheets that came back, a single one is asked whether it is one, and
 * everything else is the table of a plan.
 */
export function useDroppedTables(): (files: readonly [File, ...File[]]) => Promise<void> {
  const api = useApi();
  const importing = useImport();
  const sheets = useEntrySheets();
  return async (files) => {
    const [first, ...others] = files;
    if (sheets.arrivals !== null || others.length > 0) {
      sheets.receive(files);
      return;
    }
    const content = await encodeFile(first);
    const opened = content.ok
      ? await api['entrySheet.openContent']({ name: first.name, content: content.value })
      : content;
    if (opened.ok) void api['entrySheet.close']({ tokens: [opened.value.token] });
    if (opened.ok && opened.value.isSheet) sheets.receive([first]);
    else importing.fromDrop(first);
  };
}
