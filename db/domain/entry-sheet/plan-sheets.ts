import { groupCells, type YearCells } from '../cascade-figures.ts';
import { findRatioParts } from '../entry/ratio-parts.ts';
import { isByMonth, type Month } from '../months.ts';
import type { OrdinalScale } from '../ordinal.ts';
import type {
  PlanDocument,
  PlanIndicator,
  PlanNode,
  Quarter,
  RealizationCell,
  TargetCell,
} from '../plan-document.ts';

export type SheetPeriod = Readonly<{
  year: number;
  quarter: Quarter;
  /** Of the quarter: a table may give the figures of one month. Sheets ask for a quarter with all its months. */
  month?: Month | undefined;
}>;

/** One indicator of a period with all that is needed to ask for its figure and to judge what comes back. */
export type SheetIndicator = Readonly<{
  indicator: PlanIndicator;
  node: PlanNode | null;
  scale: OrdinalScale | null;
  ratio: ReturnType<typeof findRatioParts>;
  targets: YearCells<TargetCell>;
  realizations: YearCells<RealizationCell>;
  before: YearCells<RealizationCell>;
  /** What the file holds for the period. */
  cell: RealizationCell | null;
  /** The months of the quarter are asked for beside it. */
  isByMonth: boolean;
  /** In a quarter, an indicator that is measured by the year alone: no sheet asks for it. */
  isAnnualOnly: boolean;
}>;

/** What goes out to one unit; null for the indicators nobody answers for yet. */
export type PlannedSheet = Readonly<{
  unit: Readonly<{ id: string; name: string }> | null;
  rows: readonly SheetIndicator[];
}>;

const noCells: YearCells<never> = [];

/** Every indicator of the plan in reading order, with its cells of the period. */
export function listSheetIndicators(
  document: PlanDocument,
  { year, quarter }: SheetPeriod,
): readonly SheetIndicator[] {
  const targets = groupCells(document.targets, year);
  const realizations = groupCells(document.realizations, year);
  const before = groupCells(document.realizations, year - 1);
  const scales = new Map(document.ordinalScales.map((scale) => [scale.id, scale]));
  const hasQuarterTargets = document.targets.some((cell) => cell.year === year && cell.quarter > 0);
  const order = new Map(document.nodes.map((node, index) => [node.id, { node, index }]));
  const placeOf = ({ nodeId }: PlanIndicator): number => order.get(nodeId)?.index ?? order.size;
  return document.indicators
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.sort - b.sort)
    .map((indicator) => {
      const own = realizations.get(indicator.id) ?? noCells;
      const planned = targets.get(indicator.id) ?? noCells;
      const hasQuarters = [1, 2, 3, 4].some((at) => planned[at] !== undefined || own[at] !== undefined);
      const byMonth = quarter > 0 && isByMonth(indicator, { targets: planned, realizations: own });
      return {
        indicator,
        node: order.get(indicator.nodeId)?.node ?? null,
        scale: indicator.ordinalScaleId === null ? null : (scales.get(indicator.ordinalScaleId) ?? null),
        ratio: findRatioParts(indicator, document.components),
        targets: planned,
        realizations: own,
        before: before.get(indicator.id) ?? noCells,
        cell: own[quarter] ?? null,
        isByMonth: byMonth,
        isAnnualOnly: quarter > 0 && hasQuarterTargets && !hasQuarters && !byMonth,
      };
    });
}

/** One sheet for each unit that answers for an indicator, in the order of the units; the rest comes last. */
export function planSheets(document: PlanDocument, period: SheetPeriod): readonly PlannedSheet[] {
  const asked = listSheetIndicators(document, period).filter(({ isAnnualOnly }) => !isAnnualOnly);
  const units = document.units.toSorted((a, b) => a.sort - b.sort);
  const known = new Set(units.map(({ id }) => id));
  const byUnit = Map.groupBy(asked, ({ indicator: { unitId } }) =>
    unitId !== null && known.has(unitId) ? unitId : null,
  );
  const ofUnits = units.flatMap(({ id, name }): readonly PlannedSheet[] => {
    const rows = byUnit.get(id);
    return rows ? [{ unit: { id, name }, rows }] : [];
  });
  const rest = byUnit.get(null);
  return rest ? [...ofUnits, { unit: null, rows: rest }] : ofUnits;
}

export const isFilled = (cell: RealizationCell | null): boolean =>
  cell !== null &&
  (cell.value !== null ||
    cell.ordinalCode !== null ||
    cell.missingReason !== null ||
    (cell.numerator !== null && cell.denominator !== null) ||
    (cell.months?.every((month) => month !== null) ?? false));

export type OutstandingUnit = Readonly<{ unitId: string | null; unitName: string | null; open: number }>;

/** Units from which no sheet of the period has come back and whose figures are not all there, with how many are open. */
export function listOutstanding(
  document: PlanDocument,
  period: SheetPeriod,
  arriving: ReadonlySet<string | null> = new Set(),
): readonly OutstandingUnit[] {
  const answered = new Set(
    document.receipts
      .filter((one) => one.kind === 'sheet' && one.year === period.year && one.quarter === period.quarter)
      .map(({ unitId }) => unitId),
  );
  return planSheets(document, period).flatMap(({ unit, rows }) => {
    const unitId = unit?.id ?? null;
    const open = rows.filter(({ cell }) => !isFilled(cell)).length;
    const isBack = answered.has(unitId) || arriving.has(unitId) || open === 0;
    return isBack ? [] : [{ unitId, unitName: unit?.name ?? null, open }];
  });
}
