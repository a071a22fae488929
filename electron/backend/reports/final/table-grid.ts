import type { SaidBlock, SaidCell, SaidTable } from './said-document.ts';

/** A table as a reader takes it in: what a row is called, what a column is called, and what stands there. */
export type Grid = Readonly<{
  columns: readonly string[];
  rows: readonly Readonly<{
    /** What the row is about, and what tells it from others. */
    name: string;
    key: string;
    /** By column; what a merged cell covers is empty. */
    cells: readonly string[];
  }>[];
}>;

/** What stands where a figure is missing names nothing. */
const isWord = (text: string): boolean => !/^[-–—]?$/.test(text.trim());
/** In the languages of documents: a unit tells no row from another. */
const isUnit = (heading: string): boolean => /^(satuan|unit|enhed)$/i.test(heading.trim());
const isRowNumber = (heading: string): boolean => /^(no\.?|nomor|nr\.?|#)$/i.test(heading.trim());

export function makeGrid(table: SaidTable): Grid {
  const width = table.columns.length;
  const head = spread(table.header, width);
  const headings = Array.from({ length: width }, (_, column) => nameColumn(head.filled, column));
  const body = spread(
    table.rows.map(({ cells }) => cells),
    width,
  );
  // Counting rows is not saying anything: a row that came in would change every number below it.
  const isSaid = headings.map((heading) => !isRowNumber(heading));
  const firstFigure = body.isNumber.findIndex((is, column) => is && isSaid[column] === true);
  const upTo = firstFigure < 0 ? width : firstFigure;
  return {
    columns: headings,
    rows: body.filled.map((filled, at) => {
      const named = filled
        .slice(0, upTo)
        .flatMap((text, column) =>
          isSaid[column] && isWord(text) ? [{ text, of: headings[column] ?? '' }] : [],
        );
      const last = named.findLast(({ of }) => !isUnit(of)) ?? named.at(-1);
      // Of a table of words the first column is what the row is about.
      const key = firstFigure < 0 ? (named[0]?.text ?? '') : named.map(({ text }) => text).join(' · ');
      const own = body.own[at] ?? [];
      return {
        name: firstFigure < 0 ? key : (last?.text ?? ''),
        key,
        cells: own.map((text, column) => (isSaid[column] ? text : '')),
      };
    }),
  };
}

/** A chart says figures, too: what is drawn of each, by what stands along its axis. */
export function makeChartGrid(chart: Extract<SaidBlock, { kind: 'figure' }>['charts'][number]): Grid {
  return {
    columns: chart.categories,
    rows: chart.series.map(({ label, points }) => ({
      name: label,
      key: label,
      cells: chart.categories.map((_, at) => points[at]?.text ?? ''),
    })),
  };
}

function nameColumn(rows: readonly (readonly string[])[], column: number): string {
  const parts = rows.map((row) => row[column] ?? '').filter((text) => text !== '');
  return parts.filter((text, at) => text !== parts[at - 1]).join(' › ');
}

type Spread = Readonly<{
  /** Merged cells repeat over what they cover. */
  filled: readonly (readonly string[])[];
  /** Merged cells stand once, at their upper left. */
  own: readonly (readonly string[])[];
  /** Columns with figures in them. */
  isNumber: readonly boolean[];
}>;

function spread(rows: readonly (readonly SaidCell[])[], width: number): Spread {
  const filled = rows.map(() => new Array<string | undefined>(width));
  const own = rows.map(() => new Array<string>(width).fill(''));
  const isNumber = new Array<boolean>(width).fill(false);
  rows.forEach((cells, at) => {
    const line = filled[at] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (column < width && line[column] !== undefined) column += 1;
      const right = Math.min(width, column + (cell.columns ?? 1));
      const below = Math.min(rows.length, at + (cell.rows ?? 1));
      for (let row = at; row < below; row += 1) filled[row]?.fill(cell.text, column, right);
      if (column < width) (own[at] ?? [])[column] = cell.text;
      if (cell.isNumber && column < width) isNumber[column] = true;
      column = right;
    }
  });
  return { filled: filled.map((line) => Array.from(line, (text) => text ?? '')), own, isNumber };
}
