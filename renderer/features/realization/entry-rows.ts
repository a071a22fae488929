import { type Achievement, makeMissing } from '../../../db/domain/achievement.ts';
import { findAnalysisNeed } from '../../../db/domain/analysis-need.ts';
import type { CascadeIndicator } from '../../../db/domain/cascade.ts';
import { groupCells, type YearCells } from '../../../db/domain/cascade-figures.ts';
import { addNotes, explainAbsence, type IndicatorContext } from '../../../db/domain/cascade-score.ts';
import type { Decimal } from '../../../db/domain/decimal.ts';
import { listMonthNeighbours, listNeighbours } from '../../../db/domain/entry/neighbours.ts';
import { findPreviousCell } from '../../../db/domain/entry/previous-period.ts';
import { findReleaseState, type ReleaseState } from '../../../db/domain/entry/release.ts';
import type { NumberLocale } from '../../../db/domain/format.ts';
import { findMonthsApart, hasMonths, isByMonth, type Month } from '../../../db/domain/months.ts';
import type { OrdinalScale } from '../../../db/domain/ordinal.ts';
import type {
  NodeStatus,
  PlanDocument,
  PlanIndicator,
  PlanNode,
  Quarter,
  RealizationCell,
} from '../../../db/domain/plan-document.ts';
import type { Rational } from '../../../db/domain/rational.ts';
import type { Band } from '../../../db/domain/scale.ts';
import type { EntryColumnId } from '../../../electron/api/entry-columns.ts';
import { type BesideIndex, createBesideIndex } from './beside-index.ts';
import type { EntryDrafts, EntryReading, RejectedEntry } from './entry-drafts.ts';
import { makeGroups } from './entry-groups.ts';
import { makeEntryKey } from './entry-key.ts';
import { keepLast } from './keep-last.ts';
import { listMonthDrafts, listMonthEntries, type MonthEntry } from './month-entries.ts';
import type { ProofIndex } from './proof-index.ts';
import { openBeside, type RowBeside } from './row-beside.ts';
import {
  type RowParts,
  type RowScore,
  scoreQuarter,
  scoreYear,
  showEntered,
  showLastYear,
  showRealization,
  showYearTarget,
} from './row-scores.ts';
import { type ShownFigure, showNothing } from './show-figure.ts';
import { isSuddenJump } from './sudden-jump.ts';

export type GroupRow = {
  readonly kind: 'group';
  readonly key: string;
  readonly node: PlanNode;
  readonly levelName: string;
  readonly rows: readonly IndicatorRow[];
  /** Of a goal without numbers, where it stands is told in a word; undefined where figures tell it. */
  readonly status?: NodeStatus['status'] | null;
};

export type IndicatorRow = {
  readonly kind: 'indicator';
  readonly key: string;
  readonly groupKey: string;
  readonly entryKey: string;
  readonly year: number;
  readonly quarter: Quarter;
  readonly indicator: PlanIndicator;
  readonly scale: OrdinalScale | null;
  /** Of the year. */
  readonly target: ShownFigure;
  /** "s.d. TW k", in a quarter. */
  readonly planned: ShownFigure;
  readonly lastYear: ShownFigure;
  /** Quarters I–IV as filled in. */
  readonly quarters: readonly ShownFigure[];
  readonly entry: ShownFigure;
  /** The year's figure was not entered but follows from its quarters. */
  readonly isDerived: boolean;
  /** What the file holds for the open cell. */
  readonly cell: RealizationCell | null;
  readonly isFilled: boolean;
  /** Of an indicator that is measured by month: the three of the open quarter; else none. */
  readonly months: readonly MonthEntry[];
  /** What three months make where the quarter was typed as another figure. */
  readonly monthsApart: Rational | null;
  readonly listMonthNeighbours: (month: Month) => readonly Decimal[];
  /** In a quarter, an indicator that is only measured by the year. */
  readonly isAnnualOnly: boolean;
  readonly achievement: Achievement;
  readonly shown: Rational | null;
  readonly band: Band | null;
  /** Too low or far over its target, and nobody has written why. */
  readonly needsAnalysis: boolean;
  readonly hasAnalysis: boolean;
  readonly evidences: number;
  /** The figure that stays comes out later, or is out by now and not entered. */
  readonly release: ReleaseState | null;
  /** The figure of the period before, to be taken over where nothing has changed. */
  readonly previousCell: RealizationCell | null;
  readonly rejected: RejectedEntry | null;
  readonly reading: EntryReading | null;
  /** Figures the entry should be near to. */
  readonly neighbours: readonly Decimal[];
  /** More than three times what it was before: worth a question. */
  readonly isJump: boolean;
  /** As entered for the period before. */
  readonly previous: Decimal | null;
  /** For columns that are chosen by hand. */
  readonly beside: RowBeside;
};

