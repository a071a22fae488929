import type { explanation as indonesian } from '../id/explanation.ts';
import type { TextsLike } from '../text-type.ts';

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
    notAvailableBecause: 'Reason: {{reason}}.',
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
    realizationFromMonths: {
      sum: 'The figure of the quarter is the sum of the filled months ({{filled}}).',
      last: 'The figure of the quarter is that of the last filled month.',
      mean: 'The figure of the quarter is the mean of the filled months ({{filled}}).',
      max: 'The figure of the quarter is the highest of the filled months ({{filled}}).',
      min: 'The figure of the quarter is the lowest of the filled months ({{filled}}).',
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
  row: {
    noDirection: 'The column arah is empty. Fill in positif, negatif, stabil or predikat.',
    unknownDirection: 'The direction "{{text}}" is unknown. Fill in positif, negatif, stabil or predikat.',
    unknownMethod: 'The method "{{text}}" is unknown. Fill in A or B, or leave it empty.',
    unknownScale: 'The scale "{{text}}" is unknown. There are: {{known}}.',
    capNotPositive: 'The cap "{{text}}" is not above zero.',
    notANumber: 'Column {{column}}: "{{text}}" is not a number.',
    markComma: 'Column {{column}}: "{{text}}" cannot be read. Decimals take a comma, thousands no mark.',
    markPoint: 'Column {{column}}: "{{text}}" cannot be read. Decimals take a point, thousands no mark.',
    exponent: 'Column {{column}}: "{{text}}" is written with an exponent. Write the figure in full.',
    rangeReversed: 'Column {{column}}: the range "{{text}}" starts at its larger end.',
    rangeElsewhere: 'Column {{column}}: the range "{{text}}" can only be a target.',
    rangeTwice: 'The target "{{text}}" is a range already, and target_maks is filled in too.',
    ordinalRange: 'A predicate has no range. Leave target_maks empty.',
    readAs: 'Column {{column}}: "{{text}}" was read as {{value}}.',
    openQuote: 'A quotation mark in this row is not closed.',
    tooManyFields: 'This row has {{found}} columns instead of {{expected}}. Left over: {{rest}}',
    tooFewFields: 'This row has {{found}} columns instead of {{expected}}.',
  },
} as const satisfies TextsLike<typeof indonesian>;
