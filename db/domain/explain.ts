import type { Achievement } from './achievement.ts';
import type {
  AchievementMethod,
  ExplanationInputs,
  ExplanationNote,
  MethodExplanation,
  NoAchievementReason,
} from './explanation.ts';
import { formatDecimal, formatPercent, type NumberLocale } from './format.ts';
import { absolute, countDecimals, type Rational, zero } from './rational.ts';
import type { BandReading, Scale } from './scale.ts';

/** A text key (electron/api/text/…/explanation.ts) and the figures of its sentence, already written out. */
export type ExplainedPart = { readonly key: string; readonly params: Readonly<Record<string, string>> };
export type Explained = ExplainedPart & { readonly notes: readonly ExplainedPart[] };

/** How figures and percentages are written; see makeExplanationFormat. */
export type ExplanationFormat = {
  readonly figure: (value: Rational) => string;
  readonly percent: (value: Rational) => string;
  /** A part of a ratio: persons and rupiah have not the decimals of the percentage they make. */
  readonly component: (value: Rational) => string;
};

export type ExplanationFormatOptions = {
  readonly locale: NumberLocale;
  /** At least this many decimals in the figures: those of the indicator. */
  readonly decimals?: number;
  /** Beyond this many a figure is rounded. */
  readonly maxDecimals?: number;
  readonly percentDecimals?: number;
  /** With it no percentage is rounded into another band than the achievement has. */
  readonly scale?: Scale;
  readonly bandReading?: BandReading;
  /** False leaves thousands marks out. */
  readonly isGrouped?: boolean;
};

/** Decimals of a ratio in a sentence: enough to recompute a percentage with two decimals. */
const usualMaxDecimals = 4;

export function makeExplanationFormat(options: ExplanationFormatOptions): ExplanationFormat {
  const { locale, percentDecimals = 2, scale, bandReading, isGrouped = true } = options;
  const banded = { ...(scale && { scale }), ...(bandReading && { bandReading }) };
  const least = options.decimals ?? 0;
  const most = Math.max(least, options.maxDecimals ?? usualMaxDecimals);
  const write = (value: Rational, leastDecimals: number): string => {
    const decimals = Math.max(leastDecimals, countDecimals(value, most) ?? most);
    return formatDecimal(value, { locale, decimals, isGrouped });
  };
  return {
    figure: (value) => write(value, least),
    component: (value) => write(value, 0),
    percent: (value) => formatPercent(value, { locale, decimals: percentDecimals, isGrouped, ...banded }),
  };
}

const methodKeys = {
  positive: 'positive',
  'positive-below-zero': 'positiveBelowZero',
  'negative-a': 'negativeA',
  'negative-b': 'negativeB',
  'negative-b-zero-realization': 'negativeBZeroRealization',
  'negative-zero-target': 'negativeZeroTarget',
  stabilize: 'stabilize',
  'range-inside': 'rangeInside',
  ordinal: 'ordinal',
  'share-of-total': 'shareOfTotal',
} as const satisfies Record<AchievementMethod, string>;

const reasonKeys = {
  'no-direction': 'noDirection',
  'no-target': 'noTarget',
  'no-realization': 'noRealization',
  'not-available': 'notAvailable',
  'target-zero': 'targetZero',
  'negative-target-on-negative-direction': 'negativeTargetOnNegativeDirection',
  'range-on-stabilize': 'rangeOnStabilize',
  'range-reversed': 'rangeReversed',
  'unknown-ordinal-scale': 'unknownOrdinalScale',
  'unknown-target-code': 'unknownTargetCode',
  'unknown-realization-code': 'unknownRealizationCode',
  'ordinal-needs-last': 'ordinalNeedsLast',
  'peak-without-elapsed-target': 'peakWithoutElapsedTarget',
  'ratio-denominator-zero': 'ratioDenominatorZero',
} as const satisfies Record<NoAchievementReason, string>;

const capKeys = { both: 'capped', display: 'cappedDisplay', average: 'cappedAverage' } as const;

/** The number that stood as target in the formula: of a range the end that was used. */
function findUsedTarget(explanation: MethodExplanation): Rational | undefined {
  const bound = explanation.notes.find((note) => note.kind === 'range-bound');
  if (!bound) return explanation.inputs.target;
  return bound.end === 'lower' ? bound.min : bound.max;
}

function writeInputs(inputs: ExplanationInputs, format: ExplanationFormat): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(inputs)) {
    params[name] = typeof value === 'string' ? value : format.figure(value);
  }
  return params;
}

/** In a formula a negative number stands in brackets: `1 + ((−1) − (−2)) ÷ 2`. */
const writeOperand = (value: Rational, format: ExplanationFormat): string =>
  value.n < 0n ? `(${format.figure(value)})` : format.figure(value);

function explainMethod(explanation: MethodExplanation, format: ExplanationFormat): ExplainedPart {
  const { method, inputs, result } = explanation;
  const target = findUsedTarget(explanation);
  const params = writeInputs(inputs, format);
  if (target !== undefined) {
    params.target = writeOperand(target, format);
    params.targetSize = format.figure(absolute(target));
  }
  if (inputs.realization !== undefined) params.realization = writeOperand(inputs.realization, format);
  if (method === 'range-inside' && inputs.target !== undefined && inputs.targetMax !== undefined) {
    params.min = format.figure(inputs.target);
    params.max = format.figure(inputs.targetMax);
  }
  params.result = format.percent(result);
  return { key: `explanation.method.${methodKeys[method]}`, params };
}

function explainNote(note: ExplanationNote, format: ExplanationFormat): ExplainedPart {
  const make = (key: string, params: Record<string, string> = {}): ExplainedPart => ({
    key: `explanation.note.${key}`,
    params,
  });
  switch (note.kind) {
    case 'range-bound':
      return make(note.end === 'lower' ? 'rangeBelow' : 'rangeAbove', {
        min: format.figure(note.min),
        max: format.figure(note.max),
      });
    case 'floored':
      return make('floored', { floor: format.percent(zero) });
    case 'capped':
      return make(capKeys[note.scope], { cap: format.percent(note.cap) });
    case 'negative-realization-variant-b':
      return make('negativeRealizationVariantB');
    case 'not-available-because':
      return make('notAvailableBecause', { reason: note.reason.replace(/[.\s]+$/, '') });
    case 'ratio-used':
      return make('ratioUsed', {
        numerator: format.component(note.numerator),
        denominator: format.component(note.denominator),
      });
    case 'ratio-differs':
      return make('ratioDiffers', { ratio: format.figure(note.ratio), typed: format.figure(note.typed) });
    case 'realization-from-quarters':
      return make(`realizationFromQuarters.${note.aggregation}`, { filled: String(note.filled) });
    case 'realization-from-months':
      return make(`realizationFromMonths.${note.aggregation}`, { filled: String(note.filled) });
    case 'target-from-quarters':
      return make(`targetFromQuarters.${note.aggregation}`);
    case 'quarters-elapsed':
      return make('quartersElapsed', { filled: String(note.filled) });
  }
}

/** The keys and figures of the sentence that screen, report and command line all print. */
export function explainAchievement(achievement: Achievement, format: ExplanationFormat): Explained {
  const notes = achievement.explanation.notes.map((note) => explainNote(note, format));
  if (achievement.kind === 'none') {
    const key = `explanation.reason.${reasonKeys[achievement.reason]}`;
    return { key, params: writeInputs(achievement.explanation.inputs, format), notes };
  }
  return { ...explainMethod(achievement.explanation, format), notes };
}
