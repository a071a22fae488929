import type { PlanDocument, Quarter, RealizationCell } from '../plan-document.ts';
import type { Verification } from './period.ts';

/** Which of two figures counts where an evaluator found another one than the office. */
export type CountedFigure = 'verified' | 'reported';

type Claim = Pick<
  RealizationCell,
  'value' | 'ordinalCode' | 'numerator' | 'denominator' | 'missingReason' | 'months'
>;

/** What the office says of a figure, in one text that is equal when it says the same. */
const writeCell = (cell: Claim | undefined): string =>
  cell === undefined
    ? ''
    : [cell.value, cell.ordinalCode, cell.numerator, cell.denominator, cell.missingReason]
        .map((part) => part ?? '')
        .join('|') + (cell.months ? `|${cell.months.map((one) => one ?? '').join('/')}` : '');

type Placed = Readonly<{ indicatorId: string; year: number; quarter: number }>;
export const keyOfFigure = ({ indicatorId, year, quarter }: Placed): string =>
  `${indicatorId} ${year} ${quarter}`;

type Cells = ReadonlyMap<string, RealizationCell>;

/** A year without a figure of its own says what its quarters say. */
function claimAt(cells: Cells, at: Placed): string {
  const own = cells.get(keyOfFigure(at));
  if (own !== undefined || at.quarter > 0) return writeCell(own);
  return [1, 2, 3, 4].map((quarter) => writeCell(cells.get(keyOfFigure({ ...at, quarter })))).join(';');
}

const indexCells = (cells: readonly RealizationCell[]): Cells =>
  new Map(cells.map((cell) => [keyOfFigure(cell), cell]));

/** What the office says of a figure now, as a verdict keeps it. */
export const writeClaim = (realizations: readonly RealizationCell[], at: Placed): string =>
  claimAt(indexCells(realizations), at);

/**
 * The verdicts that still hold, by `keyOfFigure`: what the office changed after it was judged waits to be looked at
 * again.
 */
export function listCurrentVerdicts(
  document: Pick<PlanDocument, 'verifications' | 'realizations'>,
): ReadonlyMap<string, Verification> {
  if (document.verifications.length === 0) return new Map();
  const cells = indexCells(document.realizations);
  return new Map(
    document.verifications.flatMap((one) =>
      one.claimed === claimAt(cells, one) ? [[keyOfFigure(one), one] as const] : [],
    ),
  );
}

type Found = Placed & Pick<Verification, 'id' | 'version' | 'value' | 'ordinalCode'>;

/** Figures with others in their place: nothing of what the office gave for them is left. */
export function replaceFigures(
  cells: readonly RealizationCell[],
  found: readonly Found[],
): readonly RealizationCell[] {
  if (found.length === 0) return cells;
  const left = new Map(found.map((one) => [keyOfFigure(one), one]));
  const replaced = cells.map((cell) => {
    const one = left.get(keyOfFigure(cell));
    left.delete(keyOfFigure(cell));
    return one ? replaceFigure(cell, one) : cell;
  });
  // A year that was put together from its quarters has no cell of its own yet.
  return [...replaced, ...[...left.values()].map((one) => replaceFigure(makeCell(one), one))];
}

const replaceFigure = (cell: RealizationCell, { value, ordinalCode }: Found): RealizationCell => ({
  ...cell,
  value,
  ordinalCode,
  numerator: null,
  denominator: null,
  missingReason: null,
  months: null,
});

/** Realizations with the verified value where one was found and the office's has not changed since. */
export const countVerified = (
  document: Pick<PlanDocument, 'verifications' | 'realizations'>,
): readonly RealizationCell[] =>
  replaceFigures(
    document.realizations,
    [...listCurrentVerdicts(document).values()].filter((one) => one.verdict === 'corrected'),
  );

const makeCell = ({ id, version, indicatorId, year, quarter }: Found): RealizationCell => ({
  id,
  version,
  indicatorId,
  year,
  quarter: quarter as Quarter,
  value: null,
  ordinalCode: null,
  numerator: null,
  denominator: null,
  missingReason: null,
  origin: 'person',
  status: 'final',
  dataDate: null,
  dataYear: null,
  releaseDate: null,
  receiptId: null,
  note: null,
});