export type EntryRow = GroupRow | IndicatorRow;

export type RowInputs = {
  readonly document: PlanDocument;
  readonly indicators: readonly CascadeIndicator[];
  readonly context: IndicatorContext;
  readonly year: number;
  readonly quarter: Quarter;
  readonly drafts: EntryDrafts;
  /** Changes on their way to the file, by entry key; null where a cell is being emptied. */
  readonly pending: ReadonlyMap<string, RealizationCell | null>;
  /** Indicators without quarterly targets are measured by the year alone. */
  readonly hasQuarterTargets: boolean;
  /** Of the open period. */
  readonly proofs: ProofIndex;
  /** Columns chosen by hand: what they need is looked for, and no more. */
  readonly chosen: ReadonlySet<EntryColumnId>;
  readonly today: string;
};

type RowFrame = Pick<RowInputs, 'year' | 'quarter' | 'context' | 'hasQuarterTargets' | 'today'> &
  Pick<BesideIndex, 'lastContext' | 'planPeriod'> & { readonly locale: NumberLocale };

const noCells: YearCells<never> = [];

/**
 * Makes the rows of the grid. A row whose sources did not change stays the same object, so that an entry costs the
 * scoring and drawing of one row however many there are.
 */
export function createRowBuilder(): (inputs: RowInputs) => readonly GroupRow[] {
  const known = new Map<string, { readonly sources: readonly unknown[]; readonly row: IndicatorRow }>();
  const groups = new Map<string, GroupRow>();
  const indexBeside = createBesideIndex();
  // They stay while figures are filled in.
  const groupTargets = keepLast((cells: PlanDocument['targets'], year: number) => groupCells(cells, year));
  return (inputs) => {
    const { document, year, quarter, context, hasQuarterTargets } = inputs;
    const beside = indexBeside(document, inputs, inputs.chosen);
    const frame: RowFrame = {
      year,
      quarter,
      context,
      hasQuarterTargets,
      today: inputs.today,
      lastContext: beside.lastContext,
      planPeriod: beside.planPeriod,
      locale: document.organization.numberLocale,
    };
    const targets = groupTargets(document.targets, year);
    const realizations = groupCells(document.realizations, year);
    const before = groupCells(document.realizations, year - 1);
    const scales = new Map(document.ordinalScales.map((scale) => [scale.id, scale]));
    const byNode = new Map<string, IndicatorRow[]>();
    document.indicators.forEach((plan, index) => {
      const cascade = inputs.indicators[index];
      if (!cascade) return;
      const entryKey = makeEntryKey({ indicatorId: plan.id, year, quarter });
      const parts: RowParts = {
        plan,
        cascade,
        scale: plan.ordinalScaleId === null ? null : (scales.get(plan.ordinalScaleId) ?? null),
        targets: targets.get(plan.id) ?? noCells,
        realizations: overlay(realizations.get(plan.id) ?? noCells, plan.id, inputs),
        before: before.get(plan.id) ?? noCells,
        rejected: inputs.drafts.rejected.get(entryKey) ?? null,
        reading: inputs.drafts.readings.get(entryKey) ?? null,
        evidences: inputs.proofs.evidences.get(plan.id) ?? 0,
        hasAnalysis: inputs.proofs.analysed.has(plan.id),
        monthDrafts: listMonthDrafts(inputs.drafts, { indicatorId: plan.id, year, quarter }),
        beside: beside.read(plan, realizations.get(plan.id)?.[quarter]),
      };
      const sources = listSources(parts, frame);
      const old = known.get(plan.id);
      const isSame = old?.sources.every((source, at) => source === sources[at]) ?? false;
      const row = old && isSame ? old.row : makeRow(parts, frame);
      known.set(plan.id, { sources, row });
      const rows = byNode.get(plan.nodeId);
      if (rows) rows.push(row);
      else byNode.set(plan.nodeId, [row]);
    });
    return makeGroups(inputs, byNode, groups);
  };
}

function overlay(
  cells: YearCells<RealizationCell>,
  indicatorId: string,
  { pending, year }: RowInputs,
): YearCells<RealizationCell> {
  if (pending.size === 0) return cells;
  const next = [0, 1, 2, 3, 4].map((quarter) => {
    const change = pending.get(makeEntryKey({ indicatorId, year, quarter: quarter as Quarter }));
    return change === undefined ? cells[quarter] : (change ?? undefined);
  });
  return next.every((cell, quarter) => cell === cells[quarter]) ? cells : next;
}

