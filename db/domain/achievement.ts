import {
  type Outcome,
  scoreNegative,
  scorePositive,
  scoreRange,
  scoreStabilize,
  toPercent,
} from './achievement-formulas.ts';
import type {
  ExplanationInputs,
  ExplanationNote,
  MethodExplanation,
  NoAchievementReason,
  ReasonExplanation,
} from './explanation.ts';
import { findOrdinalLevel, type OrdinalScale } from './ordinal.ts';
import {
  compare,
  divide,
  type Figure,
  findMaximum,
  findMinimum,
  fromDecimal,
  hundred,
  isZero,
  type Rational,
  toRational,
  zero,
} from './rational.ts';
import type { ScoringSettings } from './settings.ts';

export type { AchievementMethod, Explanation, NoAchievementReason } from './explanation.ts';

/** Higher is better, lower is better, or staying at the target is. */
export type Direction = 'positive' | 'negative' | 'stabilize';

export type AchievementInput = {
  readonly direction: Direction | null;
  readonly target: Figure | null;
  /** Filled makes the target a range from `target` to here. */
  readonly targetMax?: Figure | null;
  readonly realization: Figure | null;
  /** The office said that there is no figure: another reason than an empty cell. */
  readonly isNotAvailable?: boolean;
  /** Filled makes the indicator one of predicates; `target`, `targetMax` and `realization` are then not looked at. */
  readonly ordinal?: OrdinalInput | null;
  readonly settings: ScoringSettings;
};

export type OrdinalInput = {
  readonly scale: OrdinalScale | null;
  readonly target: string | null;
  readonly realization: string | null;
};

export type ScoredAchievement = {
  readonly kind: 'scored';
  /** As the formula gave it: bands and "reached" are decided here. */
  readonly raw: Rational;
  /** Never below 0, uncapped. */
  readonly value: Rational;
  /** `value` after the cap, whatever its scope; see chooseShownValue and chooseAveragedValue. */
  readonly capped: Rational;
  readonly isCapApplied: boolean;
  readonly explanation: MethodExplanation;
};

export type MissingAchievement = {
  readonly kind: 'none';
  readonly reason: NoAchievementReason;
  readonly explanation: ReasonExplanation;
};

export type Achievement = ScoredAchievement | MissingAchievement;

export function makeMissing(reason: NoAchievementReason, inputs: ExplanationInputs = {}): MissingAchievement {
  return { kind: 'none', reason, explanation: { method: null, reason, inputs, notes: [] } };
}

/** Adds floor and cap to what a formula gave, and says so. */
export function finish(outcome: Outcome, inputs: ExplanationInputs, settings: ScoringSettings): Achievement {
  if ('reason' in outcome) return makeMissing(outcome.reason, inputs);
  const { method, raw } = outcome;
  const value = findMaximum(raw, zero);
  const capped = settings.cap === null ? value : findMinimum(value, fromDecimal(settings.cap));
  const isCapApplied = compare(capped, value) < 0;
  const notes: ExplanationNote[] = [...(outcome.notes ?? [])];
  if (raw.n < 0n) notes.push({ kind: 'floored', raw });
  if (isCapApplied) notes.push({ kind: 'capped', cap: capped, scope: settings.capScope });
  return {
    kind: 'scored',
    raw,
    value,
    capped,
    isCapApplied,
    explanation: { method, inputs, result: raw, notes },
  };
}

function scoreOrdinal(input: AchievementInput, ordinal: OrdinalInput): Achievement {
  const { scale } = ordinal;
  const targetCode = ordinal.target?.trim() ?? '';
  const realizationCode = ordinal.realization?.trim() ?? '';
  const codes: ExplanationInputs = {
    ...(targetCode === '' ? {} : { targetCode }),
    ...(realizationCode === '' ? {} : { realizationCode }),
  };
  if (targetCode === '') return makeMissing('no-target', codes);
  if (!scale) return makeMissing('unknown-ordinal-scale', codes);
  const target = findOrdinalLevel(scale, targetCode);
  if (!target) return makeMissing('unknown-target-code', { targetCode });
  if (realizationCode === '')
    return makeMissing(input.isNotAvailable ? 'not-available' : 'no-realization', codes);
  const realization = findOrdinalLevel(scale, realizationCode);
  if (!realization) return makeMissing('unknown-realization-code', { realizationCode });
  const targetRank = fromDecimal(target.rank);
  const realizationRank = fromDecimal(realization.rank);
  const inputs: ExplanationInputs = {
    targetCode: target.code,
    realizationCode: realization.code,
    targetRank,
    realizationRank,
  };
  if (targetRank.n <= 0n) return makeMissing('target-zero', inputs);
  const raw = toPercent(divide(realizationRank, targetRank));
  return finish({ method: 'ordinal', raw }, inputs, input.settings);
}

/**
 * The one achievement function (rules of LKjIP and PermenPANRB 8/2021), on exact numbers. What is wrong with the target
 * is named before a missing realization: no realization could cure it.
 */
export function scoreIndicator(input: AchievementInput): Achievement {
  const { direction, settings } = input;
  if (input.ordinal) return scoreOrdinal(input, input.ordinal);
  if (direction === null) return makeMissing('no-direction');
  if (input.target === null) return makeMissing('no-target');
  const target = toRational(input.target);
  const targetMax = input.targetMax == null ? null : toRational(input.targetMax);
  const targets: ExplanationInputs = { target, ...(targetMax === null ? {} : { targetMax }) };
  if (targetMax !== null && direction === 'stabilize') return makeMissing('range-on-stabilize', targets);
  if (targetMax !== null && compare(target, targetMax) > 0) return makeMissing('range-reversed', targets);
  const fault = targetMax === null ? findTargetFault(direction, target, settings) : null;
  if (fault !== null) return makeMissing(fault, targets);
  if (input.realization === null) {
    return makeMissing(input.isNotAvailable ? 'not-available' : 'no-realization', targets);
  }
  const realization = toRational(input.realization);
  const inputs: ExplanationInputs = { ...targets, realization };
  if (targetMax !== null && direction !== 'stabilize') {
    return finish(
      scoreRange(direction, { min: target, max: targetMax }, realization, settings),
      inputs,
      settings,
    );
  }
  switch (direction) {
    case 'positive':
      return finish(scorePositive(target, realization), inputs, settings);
    case 'negative':
      return finish(scoreNegative(target, realization, settings), inputs, settings);
    case 'stabilize':
      return finish(scoreStabilize(target, realization), inputs, settings);
  }
}

function findTargetFault(
  direction: Direction,
  target: Rational,
  settings: ScoringSettings,
): NoAchievementReason | null {
  if (direction === 'negative' && target.n < 0n) return 'negative-target-on-negative-direction';
  if (!isZero(target)) return null;
  return direction === 'negative' && settings.negativeZeroTarget === '100-or-0' ? null : 'target-zero';
}

/** What tables and screens show: capped where the cap's scope covers showing. */
export function chooseShownValue(achievement: Achievement, settings: ScoringSettings): Rational | null {
  if (achievement.kind === 'none') return null;
  return settings.capScope === 'average' ? achievement.value : achievement.capped;
}

/** What enters a mean: capped where the cap's scope covers averaging. */
export function chooseAveragedValue(achievement: Achievement, settings: ScoringSettings): Rational | null {
  if (achievement.kind === 'none') return null;
  return settings.capScope === 'display' ? achievement.value : achievement.capped;
}

/** At or over its target, whatever a cap would hide. */
export const isReached = (achievement: Achievement): boolean =>
  achievement.kind === 'scored' && compare(achievement.raw, hundred) >= 0;
