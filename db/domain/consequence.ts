import { findAnalysisNeed } from './analysis-need.ts';
import type { CascadeIndicator, Quarter } from './cascade.ts';
import { groupCells, type YearCells } from './cascade-figures.ts';
import { scoreIndicatorQuarter } from './cascade-quarter.ts';
import { type IndicatorContext, makeIndicatorContext, scoreIndicatorYear } from './cascade-score.ts';
import type { Decimal } from './decimal.ts';
import { makeOwnScale, type OwnScale } from './own-scale.ts';
import type { PlanDocument, PlanIndicator } from './plan-document.ts';
import { compare, fromDecimal, type Rational } from './rational.ts';
import type { Band, BandReading, Scale } from './scale.ts';
import { findSettings, scorePlan, toCascadeIndicators } from './score-plan.ts';
import type { ScoringSettings } from './settings.ts';
import { settleYear } from './verification/settle.ts';

/** An achievement as it is shown in one period; null where there is none. */
export type ShownScore = Readonly<{
  shown: Rational | null;
  band: Band | null;
  scale: Scale;
  bandReading: BandReading;
  /** Below the threshold of the settings, or far over the target. */
  needsAnalysis: boolean;
}>;

export type AchievementChange = Readonly<{
  indicatorId: string;
  year: number;
  /** 0 is the year as a whole. */
  quarter: Quarter;
  before: ShownScore;
  after: ShownScore;
}>;

/** The mean of a node, or with `nodeId` null of the whole plan. */
export type MeanChange = Readonly<{
  nodeId: string | null;
  year: number;
  before: ShownScore;
  after: ShownScore;
}>;

/** A figure that new bounds leave outside. */
export type BoundBreach = Readonly<{
  indicatorId: string;
  what: 'target' | 'realization' | 'baseline';
  year: number;
  quarter: Quarter;
  value: Decimal;
}>;

/** What a change of the rules of reckoning does to figures that are there already. */
export type Consequence = Readonly<{
  achievements: readonly AchievementChange[];
  means: readonly MeanChange[];
  breaches: readonly BoundBreach[];
}>;

/** Compares two states of one plan whose figures are the same and whose rules differ. */
export function compareScores(before: PlanDocument, after: PlanDocument): Consequence {
  const years = [...new Set(before.realizations.map((cell) => cell.year))].sort((a, b) => a - b);
  return {
    achievements: years.flatMap((year) => compareYear(before, after, year)),
    means: years.flatMap((year) => compareMeans(before, after, year)),
    breaches: listNewBreaches(before, after),
  };
}

/**
 * Whether something that was there is different afterwards. What only appears for the first time (an indicator whose
 * direction was never said) takes nothing away from anybody.
 */
export const isAltering = ({ achievements, means, breaches }: Consequence): boolean =>
  breaches.length > 0 || [...achievements, ...means].some((change) => change.before.shown !== null);

type Side = Readonly<{
  indicators: readonly CascadeIndicator[];
  context: IndicatorContext;
  targets: ReadonlyMap<string, YearCells<PlanDocument['targets'][number]>>;
  realizations: ReadonlyMap<string, YearCells<PlanDocument['realizations'][number]>>;
}>;

function readSide(source: PlanDocument, year: number): Side {
  const document = settleYear(source, year);
  return {
    indicators: toCascadeIndicators(document),
    context: makeIndicatorContext(findSettings(document, year), document.ordinalScales),
    targets: groupCells(document.targets, year),
    realizations: groupCells(document.realizations, year),
  };
}

function compareYear(before: PlanDocument, after: PlanDocument, year: number): AchievementChange[] {
  const old = readSide(before, year);
  const fresh = readSide(after, year);
  const changed = new Map(fresh.indicators.map((indicator) => [indicator.id, indicator]));
  return old.indicators.flatMap((indicator) => {
    const next = changed.get(indicator.id);
    if (!next) return [];
    const quarters = listFilledPeriods(old.realizations.get(indicator.id) ?? []);
    return quarters.flatMap((quarter) => {
      const pair = {
        before: scorePeriod(old, indicator, quarter),
        after: scorePeriod(fresh, next, quarter),
      };
      return isSameScore(pair.before, pair.after)
        ? []
        : [{ indicatorId: indicator.id, year, quarter, ...pair }];
    });
  });
}

/** The year as soon as anything of it is filled, and each filled quarter. */
function listFilledPeriods(cells: YearCells<PlanDocument['realizations'][number]>): readonly Quarter[] {
  const filled = ([1, 2, 3, 4] as const).filter((quarter) => cells[quarter] !== undefined);
  return cells[0] !== undefined || filled.length > 0 ? [0, ...filled] : [];
}

const noCells: readonly undefined[] = [];

