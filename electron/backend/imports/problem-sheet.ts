import { type MatrixCell, type MatrixSheet, textCell } from '../../../db/domain/table-export/matrix-sheet.ts';
import type { ImportProblem } from '../../../db/domain/table-import/import-problem.ts';
import { columnName, countColumns, type Table } from '../../../db/domain/table-import/table.ts';

/** The sheet as it was, every row in its place, with a column behind it that says what is wrong there. */
export function buildProblemSheet(
  table: Table,
  problems: readonly ImportProblem[],
  words: Readonly<{
    sheet: string;
    column: string;
    headerRow: number;
    say: (problem: ImportProblem) => string;
  }>,
): MatrixSheet {
  const width = countColumns(table);
  const byRow = Map.groupBy(problems, ({ row }) => row);
  const rows = table.rows.map((cells, row): MatrixCell[] => {
    const said = (byRow.get(row) ?? []).map(
      (one) => `${columnName(one.column)}${row + 1}: ${words.say(one)}`,
    );
    const line = Array.from({ length: width }, (_, column) => textCell(cells[column]?.text ?? null));
    return [...line, row === words.headerRow ? textCell(words.column, 'heading') : textCell(said.join('\n'))];
  });
  return {
    name: words.sheet,
    rows,
    merges: table.merges.filter(({ right, bottom }) => right < width && bottom < table.rows.length),
    dataFirst: words.headerRow + 1,
    widths: [...Array.from({ length: width }, () => 16), 60],
  };
}
