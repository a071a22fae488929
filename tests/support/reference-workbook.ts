import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';

/**
 * The matrix an office keeps: title rows, a heading in three rows with merged groups and the numbering of columns,
 * merged statements, figures as numbers and as texts with "Rp", "%", "n/a" and both ways of decimals, and a signature.
 * Four goals, nine objectives, sixty indicators, twenty-five programs, five years.
 */
export type ReferenceRow = Readonly<{
  goal: string;
  objective: string;
  indicator: string;
  unit: string;
  baseline: Given;
  targets: readonly Given[];
  code: string | null;
  program: string | null;
  ceilings: readonly Given[];
  responsible: string;
}>;

/** What stands in a cell, and the figure an office means by it; null where it means none. */
export type Given = Readonly<{ cell: string | number | null; format?: string; means: string | null }>;

export const referenceYears = [2025, 2026, 2027, 2028, 2029] as const;

const goals = [
  'Meningkatnya kualitas hidup masyarakat',
  'Terwujudnya pertumbuhan ekonomi yang inklusif',
  'Meningkatnya kualitas infrastruktur dan lingkungan',
  'Terwujudnya tata kelola pemerintahan yang baik',
] as const;

const objectives: readonly Readonly<{ goal: number; text: string; indicators: number; programs: number }>[] =
  [
    { goal: 0, text: 'Meningkatnya derajat kesehatan masyarakat', indicators: 8, programs: 3 },
    { goal: 0, text: 'Meningkatnya mutu pendidikan dasar', indicators: 7, programs: 3 },
    { goal: 0, text: 'Menurunnya kemiskinan', indicators: 6, programs: 2 },
    { goal: 1, text: 'Meningkatnya produktivitas pertanian', indicators: 7, programs: 3 },
    { goal: 1, text: 'Meningkatnya daya saing usaha mikro', indicators: 6, programs: 3 },
    { goal: 2, text: 'Meningkatnya kemantapan jalan', indicators: 6, programs: 3 },
    { goal: 2, text: 'Meningkatnya kualitas lingkungan hidup', indicators: 7, programs: 3 },
    { goal: 3, text: 'Meningkatnya akuntabilitas kinerja', indicators: 7, programs: 3 },
    { goal: 3, text: 'Meningkatnya kepuasan atas pelayanan', indicators: 6, programs: 2 },
  ];

const owners = ['Bidang Perencanaan', 'Bidang Pelayanan', 'Sekretariat'] as const;

const comma = (value: number): string => value.toFixed(1).replace('.', ',');
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const empty: Given = { cell: null, means: null };

/** Six ways in which the rows of one table write their figures. */
function writeRow(number: number): Readonly<{ unit: string; values: readonly Given[] }> {
  const steps = [0, 1, 2, 3, 4, 5];
  switch (number % 6) {
    case 0: // percent as text: 60,0% 62,5% …
      return {
        unit: '%',
        values: steps.map((step) => ({ cell: `${comma(60 + step * 2.5)}%`, means: String(60 + step * 2.5) })),
      };
    case 1: // a percentage as Excel keeps it: 0.7 shown as 70%
      return {
        unit: 'Persen',
        values: steps.map((step) => ({ cell: (70 + step) / 100, format: '0%', means: String(70 + step) })),
      };
    case 2: // whole numbers as numbers, falling
      return {
        unit: 'Kasus',
        values: steps.map((step) => ({
          cell: 1200 - step * 50,
          format: '#,##0',
          means: String(1200 - step * 50),
        })),
      };
    case 3: // thousands as text; the baseline is not known
      return {
        unit: 'Orang',
        values: steps.map((step) =>
          step === 0
            ? { cell: 'n/a', means: null }
            : { cell: grouped(12_500 + step * 250), means: String(12_500 + step * 250) },
        ),
      };
    case 4: // an index with two decimals as text; the last year is still open
      return {
        unit: 'Indeks',
        values: steps.map((step) =>
          step === 5 ? { cell: '-', means: null } : { cell: `7${step},25`, means: `7${step}.25` },
        ),
      };
    default: // predicates
      return {
        unit: 'Predikat',
        values: ['CC', 'B', 'B', 'BB', 'BB', 'A'].map((code) => ({ cell: code, means: code })),
      };
  }
}

/** 25 programs: money as numbers, as "Rp1.250.000.000", and one year that is not decided. */
function writeCeilings(number: number): readonly Given[] {
  return referenceYears.map((_, index) => {
    const amount = 1_250_000_000 + number * 10_000_000 + index * 125_500_000;
    if (number % 7 === 3 && index === 4) return { cell: '-', means: null };
    return number % 2 === 0
      ? { cell: amount, format: '#,##0', means: String(amount) }
      : { cell: `Rp${number % 4 === 1 ? ' ' : ''}${grouped(amount)}`, means: String(amount) };
  });
}

export const referenceRows: readonly ReferenceRow[] = listRows();

