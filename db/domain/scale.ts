import type { Decimal } from './decimal.ts';
import { compare, type Figure, fromDecimal, type Rational, roundHalfUp, toRational } from './rational.ts';

/** Chooses colour and shape together; a scale with fewer bands leaves tones out. */
export type BandTone = 'very-high' | 'high' | 'medium' | 'low' | 'very-low';

/** `lower-bound` tests the unrounded value; `integer-first` rounds it half up to a whole number before. */
export type BandReading = 'lower-bound' | 'integer-first';

export type Band = {
  /** The lower bound in percent; null in the last band, which takes everything below. */
  readonly bound: Decimal | null;
  /** Whether the bound itself belongs to the band (≥) or not (>). */
  readonly isInclusive: boolean;
  /** 1 is the lowest band of the scale. */
  readonly rank: number;
  readonly tone: BandTone;
  readonly label: { readonly id: string; readonly en: string };
};

/** Bands from the best down; the first that holds the value is its band. */
export type Scale = {
  /** The name of a preset, or the id of a scale of the office's own. */
  readonly slug: string;
  readonly name: { readonly id: string; readonly en: string };
  /** The regulation that sets it, where its name does not say so already. */
  readonly source: string | null;
  readonly bands: readonly Band[];
};

function isInBand(band: Band, value: Rational): boolean {
  if (band.bound === null) return true;
  const order = compare(value, fromDecimal(band.bound));
  return order > 0 || (order === 0 && band.isInclusive);
}

/** The band of a value in percent: raw, unrounded and uncapped ("Terlampaui Target" needs what a cap would hide). */
export function findBand(scale: Scale, value: Figure, reading: BandReading = 'lower-bound'): Band {
  const raw = toRational(value);
  const tested = reading === 'integer-first' ? fromDecimal(roundHalfUp(raw, 0)) : raw;
  const band = scale.bands.find((one) => isInBand(one, tested));
  if (!band) throw new Error(`scale ${scale.slug} has no band without a bound`);
  return band;
}
