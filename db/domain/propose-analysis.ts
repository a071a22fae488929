import type { Achievement } from './achievement.ts';
import type { IndicatorAppraisal } from './appraisal/appraise-indicator.ts';
import type { Quarter } from './cascade.ts';
import type { ExplanationFormat } from './explain.ts';
import { isPercentUnit } from './percent-unit.ts';
import type { Benchmark } from './plan-document.ts';
import { absolute, compare, fromDecimal, hundred, type Rational, subtract, zero } from './rational.ts';
import type { Band } from './scale.ts';

/** A sentence by its key (achievement.proposal.…) and its figures, already written out. */
export type ProposedSentence = Readonly<{ key: string; params: Readonly<Record<string, string>> }>;

export type AnalysisProposal = Readonly<{
  causes: readonly ProposedSentence[];
  supporting: readonly ProposedSentence[];
}>;

export type ProposalOptions = Readonly<{
  /** 0 proposes for the year. */
  quarter: Quarter;
  format: ExplanationFormat;
  bandName: (band: Band) => string;
  scopeName: (scope: Benchmark['scope']) => string;
}>;

/**
 * What the figures say, as sentences to begin an analysis with: nothing is told that is not in them, and why they came
 * out so is left to people. Empty where there is no realization to speak of.
 */
export function proposeAnalysis(appraisal: IndicatorAppraisal, options: ProposalOptions): AnalysisProposal {
  const { quarter } = options;
  const reached = tellReached(appraisal, options);
  if (reached === null) return { causes: [], supporting: [] };
  const ofYear =
    quarter === 0
      ? [...tellChange(appraisal, options), ...tellWay(appraisal, options), ...tellOthers(appraisal, options)]
      : tellQuarterBefore(appraisal, options);
  return {
    causes: [...reached, ...ofYear, ...(quarter === 0 ? tellAbsorption(appraisal, options) : [])],
    supporting: quarter === 0 ? tellPrograms(appraisal, options) : [],
  };
}

type Tell = (appraisal: IndicatorAppraisal, options: ProposalOptions) => readonly ProposedSentence[];

const make = (key: string, params: Readonly<Record<string, string>> = {}): ProposedSentence => ({
  key,
  params,
});

function writeAmount(
  { indicator }: IndicatorAppraisal,
  value: Rational,
  { format }: ProposalOptions,
): string {
  const unit = indicator.unitOfMeasure;
  const text = format.figure(value);
  if (unit === null) return text;
  return isPercentUnit(unit) ? `${text}%` : `${text} ${unit}`;
}

type Standing = Readonly<{
  achievement: Achievement;
  shown: Rational | null;
  band: Band | null;
  target: Rational | null;
  targetMax: Rational | null;
  targetCode: string | null;
  value: Rational | null;
  code: string | null;
}>;

function findStanding({ score, quarters }: IndicatorAppraisal, quarter: Quarter): Standing | null {
  if (quarter === 0) {
    const { achievement, shown, band, target, realization } = score;
    const { value, code } = realization;
    const { value: low, max: targetMax, code: targetCode } = target;
    return { achievement, shown, band, target: low, targetMax, targetCode, value, code };
  }
  const own = quarters.find((one) => one.quarter === quarter);
  if (!own) return null;
  const { elapsed: achievement, shown, band, target, targetCode, realization, realizationCode } = own;
  return {
    ...{ achievement, shown, band, target, targetMax: null, targetCode },
    value: realization,
    code: realizationCode,
  };
}

function tellReached(
  appraisal: IndicatorAppraisal,
  options: ProposalOptions,
): readonly ProposedSentence[] | null {
  const standing = findStanding(appraisal, options.quarter);
  if (standing === null) return null;
  const { achievement, shown, band, target, targetMax, targetCode, value, code } = standing;
  const write = (amount: Rational) => writeAmount(appraisal, amount, options);
  const realization = value === null ? code : write(value);
  if (realization === null) return null;
  const low = target === null ? targetCode : write(target);
  if (low === null || achievement.kind === 'none' || shown === null || band === null)
    return [make('realization', { realization })];
  const sentence = make('reached', {
    realization,
    target: targetMax === null ? low : `${low}–${write(targetMax)}`,
    achievement: options.format.percent(shown),
    band: options.bandName(band),
  });
  const order = value === null || target === null || targetMax !== null ? null : compare(value, target);
  if (order === null || value === null || target === null) return [sentence];
  const isReached = compare(achievement.raw, hundred) >= 0 ? 'Reached' : 'Missed';
  const gap = write(absolute(subtract(value, target)));
  const place = order === 0 ? 'same' : order > 0 ? 'above' : 'below';
  return [sentence, make(order === 0 ? 'same' : `${place}${isReached}`, { gap })];
}

const tellChange: Tell = (appraisal, options) => {
  const at = appraisal.years.findIndex(({ year }) => year === appraisal.year);
  const change = appraisal.years[at]?.change ?? null;
  const before = appraisal.years[at - 1];
  if (change === null || !before || before.realization.value === null) return [];
  const order = compare(change, zero);
  const sentence = make(order === 0 ? 'unchanged' : order > 0 ? 'up' : 'down', {
    year: String(before.year),
    before: writeAmount(appraisal, before.realization.value, options),
    amount: writeAmount(appraisal, absolute(change), options),
  });
  const { run } = appraisal;
  if (run === null || run.years < 2) return [sentence];
  return [sentence, make(run.way === 'up' ? 'runUp' : 'runDown', { years: String(run.years) })];
};

const tellWay: Tell = ({ end }, { format }) => {
  if (end === null || end.printed.fromBaseline === null) return [];
  return [
    make('way', {
      share: format.percent(end.printed.fromBaseline),
      year: String(end.endYear),
      elapsed: format.percent(end.printed.elapsedShare),
    }),
  ];
};

const tellOthers: Tell = (appraisal, options) =>
  appraisal.benchmarks.flatMap(({ benchmark, difference }) => {
    const { value, scope, name, source } = benchmark;
    if (difference === null || value === null) return [];
    const order = compare(difference, zero);
    const place = order === 0 ? 'Same' : order > 0 ? 'Above' : 'Below';
    const params = {
      whose: name === '' ? options.scopeName(scope) : name,
      gap: writeAmount(appraisal, absolute(difference), options),
      value: writeAmount(appraisal, fromDecimal(value), options),
      source: source ? ` (${source})` : '',
    };
    return [make(`others${place}`, params)];
  });

const tellAbsorption: Tell = ({ budget }, { format }) =>
  budget?.absorption ? [make('absorption', { absorption: format.percent(budget.absorption) })] : [];

const tellPrograms: Tell = ({ programs }, { format }) =>
  programs.map(({ node, budget }) =>
    budget?.absorption
      ? make('program', { name: node.text, absorption: format.percent(budget.absorption) })
      : make('programWithout', { name: node.text }),
  );

const tellQuarterBefore: Tell = ({ quarters }, { quarter, format }) => {
  const before = quarters.find((one) => one.quarter === quarter - 1);
  return before?.shown ? [make('quarterBefore', { achievement: format.percent(before.shown) })] : [];
};
