import { listSections, type ReportModel, type Table } from '../model/report-model.ts';
import type { SheetTitle } from './plan-sheet.ts';

export type TitledTable = Readonly<{ table: Table; title: SheetTitle }>;

/** The tables of a document, each with what its sheet is called and what stands over it. */
export function listTitledTables(model: ReportModel): readonly TitledTable[] {
  const named = model.sheets
    ? model.sheets.map((table) => ({ table, section: model.title }))
    : listSections(model.sections).flatMap(({ title, blocks }) =>
        blocks.flatMap((block) => (block.kind === 'table' ? [{ table: block, section: title }] : [])),
      );
  const taken = new Set<string>();
  return named.map(({ table, section }) => {
    const { caption } = table;
    const number = caption.number === '' ? '' : `${model.wording.table} ${caption.number}`;
    const title = [number, caption.text].filter((text) => text !== '').join(' ');
    const name = findFreeName(table.sheet?.name ?? (number === '' ? section : number), taken);
    taken.add(name.toLocaleLowerCase('id'));
    const lines = [model.organization, model.title, table.sheet?.title ?? (title === '' ? section : title)];
    return { table, title: { name, lines: [...new Set(lines.filter((line) => line !== ''))] } };
  });
}

/** Excel's own limits of the name of a sheet. */
const nameLimit = 31;

const cleanName = (text: string): string =>
  text
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .replace(/\s+/g, ' ');

const cut = (text: string, limit: number): string =>
  [...text].reduce((kept, letter) => (kept.length + letter.length > limit ? kept : kept + letter), '').trim();

function findFreeName(wanted: string, taken: ReadonlySet<string>): string {
  const base = cut(cleanName(wanted), nameLimit) || '1';
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = `${cut(base, nameLimit - suffix.length)}${suffix}`;
    if (!taken.has(name.toLocaleLowerCase('id'))) return name;
  }
}
