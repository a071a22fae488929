import { z } from 'zod';
import type { LineageStep, PredecessorChoice } from '../../db/domain/indicator-trend.ts';
import { bandTones, mostBands } from '../../db/domain/own-scale.ts';
import type { BandTone } from '../../db/domain/scale.ts';
import { command, decimalText, id, query } from './method.ts';
import type { Saved } from './plan.ts';

/** Percent above nothing: a cap or a threshold of 0 would leave no achievement to speak of. */
const percent = decimalText.refine((text) => !text.startsWith('-') && text !== '0');

const settings = z.strictObject({
  negativeVariant: z.enum(['A', 'B']),
  cap: percent.nullable(),
  capScope: z.enum(['display', 'average', 'both']),
  /** The name of one of the program's scales, or the id of one of the office's own. */
  scale: id,
  bandReading: z.enum(['lower-bound', 'integer-first']),
  negativeZeroTarget: z.enum(['100-or-0', 'none']),
  averaging: z.enum(['mean-of-means', 'pooled']),
  analysisThreshold: percent,
  countedFigure: z.enum(['verified', 'reported']),
});

const shortText = z.string().trim().max(120);

/** As it is typed; what makes a scale of it is `findScaleFaults`, which the command asks. */
const scale = z.strictObject({
  name: shortText,
  source: z.string().trim().min(1).max(500).nullable(),
  bands: z
    .array(
      z.strictObject({
        label: shortText,
        tone: z.enum(bandTones as readonly [BandTone, ...BandTone[]]),
        bound: decimalText.nullable(),
        isInclusive: z.boolean(),
      }),
    )
    .max(mostBands + 1),
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
  /** Adds a scale of the office's own and uses it in a year, or with year 0 in every year without its own. */
  'scale.create': command<Saved<{ id: string }>>()(
    z.strictObject({ planId: id, scale, year: z.number().int().min(0).max(9999) }),
  ),
  /** Changes it wherever it is used; `seen` is what it was when it was looked at. */
  'scale.update': command<Saved>()(z.strictObject({ planId: id, id, seen: scale, scale })),
  /** Only what no year uses. */
  'scale.remove': command<Saved>()(z.strictObject({ planId: id, id })),
  /** The indicators this one follows, the oldest first, with their figures. */
  'indicator.lineage': query<readonly LineageStep[]>()(z.strictObject({ indicatorId: id })),
  'indicator.predecessors': query<readonly PredecessorChoice[]>()(z.strictObject({ indicatorId: id })),
} as const;
