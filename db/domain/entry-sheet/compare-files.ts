import type { PlanDocument, SheetReceipt } from '../plan-document.ts';
import { type ComparedFile, compareFile, type SheetPage, type SheetRow } from './compare-file.ts';
import { listOutstanding, type OutstandingUnit, type SheetPeriod } from './plan-sheets.ts';
import { makeProblem } from './sheet-problem.ts';
import { isSameFigure, isSameMonths, isSameNote } from './sheet-state.ts';

export type GivenFile = Readonly<{ token: string; name: string; hash: string; pages: readonly SheetPage[] }>;

export type ComparedGiven = ComparedFile &
  Readonly<{
    token: string;
    name: string;
    hash: string;
    /** The very file was received before. */
    receivedAt: string | null;
    /** A later sheet of the same unit was received, or lies beside it. */
    isOlder: boolean;
  }>;

export type ComparedFiles = Readonly<{
  files: readonly ComparedGiven[];
  /** Units that have not answered, these files counted in. */
  outstanding: readonly OutstandingUnit[];
}>;

/** Everything that came back for a period, side by side. */
export function compareFiles(
  document: PlanDocument,
  given: readonly GivenFile[],
  question: SheetPeriod & Readonly<{ headings: readonly string[] }>,
): ComparedFiles {
  const { year, quarter } = question;
  const receipts = document.receipts.filter((one) => one.year === year && one.quarter === quarter);
  const compared = given.map((file) => ({ file, found: compareFile(document, file.pages, question) }));
  const sound = compared.filter(({ found }) => found.fault === null);
  const rowsOf = refuseElsewhere(sound.map(({ file, found }) => ({ name: file.name, rows: found.rows })));
  const latest = (unitId: string | null): string =>
    [
      ...receipts
        .filter((one) => one.kind === 'sheet' && one.unitId === unitId)
        .map(({ madeAt }) => madeAt ?? ''),
      ...sound.flatMap(({ found: { mark } }) => (mark?.unitId === unitId ? [mark.madeAt] : [])),
    ].reduce((last, one) => (one > last ? one : last), '');
  const files = compared.map(({ file, found }): ComparedGiven => {
    const at = sound.findIndex((one) => one.file === file);
    const receipt: SheetReceipt | undefined = receipts.find(({ fileHash }) => fileHash === file.hash);
    return {
      token: file.token,
      name: file.name,
      hash: file.hash,
      ...found,
      rows: rowsOf[at] ?? found.rows,
      receivedAt: receipt?.receivedAt ?? null,
      isOlder: found.fault === null && found.mark !== null && found.mark.madeAt < latest(found.mark.unitId),
    };
  });
  const arriving = new Set(sound.flatMap(({ found: { mark } }) => (mark ? [mark.unitId] : [])));
  // Units answer for quarters; of a month nobody's sheet is missing.
  const outstanding = question.month === undefined ? listOutstanding(document, question, arriving) : [];
  return { files, outstanding };
}

type Named = Readonly<{ name: string; rows: readonly SheetRow[] }>;

const wants = ({ state }: SheetRow): boolean => state !== 'refused' && state !== 'unchanged';

/** Two files that say the same of an indicator are one answer; where they differ, a person takes one of them out. */
function refuseElsewhere(files: readonly Named[]): readonly (readonly SheetRow[])[] {
  const wishes = files.flatMap(({ name, rows }, file) =>
    rows.filter(wants).map((row) => ({ name, file, row })),
  );
  const byIndicator = Map.groupBy(wishes, ({ row }) => row.indicatorId);
  return files.map(({ rows }, file) =>
    rows.map((row) => {
      const others = (byIndicator.get(row.indicatorId) ?? []).filter((one) => one.file !== file);
      if (!wants(row) || others.length === 0) return row;
      const differing = others.find(
        ({ row: { after } }) =>
          !isSameFigure(after, row.after) || !isSameMonths(after, row.after) || !isSameNote(after, row.after),
      );
      if (differing) {
        const problem = makeProblem('error', 'twice-elsewhere', { text: differing.name });
        return {
          ...row,
          state: 'refused',
          after: row.current,
          suggestion: null,
          problems: [...row.problems, problem],
        };
      }
      const isFirst = others.every((one) => one.file > file);
      return isFirst ? row : { ...row, state: 'unchanged', after: row.current };
    }),
  );
}