function listSources(parts: RowParts, frame: RowFrame): readonly unknown[] {
  const { plan, cascade, scale, targets, realizations, before, rejected, reading, evidences, hasAnalysis } =
    parts;
  const { lastTargets, endTargets, ...beside } = parts.beside;
  const spread = (cells: YearCells<unknown>): readonly unknown[] => [0, 1, 2, 3, 4].map((at) => cells[at]);
  return [
    plan,
    cascade,
    scale,
    rejected,
    reading,
    evidences,
    hasAnalysis,
    ...Object.values(frame),
    ...spread(targets),
    ...spread(realizations),
    ...spread(before),
    ...Object.values(beside),
    ...spread(lastTargets),
    ...spread(endTargets),
    ...[0, 1, 2, 3, 4, 5].map((at) => parts.monthDrafts[at] ?? null),
  ];
}

const isFilledCell = (cell: RealizationCell | null): boolean =>
  cell !== null &&
  (cell.value !== null ||
    cell.ordinalCode !== null ||
    cell.missingReason !== null ||
    (cell.numerator !== null && cell.denominator !== null) ||
    hasMonths(cell));

/** What the quarters before it have reached is no achievement of a quarter that is not filled in. */
function withholdScore(score: RowScore, cell: RealizationCell | null): RowScore {
  const hasFigure = isFilledCell(cell) && cell?.missingReason == null;
  if (hasFigure || score.achievement.kind === 'none') return score;
  const reason = cell?.missingReason ?? null;
  const missing = makeMissing(reason === null ? 'no-realization' : 'not-available');
  return {
    ...score,
    achievement: addNotes(missing, explainAbsence(missing, reason)),
    shown: null,
    band: null,
  };
}

function makeRow(parts: RowParts, frame: RowFrame): IndicatorRow {
  const { plan, targets, realizations } = parts;
  const { year, quarter, context } = frame;
  const style = { locale: frame.locale, decimals: plan.decimals };
  const cell = realizations[quarter] ?? null;
  const score =
    quarter === 0
      ? scoreYear(parts, context, style)
      : withholdScore(scoreQuarter(parts, quarter, context, style), cell);
  const own = showEntered(cell, style);
  const previous = findPrevious(parts, frame);
  const value = cell?.value ?? null;
  const place = { indicatorId: plan.id, year, quarter };
  const months =
    quarter > 0 && isByMonth(plan, parts) ? listMonthEntries(cell, place, parts.monthDrafts) : [];
  return {
    kind: 'indicator',
    key: plan.id,
    groupKey: plan.nodeId,
    entryKey: makeEntryKey({ indicatorId: plan.id, year, quarter }),
    year,
    quarter,
    indicator: plan,
    scale: parts.scale,
    target: showYearTarget(parts.cascade, targets, style),
    planned: score.planned,
    lastYear: showLastYear(parts, year, style),
    quarters: [1, 2, 3, 4].map((at) => showRealization(plan, realizations[at], style)),
    entry: own ?? (cell?.missingReason == null ? score.derived : showNothing),
    isDerived: own === null && cell?.missingReason == null && score.derived.text !== '',
    cell,
    isFilled: (isFilledCell(cell) && !isHalfFilled(cell)) || (quarter === 0 && score.derived.text !== ''),
    months,
    monthsApart: findMonthsApart(cell, plan),
    listMonthNeighbours: (month) => listMonthNeighbours(month, parts),
    isAnnualOnly: quarter > 0 && frame.hasQuarterTargets && isMeasuredByYear(parts),
    achievement: score.achievement,
    shown: score.shown,
    band: score.band,
    needsAnalysis: !parts.hasAnalysis && findAnalysisNeed(score.achievement, context.settings) !== null,
    hasAnalysis: parts.hasAnalysis,
    evidences: parts.evidences,
    release: findReleaseState(cell, frame.today),
    previousCell: findPreviousCell({ year: realizations, before: parts.before }, quarter),
    rejected: parts.rejected,
    reading: parts.reading !== null && parts.reading.value === value ? parts.reading : null,
    neighbours: listNeighbours(parts, quarter),
    isJump: value !== null && previous !== null && isSuddenJump(value, previous),
    previous,
    beside: openBeside(parts, score.soFar, frame, style),
  };
}

/** A quarter of which only some months are filled in, and nothing else. */
const isHalfFilled = (cell: RealizationCell | null): boolean =>
  cell !== null &&
  hasMonths(cell) &&
  cell.value === null &&
  cell.numerator === null &&
  (cell.months?.includes(null) ?? false);

const isMeasuredByYear = ({ plan, targets, realizations }: RowParts): boolean =>
  !isByMonth(plan, { targets, realizations }) &&
  [1, 2, 3, 4].every((at) => targets[at] === undefined && realizations[at] === undefined);

/** The period before the open one: the quarter before, or the same of last year. */
function findPrevious({ realizations, before }: RowParts, { quarter }: RowFrame): Decimal | null {
  const earlier = quarter > 1 ? realizations[quarter - 1]?.value : undefined;
  return earlier ?? before[quarter]?.value ?? null;
}
