import type { explanation as indonesian } from '../id/explanation.ts';

type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };

export const explanation = {
  method: {
    positive: 'Higher is better: {{realization}} ÷ {{target}} = {{result}}',
    positiveBelowZero:
      'Higher is better, target below zero: 1 + ({{realization}} − {{target}}) ÷ {{targetSize}} = {{result}}',
    negativeA: 'Lower is better (variant A): (2 × {{target}} − {{realization}}) ÷ {{target}} = {{result}}',
    negativeB: 'Lower is better (variant B): {{target}} ÷ {{realization}} = {{result}}',
    negativeBZeroRealization:
      'Lower is better (variant B): nothing can be divided by a realization of 0, the achievement is set to {{result}}',
    negativeZeroTarget:
      'Lower is better, target 0: with a realization of {{realization}} the achievement is set to {{result}}',
    stabilize:
      'Closer to the target is better: 1 − |{{realization}} − {{target}}| ÷ {{targetSize}} = {{result}}',
    rangeInside: 'The realization {{realization}} is inside the target range {{min}}–{{max}}: {{result}}',
    ordinal:
      'Rank of the predicates: {{realizationCode}} ({{realizationRank}}) ÷ {{targetCode}} ({{targetRank}}) = {{result}}',
    shareOfTotal:
      'Sum of realizations up to this year over the target of the whole period: {{realization}} ÷ {{target}} = {{result}}',
  },
  reason: {
    noDirection: 'The direction of the indicator is not chosen.',
    noTarget: 'The target is not filled in.',
    noRealization: 'The realization is not filled in.',
    notAvailable: 'The realization is not available.',
    targetZero: 'Nothing can be divided by a target of 0.',
    negativeTargetOnNegativeDirection:
      'A target below zero ({{target}}) cannot be scored where lower is better.',
    rangeOnStabilize: 'A target range does not apply to a stabilise indicator.',
    rangeReversed: 'The lower end of the target {{target}} is above its upper end {{targetMax}}.',
    unknownOrdinalScale: 'The scale of predicates is not chosen.',
    unknownTargetCode: 'The target predicate {{targetCode}} is not in the scale.',
    unknownRealizationCode: 'The realization predicate {{realizationCode}} is not in the scale.',
    ordinalNeedsLast: 'Quarterly predicates can only be scored as the last position.',
    peakWithoutElapsedTarget: 'A highest or lowest value has no target up to this quarter.',
    ratioDenominatorZero: 'Nothing can be divided by a denominator of 0.',
  },
  note: {
    rangeBelow: 'The realization is below the range {{min}}–{{max}}, so its lower end is the target.',
    rangeAbove: 'The realization is above the range {{min}}–{{max}}, so its upper end is the target.',
    floored: 'An achievement below zero counts as {{floor}}.',
    capped: 'Limited to {{cap}}.',
    cappedDisplay: 'Limited to {{cap}} where shown, not in averages.',
    cappedAverage: 'Limited to {{cap}} in averages, not where shown.',
    negativeRealizationVariantB:
      'Variant B means nothing for a realization below zero; check the variant and the figure.',
    ratioUsed: 'The realization is {{numerator}} ÷ {{denominator}}, unrounded.',
    ratioDiffers:
      'Numerator and denominator give {{ratio}}, other than the realization entered ({{typed}}); the entry is used.',
    realizationFromQuarters: {
      sum: 'The realization is the sum of the filled quarters ({{filled}}).',
      last: 'The realization is that of the last filled quarter.',
      mean: 'The realization is the mean of the filled quarters ({{filled}}).',
      max: 'The realization is the highest of the filled quarters ({{filled}}).',
      min: 'The realization is the lowest of the filled quarters ({{filled}}).',
    },
    targetFromQuarters: {
      sum: 'The target of the year is the sum of the quarterly targets.',
      last: 'The target of the year is that of the fourth quarter.',
      mean: 'The target of the year is the mean of the quarterly targets.',
      max: 'The target of the year is the highest quarterly target.',
      min: 'The target of the year is the lowest quarterly target.',
    },
    quartersElapsed: 'Compared with the targets of the filled quarters ({{filled}}).',
  },
} as const satisfies SameShape<typeof indonesian>;
