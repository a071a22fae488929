import { z } from 'zod';
import type { LineageStep, PredecessorChoice } from '../../db/domain/indicator-trend.ts';
import { type ScaleSlug, scaleSlugs } from '../../db/domain/scale-presets.ts';
import { command, decimalText, id, query } from './method.ts';
import type { Saved } from './plan.ts';

/** Percent above nothing: a cap or a threshold of 0 would leave no achievement to speak of. */
const percent = decimalText.refine((text) => !text.startsWith('-') && text !== '0');

const settings = z.strictObject({
  negativeVariant: z.enum(['A', 'B']),
  cap: percent.nullable(),
  capScope: z.enum(['display', 'average', 'both']),
  scaleSlug: z.enum(scaleSlugs as readonly [ScaleSlug, ...ScaleSlug[]]),
  bandReading: z.enum(['lower-bound', 'integer-first']),
  negativeZeroTarget: z.enum(['100-or-0', 'none']),
  averaging: z.enum(['mean-of-means', 'pooled']),
  analysisThreshold: percent,
  countedFigure: z.enum(['verified', 'reported']),
});

export const scoringMethods = {
  /** Of a year, or with year 0 of every year without its own; null takes a year's own settings away. */
  'scoring.set': command<Saved>()(
    z.strictObject({
      planId: id,
      year: z.number().int().min(0).max(9999),
      settings: settings.nullable(),
    }),
  ),
  /** The indicators this one follows, the oldest first, with their figures. */
  'indicator.lineage': query<readonly LineageStep[]>()(z.strictObject({ indicatorId: id })),
  'indicator.predecessors': query<readonly PredecessorChoice[]>()(z.strictObject({ indicatorId: id })),
} as const;