function scorePeriod(side: Side, indicator: CascadeIndicator, quarter: Quarter): ShownScore {
  const { context } = side;
  const targets = side.targets.get(indicator.id) ?? noCells;
  const realizations = side.realizations.get(indicator.id) ?? noCells;
  if (quarter === 0) {
    const { shown, band, analysisNeed } = scoreIndicatorYear(indicator, targets, realizations, context);
    return present({ shown, band, needsAnalysis: analysisNeed !== null }, context);
  }
  const score = scoreIndicatorQuarter(indicator, { targets, realizations }, quarter, context);
  const { elapsed, shown, band } = score;
  const needsAnalysis = findAnalysisNeed(elapsed, context.settings) !== null;
  return present({ shown, band, needsAnalysis }, context);
}

function present(
  score: Pick<ShownScore, 'shown' | 'band' | 'needsAnalysis'>,
  { scale, settings }: Readonly<{ scale: Scale; settings: ScoringSettings }>,
): ShownScore {
  return { ...score, scale, bandReading: settings.bandReading };
}

const isSameFigure = (a: Rational | null, b: Rational | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;

/** Bands of another scale are other words even where their colour is the same. */
const isSameScore = (a: ShownScore, b: ShownScore): boolean =>
  isSameFigure(a.shown, b.shown) &&
  a.needsAnalysis === b.needsAnalysis &&
  (a.band === null || b.band === null ? a.band === b.band : a.band.label.id === b.band.label.id);

function compareMeans(before: PlanDocument, after: PlanDocument, year: number): MeanChange[] {
  const old = scorePlan(before, year);
  const fresh = scorePlan(after, year);
  const places = [null, ...before.nodes.map((node) => node.id)];
  return places.flatMap((nodeId) => {
    const left = nodeId === null ? old.total : old.nodes.get(nodeId);
    const right = nodeId === null ? fresh.total : fresh.nodes.get(nodeId);
    if (!left || !right) return [];
    const pair = {
      before: present({ shown: left.shown, band: left.band, needsAnalysis: false }, old),
      after: present({ shown: right.shown, band: right.band, needsAnalysis: false }, fresh),
    };
    return isSameScore(pair.before, pair.after) ? [] : [{ nodeId, year, ...pair }];
  });
}

function listNewBreaches(before: PlanDocument, after: PlanDocument): readonly BoundBreach[] {
  const old = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  const narrowed = after.indicators.filter(({ id, boundMin, boundMax }) => {
    const known = old.get(id);
    return known !== undefined && (known.boundMin !== boundMin || known.boundMax !== boundMax);
  });
  return narrowed.flatMap((indicator) =>
    listFigures(after, indicator).filter(
      ({ value }) => isOutside(indicator, value) && !isOutside(old.get(indicator.id) ?? indicator, value),
    ),
  );
}

type Bounds = Pick<PlanIndicator, 'boundMin' | 'boundMax'>;

function isOutside({ boundMin, boundMax }: Bounds, value: Decimal): boolean {
  const figure = fromDecimal(value);
  const isBelow = boundMin !== null && compare(figure, fromDecimal(boundMin)) < 0;
  return isBelow || (boundMax !== null && compare(figure, fromDecimal(boundMax)) > 0);
}

function listFigures(document: PlanDocument, { id, ...indicator }: PlanIndicator): readonly BoundBreach[] {
  const of = (cell: { readonly indicatorId: string }): boolean => cell.indicatorId === id;
  const { baselineValue, baselineYear } = indicator;
  const told = (
    what: BoundBreach['what'],
    value: Decimal | null,
    { year, quarter }: Readonly<{ year: number; quarter: Quarter }>,
  ): readonly BoundBreach[] => (value === null ? [] : [{ indicatorId: id, what, year, quarter, value }]);
  return [
    ...told('baseline', baselineValue, { year: baselineYear ?? 0, quarter: 0 }),
    ...document.targets
      .filter(of)
      .flatMap((cell) => [...told('target', cell.value, cell), ...told('target', cell.valueMax, cell)]),
    ...document.realizations.filter(of).flatMap((cell) => told('realization', cell.value, cell)),
  ];
}

/** The plan with one indicator changed, as `indicator.update` would leave it. */
export const withIndicator = (
  document: PlanDocument,
  id: string,
  patch: Partial<PlanIndicator>,
): PlanDocument => ({
  ...document,
  indicators: document.indicators.map((indicator) =>
    indicator.id === id ? { ...indicator, ...patch } : indicator,
  ),
});

/** The plan with the settings of a year, or of every year without its own (0); null takes a year's own away. */
export function withSettings(
  document: PlanDocument,
  year: number,
  settings: ScoringSettings | null,
): PlanDocument {
  const others = document.settings.filter((entry) => entry.year !== year);
  const entries = settings === null ? others : [...others, { year, settings }];
  return { ...document, settings: entries.toSorted((a, b) => a.year - b.year) };
}

/** The plan with a scale of the office's own changed, wherever it is used. */
export const withOwnScale = (document: PlanDocument, scale: OwnScale): PlanDocument => ({
  ...document,
  ownScales: document.ownScales.map((one) => (one.id === scale.id ? scale : one)),
  settings: document.settings.map((entry) =>
    entry.settings.scale.slug === scale.id
      ? { ...entry, settings: { ...entry.settings, scale: makeOwnScale(scale) } }
      : entry,
  ),
});
