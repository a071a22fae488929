import { readDay } from '../../../../db/domain/read-day.ts';

/** A table from elsewhere, cell by cell, as text. */
export type PastedTable = readonly (readonly string[])[];

type Field = 'name' | 'nip' | 'rank' | 'position' | 'unit' | 'code' | 'from' | 'to';
export type PastedRow = Readonly<Partial<Record<Field, string>>>;

/** What offices write above these columns. */
const headings: readonly (readonly [Field, RegExp])[] = [
  ['nip', /^nip\b/],
  ['rank', /pangkat|golongan|^gol\b|^rank$/],
  ['position', /jabatan|^position$/],
  ['code', /^kode|^code$/],
  ['from', /sejak|mulai|tmt|since|from/],
  ['to', /sampai|hingga|until/],
  ['unit', /unit|bidang|bagian/],
  ['name', /nama|name|pejabat|uraian/],
];

const findHeading = (text: string): Field | null =>
  headings.find(([, words]) => words.test(text.trim().toLowerCase()))?.[0] ?? null;

/** An employee number has 18 digits, often with spaces between its parts. */
const isNip = (text: string): boolean => /^\d{18}$/.test(text.replaceAll(/[\s.'`-]/g, ''));
const isNumbering = (text: string): boolean => /^\d{1,3}[.)]?$/.test(text.trim());

/** A table of officials: by its headings, else the numbers tell which column is which. Rows without a name are left out. */
export const readOfficials = (table: PastedTable): readonly PastedRow[] =>
  readTable(table, (rows) => {
    const nip = findColumn(rows, isNip);
    const rest = listTextColumns(rows).filter((column) => column !== nip);
    const [name, ...others] = rest;
    const position = others.at(-1);
    const rank = others.length > 1 ? others[0] : undefined;
    return makeColumns({ name, nip, rank, position });
  });

/** A table of units: a code, where there is one, and a name. */
export const readUnits = (table: PastedTable): readonly PastedRow[] =>
  readTable(table, (rows) => {
    const columns = listTextColumns(rows);
    const code = columns.length > 1 ? columns[0] : undefined;
    return makeColumns({ code, name: columns.length > 1 ? columns[1] : columns[0] });
  });

type Columns = ReadonlyMap<number, Field>;

function readTable(table: PastedTable, guess: (rows: PastedTable) => Columns): readonly PastedRow[] {
  const filled = table.filter((row) => row.some((cell) => cell.trim() !== ''));
  const [first = [], ...rest] = filled;
  const found = first.map(findHeading);
  const hasHeadings = found.includes('name') || found.filter((field) => field !== null).length > 1;
  const rows = hasHeadings ? rest : filled;
  const columns: Columns = hasHeadings ? mapHeadings(found) : guess(rows);
  return rows.map((row) => readRow(row, columns)).filter((row) => row.name !== undefined);
}

/** The first column under a heading is meant; a second one of the same kind is something else. */
function mapHeadings(found: readonly (Field | null)[]): Columns {
  const columns = new Map<number, Field>();
  for (const [column, field] of found.entries()) {
    if (field !== null && ![...columns.values()].includes(field)) columns.set(column, field);
  }
  return columns;
}

function readRow(row: readonly string[], columns: Columns): PastedRow {
  const read: Partial<Record<Field, string>> = {};
  for (const [column, field] of columns) {
    const text = (row[column] ?? '').replaceAll(/\s+/g, ' ').trim();
    if (text === '' || text === '-') continue;
    if (field === 'from' || field === 'to') {
      const day = readDay(text);
      if (day !== null) read[field] = day;
    } else read[field] = text;
  }
  return read;
}

const makeColumns = (places: Readonly<Partial<Record<Field, number | undefined>>>): Columns =>
  new Map(
    Object.entries(places).flatMap(([field, column]) =>
      column === undefined ? [] : [[column, field as Field]],
    ),
  );

const countColumns = (rows: PastedTable): number => Math.max(0, ...rows.map((row) => row.length));

function findColumn(rows: PastedTable, fits: (text: string) => boolean): number | undefined {
  const columns = Array.from({ length: countColumns(rows) }, (_, column) => column);
  return columns.find((column) => rows.some((row) => fits(row[column] ?? '')));
}

/** Columns with words in them; a running number at the left is none. */
function listTextColumns(rows: PastedTable): readonly number[] {
  return Array.from({ length: countColumns(rows) }, (_, column) => column).filter((column) => {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && !(column === 0 && countColumns(rows) > 1 && cells.every(isNumbering));
  });
}
