import { findAnsweringUnits } from '../../../db/domain/appraisal/unit-scores.ts';
import { groupCells } from '../../../db/domain/cascade-figures.ts';
import { type IndicatorContext, makeIndicatorContext } from '../../../db/domain/cascade-score.ts';
import type {
  PlanDocument,
  PlanIndicator,
  Quarter,
  RealizationCell,
} from '../../../db/domain/plan-document.ts';
import type { PlanPeriod } from '../../../db/domain/progress.ts';
import { findSettings, toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import { readFrozen } from '../../../db/domain/verification/settle.ts';
import type { EntryColumnId } from '../../../electron/api/entry-columns.ts';
import { keepLast } from './keep-last.ts';
import type { BesideParts, CellHistory } from './row-beside.ts';

/** What the further columns of all rows are read from. */
export type BesideIndex = {
  /** The year before is judged by its own settings. */
  readonly lastContext: IndicatorContext | null;
  readonly planPeriod: PlanPeriod | null;
  readonly read: (plan: PlanIndicator, cell: RealizationCell | undefined) => BesideParts;
};

const noCells: readonly never[] = [];
const needsLastYear: readonly EntryColumnId[] = ['lastTarget', 'lastAchievement'];

type Frame = { readonly year: number; readonly quarter: Quarter };

/**
 * Makes the index of what is on show, and of no more: what no column needs is neither looked for nor watched. What did
 * not change stays the same object from one document to the next, so that rows do, too.
 */
export function createBesideIndex(): (
  document: PlanDocument,
  frame: Frame,
  shown: ReadonlySet<EntryColumnId>,
) => BesideIndex {
  const lastYear = keepLast(indexLastYear);
  const end = keepLast((targets: PlanDocument['targets'], year: number) => groupCells(targets, year));
  const owners = keepLast(indexOwners);
  const verdicts = keepLast((all: PlanDocument['verifications'], year: number, quarter: Quarter) => {
    const own = all.filter((one) => one.year === year && one.quarter === quarter);
    return new Map(own.map((one) => [one.indicatorId, one]));
  });
  const receipts = keepLast((all: PlanDocument['receipts']) => new Map(all.map((one) => [one.id, one])));
  const period = keepLast((start: number | null, end: number | null): PlanPeriod | null =>
    start === null || end === null ? null : { start, end },
  );
  const otherTargets = createHistory<PlanDocument['targets'][number]>();
  const otherRealizations = createHistory<PlanDocument['realizations'][number]>();
  return (document, { year, quarter }, shown) => {
    const { plan, targets, realizations } = document;
    const before = needsLastYear.some((id) => shown.has(id)) ? readFrozen(document, year - 1) : null;
    const last =
      before && lastYear(before.indicators, before.ordinalScales, before.targets, before.settings, year - 1);
    const endTargets =
      shown.has('endTarget') && plan.periodEnd !== null ? end(targets, plan.periodEnd) : null;
    const hasWay = shown.has('endProgress');
    const wayTargets = hasWay ? otherTargets(targets, year) : null;
    const wayRealizations = hasWay ? otherRealizations(realizations, year) : null;
    const judged = shown.has('verified') ? verdicts(document.verifications, year, quarter) : null;
    const owner = shown.has('owner') ? owners(document.nodes, document.indicators, document.units) : null;
    const sheets = shown.has('origin') ? receipts(document.receipts) : null;
    return {
      lastContext: last?.context ?? null,
      planPeriod: period(plan.periodStart, plan.periodEnd),
      read: ({ id }, cell) => ({
        lastCascade: last?.cascades.get(id) ?? null,
        lastTargets: last?.targets.get(id) ?? noCells,
        endTargets: endTargets?.get(id) ?? noCells,
        otherTargets: wayTargets,
        otherRealizations: wayRealizations,
        verification: judged?.get(id) ?? null,
        ownerName: owner?.get(id) ?? null,
        receipt: (cell?.receiptId != null && sheets?.get(cell.receiptId)) || null,
      }),
    };
  };
}

function indexLastYear(
  indicators: PlanDocument['indicators'],
  ordinalScales: PlanDocument['ordinalScales'],
  targets: PlanDocument['targets'],
  settings: PlanDocument['settings'],
  year: number,
) {
  const cascades = toCascadeIndicators({ indicators, ordinalScales });
  return {
    context: makeIndicatorContext(findSettings({ settings }, year), ordinalScales),
    cascades: new Map(cascades.map((one) => [one.id, one])),
    targets: groupCells(targets, year),
  };
}

/** The unit that answers for each indicator, by name. */
function indexOwners(
  nodes: PlanDocument['nodes'],
  indicators: PlanDocument['indicators'],
  units: PlanDocument['units'],
): ReadonlyMap<string, string> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return new Map(
    [...findAnsweringUnits({ nodes, indicators })].flatMap(([indicatorId, unitId]) => {
      const name = unitId === null ? undefined : names.get(unitId);
      return name === undefined ? [] : [[indicatorId, name] as const];
    }),
  );
}

type PlacedCell = { readonly indicatorId: string; readonly year: number };

/**
 * Cells of the years beside the open one, to be looked up by indicator. Typing in the open year leaves it the same
 * object; it is sorted only once somebody asks.
 */
function createHistory<T extends PlacedCell>(): (cells: readonly T[], year: number) => CellHistory<T> {
  let known: {
    readonly year: number;
    readonly others: readonly T[];
    readonly history: CellHistory<T>;
  } | null = null;
  return keepLast((cells: readonly T[], year: number) => {
    const others = cells.filter((cell) => cell.year !== year);
    const isSame =
      known?.year === year &&
      known.others.length === others.length &&
      known.others.every((cell, at) => cell === others[at]);
    if (known === null || !isSame) known = { year, others, history: openHistory(others) };
    return known.history;
  });
}

function openHistory<T extends PlacedCell>(cells: readonly T[]): CellHistory<T> {
  let sorted: ReadonlyMap<string, readonly T[]> | null = null;
  return (indicatorId) => {
    sorted ??= Map.groupBy(cells, (cell) => cell.indicatorId);
    return sorted.get(indicatorId) ?? [];
  };
}
