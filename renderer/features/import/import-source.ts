import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { Api } from '../../../electron/api/contract.ts';
import type { OpenedTable } from '../../../electron/api/import.ts';
import { maxTableBytes } from '../../../electron/api/table-files.ts';
import type { MergedTable } from '../../ui/grid/clipboard-table.ts';

/** Where a table comes from. */
export type Origin = Readonly<{ kind: 'open'; open: () => Promise<Result<OpenedTable>> } | { kind: 'paste' }>;

/** One way through the steps; another source begins another one. */
export type ImportSource = Origin & Readonly<{ key: number }>;

/** A file that was dropped on the page, which has its bytes and knows nothing of its place. */
export async function openDropped(
  api: Pick<Api, 'import.openContent'>,
  file: File,
): Promise<Result<OpenedTable>> {
  const content = await encodeFile(file);
  return content.ok ? api['import.openContent']({ name: file.name, content: content.value }) : content;
}

/** The bytes of a dropped table as the contract takes them. */
export async function encodeFile(file: File): Promise<Result<string>> {
  const { name } = file;
  if (file.size > maxTableBytes) return refuse('spreadsheet-refused', { name, fault: 'too-large' });
  const content = await encode(file);
  // What looks like a file and cannot be read is a folder, or was taken away meanwhile.
  return content === null
    ? refuse('spreadsheet-refused', { name, fault: 'not-a-spreadsheet' })
    : succeed(content);
}

/** A table of the clipboard, with its merged blocks. */
export const openPasted = (
  api: Pick<Api, 'import.paste'>,
  name: string,
  { block, merges }: MergedTable,
): Promise<Result<OpenedTable>> =>
  api['import.paste']({
    name,
    rows: block.map((cells) => cells.map(({ text, raw }) => ({ text, raw }))),
    merges: [...merges],
  });

function encode(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
