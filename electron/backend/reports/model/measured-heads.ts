import { tall } from './blocks.ts';
import type { ReportContext } from './report-context.ts';
import type { Cell } from './report-model.ts';

/** What the signed tables begin with: number, objective, indicator and its unit, beside heads that are divided. */
export const listMeasuredHeads = ({ texts, words }: ReportContext): readonly Cell[] => [
  tall(texts.column.number),
  tall(words.measurement.column.statement),
  tall(texts.column.indicator),
  tall(texts.column.unit),
];

export const measuredAligns = ['center', 'left', 'left', 'center'] as const;