function listRows(): readonly ReferenceRow[] {
  const rows: ReferenceRow[] = [];
  let programs = 0;
  for (const objective of objectives) {
    for (let index = 0; index < objective.indicators; index += 1) {
      const number = rows.length;
      const { unit, values } = writeRow(number);
      const [baseline = empty, ...targets] = values;
      const hasProgram = index < objective.programs;
      rows.push({
        goal: goals[objective.goal] ?? '',
        objective: objective.text,
        indicator: `Indikator ke-${number + 1} atas ${objective.text.toLowerCase()}`,
        unit,
        baseline,
        targets,
        code: hasProgram ? `1.0${(programs % 6) + 1}.${String(programs + 2).padStart(2, '0')}` : null,
        program: hasProgram ? `Program Peningkatan Layanan ${programs + 1}` : null,
        ceilings: hasProgram ? writeCeilings(programs) : referenceYears.map(() => empty),
        responsible: owners[number % owners.length] ?? '',
      });
      if (hasProgram) programs += 1;
    }
  }
  return rows;
}

/** Where the parts of the sheet stand, from 0. */
export const referencePlaces = { headerFirst: 3, headerLast: 5, dataFirst: 6, columns: 19 } as const;

const groupHeadings = ['Target Kinerja Tahun', 'Pagu Indikatif (Rp)'] as const;

export function makeReferenceSheet(): WorkSheet {
  const years = [...referenceYears];
  const blank = years.slice(1).map(() => null);
  const grid: (string | number | null)[][] = [
    ['PEMERINTAH KABUPATEN CONTOH'],
    ['MATRIKS RENCANA STRATEGIS DINAS CONTOH TAHUN 2025–2029'],
    [],
    [
      'No',
      'Tujuan',
      'Sasaran Strategis',
      'Indikator Kinerja',
      'Satuan',
      'Kondisi Awal 2024',
      groupHeadings[0],
      ...blank,
      'Kode',
      'Program',
      groupHeadings[1],
      ...blank,
      'Penanggung Jawab',
    ],
    [null, null, null, null, null, null, ...years, null, null, ...years, null],
    Array.from({ length: referencePlaces.columns }, (_, index) => `(${index + 1})`),
  ];
  const { dataFirst } = referencePlaces;
  const formats: { row: number; column: number; format: string }[] = [];
  referenceRows.forEach((row, index) => {
    const before = referenceRows[index - 1];
    const figures = [row.baseline, ...row.targets, ...row.ceilings];
    const columns = [5, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17];
    figures.forEach(({ format }, place) => {
      if (format) formats.push({ row: dataFirst + index, column: columns[place] ?? 0, format });
    });
    grid.push([
      index + 1,
      before?.goal === row.goal ? null : row.goal,
      before?.objective === row.objective ? null : row.objective,
      row.indicator,
      row.unit,
      row.baseline.cell,
      ...row.targets.map(({ cell }) => cell),
      row.code,
      row.program,
      ...row.ceilings.map(({ cell }) => cell),
      row.responsible,
    ]);
  });
  grid.push([], ['Sumber: Dinas Contoh, 2025'], [], [], [null, null, 'Kepala Dinas Contoh']);
  const sheet = utils.aoa_to_sheet(grid);
  for (const { row, column, format } of formats) {
    const cell = sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
    if (cell) cell.z = format;
  }
  sheet['!merges'] = listMerges();
  return sheet;
}

function listMerges(): NonNullable<WorkSheet['!merges']> {
  const { headerFirst, dataFirst, columns } = referencePlaces;
  const block = (top: number, left: number, bottom: number, right: number) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  });
  const single = [0, 1, 2, 3, 4, 5, 11, 12, 18].map((column) =>
    block(headerFirst, column, headerFirst + 1, column),
  );
  const down = (column: number, keyOf: (row: ReferenceRow) => string) => {
    const merges = [];
    for (let start = 0; start < referenceRows.length; ) {
      const first = referenceRows[start];
      let end = start;
      while (first && referenceRows[end + 1] && keyOf(referenceRows[end + 1] ?? first) === keyOf(first))
        end += 1;
      if (end > start) merges.push(block(dataFirst + start, column, dataFirst + end, column));
      start = end + 1;
    }
    return merges;
  };
  return [
    block(0, 0, 0, columns - 1),
    block(1, 0, 1, columns - 1),
    block(headerFirst, 6, headerFirst, 10),
    block(headerFirst, 13, headerFirst, 17),
    ...single,
    ...down(1, ({ goal }) => goal),
    ...down(2, ({ goal, objective }) => `${goal} ${objective}`),
  ];
}

/** The workbook as a file: its matrix on the second sheet, behind a cover. */
export function makeReferenceWorkbook(
  bookType: Extract<BookType, 'xlsx' | 'biff8' | 'ods'> = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Rencana Strategis'], ['Dinas Contoh']]), 'Sampul');
  utils.book_append_sheet(book, makeReferenceSheet(), 'Matriks');
  return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
}
