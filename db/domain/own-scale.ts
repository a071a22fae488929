import type { Decimal } from './decimal.ts';
import { compare, fromDecimal, zero } from './rational.ts';
import type { BandTone, Scale } from './scale.ts';

/** A band as an office writes it; `bound` is null in the last one, which takes everything below. */
export type BandValues = Readonly<{
  label: string;
  tone: BandTone;
  bound: Decimal | null;
  isInclusive: boolean;
}>;

export type ScaleValues = Readonly<{
  name: string;
  /** The regulation or decree that sets it. */
  source: string | null;
  /** From the best down. */
  bands: readonly BandValues[];
}>;

/** A scale of the office's own, kept in the file. */
export type OwnScale = Readonly<{ id: string }> & ScaleValues;

/** From the best down. */
export const bandTones: readonly BandTone[] = ['very-high', 'high', 'medium', 'low', 'very-low'];

/** Above this nobody tells the bands apart, and a table of them fills a page. */
export const mostBands = 10;

export type ScaleFaultKind =
  | 'name-missing'
  | 'too-few'
  | 'too-many'
  | 'label-missing'
  | 'label-twice'
  | 'bound-missing'
  | 'bound-too-low'
  | 'bound-order'
  | 'bound-twice'
  | 'tone-order'
  | 'last-has-bound';

/** What keeps a scale from being used, and in which band; null where it concerns the whole. */
export type ScaleFault = Readonly<{ kind: ScaleFaultKind; band: number | null }>;

/**
 * Everything that is wrong with a scale, from its best band down. Bands are lower bounds, so that there can be no gap
 * between two of them; bounds out of order are what an overlap of printed intervals becomes.
 */
export function findScaleFaults({ name, bands }: ScaleValues): readonly ScaleFault[] {
  const whole: readonly (ScaleFaultKind | false)[] = [
    name.trim() === '' && 'name-missing',
    bands.length < 2 && 'too-few',
    bands.length > mostBands && 'too-many',
  ];
  return [
    ...whole.flatMap((kind) => (kind === false ? [] : [{ kind, band: null }])),
    ...bands.flatMap((_, at) => findBandFaults(bands, at).map((kind) => ({ kind, band: at }))),
  ];
}

function findBandFaults(bands: readonly BandValues[], at: number): readonly ScaleFaultKind[] {
  const band = bands[at];
  if (!band) return [];
  const above = bands[at - 1];
  const label = normalize(band.label);
  const isTwice = bands.slice(0, at).some((other) => normalize(other.label) === label);
  const isBrighter = above !== undefined && bandTones.indexOf(band.tone) < bandTones.indexOf(above.tone);
  const bound = findBoundFault(band, above, at === bands.length - 1);
  return [
    ...(label === '' ? (['label-missing'] as const) : isTwice ? (['label-twice'] as const) : []),
    ...(bound === null ? [] : [bound]),
    ...(isBrighter ? (['tone-order'] as const) : []),
  ];
}

const normalize = (label: string): string => label.trim().toLowerCase();

function findBoundFault(
  { bound, isInclusive }: BandValues,
  above: BandValues | undefined,
  isLast: boolean,
): ScaleFaultKind | null {
  if (isLast) return bound === null ? null : 'last-has-bound';
  if (bound === null) return 'bound-missing';
  const low = fromDecimal(bound);
  const toZero = compare(low, zero);
  // An achievement is never below 0: nothing would be left for the bands below.
  if (toZero < 0 || (toZero === 0 && isInclusive)) return 'bound-too-low';
  if (above?.bound == null) return null;
  const order = compare(fromDecimal(above.bound), low);
  if (order > 0) return null;
  if (order < 0) return 'bound-order';
  // "above 100" and "from 100" are two bands, the lower one a single point.
  return !above.isInclusive && isInclusive ? null : 'bound-twice';
}

/** The scale that screen, reports and command line read; an office's label is the same in every language. */
export const makeOwnScale = ({ id, name, source, bands }: OwnScale): Scale => ({
  slug: id,
  name: { id: name, en: name },
  source,
  bands: bands.map(({ label, tone, bound, isInclusive }, at) => ({
    bound,
    isInclusive,
    rank: bands.length - at,
    tone,
    label: { id: label, en: label },
  })),
});

/** A scale to begin one of the office's own from, in the language of its documents. */
export const copyScale = (scale: Scale, language: 'id' | 'en'): Pick<ScaleValues, 'source' | 'bands'> => ({
  source: scale.source,
  bands: scale.bands.map(({ label, tone, bound, isInclusive }) => ({
    label: label[language],
    tone,
    bound,
    isInclusive,
  })),
});
