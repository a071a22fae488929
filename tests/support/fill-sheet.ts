import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What is written into a cell: a number (as text where its digits matter), a text, a day, or an error of
 * a formula. */
export type Filling =
  | number
  | string
  | Readonly<{ error: string }>
  | Readonly<{ day: string }>
  | Readonly<{ number: string }>
  | null;

/**
 * Fills cells of a sheet as a spreadsheet program would: their look stays, their content is another one. `B7` names the
 * cell; `extra` changes the page's XML further (merged blocks).
 */
export function fillSheet(
  file: Uint8Array,
  cells: Readonly<Record<string, Filling>>,
  extra: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const parts = unzipSync(file);
  const name = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (const [address, filling] of Object.entries(cells)) {
    const pattern = new RegExp(`<c r="${address}"( s="\\d+")?(?: t="\\w+")?(?:/>|>.*?</c>)`, 's');
    if (!pattern.test(xml)) throw new Error(`the sheet has no cell ${address}`);
    xml = xml.replace(pattern, (_all, look: string = '') => writeCell(address, look, filling));
  }
  return zipSync({ ...parts, [name]: strToU8(extra(xml)) });
}

function writeCell(address: string, look: string, filling: Filling): string {
  const at = `<c r="${address}"${look}`;
  if (filling === null) return `${at}/>`;
  if (typeof filling === 'number') return `${at}><v>${filling}</v></c>`;
  if (typeof filling === 'string') return `${at} t="inlineStr"><is><t>${filling}</t></is></c>`;
  if ('error' in filling) return `${at} t="e"><v>${filling.error}</v></c>`;
  if ('day' in filling) return `${at} t="d"><v>${filling.day}</v></c>`;
  return `${at}><v>${filling.number}</v></c>`;
}

/** The text of every cell of the first page, by its address. */
export function readCells(file: Uint8Array): ReadonlyMap<string, string> {
  const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const found = xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/gs);
  return new Map(
    [...found].map(([, address = '', content = '']) => [address, content.replace(/<[^>]*>/g, '')]),
  );
}

/** Where a column of the sheet stands, by its hidden tag, and in which row an indicator. */
export function findCell(file: Uint8Array, tag: string, indicatorId: string): string {
  const cells = readCells(file);
  const column = [...cells].find(([, text]) => text === tag)?.[0].replace(/\d+$/, '');
  const row = [...cells].find(([, text]) => text === indicatorId)?.[0].replace(/^[A-Z]+/, '');
  if (column === undefined || row === undefined) throw new Error(`no cell ${tag} of ${indicatorId}`);
  return `${column}${row}`;
}
