import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatPlain, type NumberLocale } from '../../../../db/domain/format.ts';
import {
  bandTones,
  findScaleFaults,
  type ScaleFaultKind,
  type ScaleValues,
} from '../../../../db/domain/own-scale.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { compare, fromDecimal } from '../../../../db/domain/rational.ts';
import { readNumber } from '../../../../db/domain/read-number.ts';
import type { BandTone } from '../../../../db/domain/scale.ts';

/** A scale while it is written: bounds as they are typed. */
export type ScaleDraft = Readonly<{ name: string; source: string; bands: readonly BandDraft[] }>;
export type BandDraft = Readonly<{
  key: number;
  label: string;
  tone: BandTone;
  isInclusive: boolean;
  bound: string;
}>;

export const beginDraft = ({ name, source, bands }: ScaleValues, locale: NumberLocale): ScaleDraft => ({
  name,
  source: source ?? '',
  bands: bands.map((band, key) => ({
    key,
    label: band.label,
    tone: band.tone,
    isInclusive: band.isInclusive,
    bound: band.bound === null ? '' : formatPlain(band.bound, { locale }),
  })),
});

/** What is typed as a scale; a bound that is no number is none, and the faults say so. The last band has no bound. */
export const readDraft = ({ name, source, bands }: ScaleDraft, locale: NumberLocale): ScaleValues => ({
  name: name.trim(),
  source: source.trim() === '' ? null : source.trim(),
  bands: bands.map(({ label, tone, isInclusive, bound }, at) => {
    const isLast = at === bands.length - 1;
    return {
      label: label.trim(),
      tone,
      bound: isLast ? null : readBound(bound, locale),
      isInclusive: !isLast && isInclusive,
    };
  }),
});

function readBound(text: string, locale: NumberLocale): Decimal | null {
  const reading = readNumber(text, { locale, isPercent: true });
  return reading.kind === 'number' ? reading.value : null;
}

export type DraftFaults = Readonly<{
  whole: readonly ScaleFaultKind[];
  /** By the place of the band. */
  bands: readonly (readonly ScaleFaultKind[])[];
}>;

/** What is missing is asked for only once somebody wants to be done. */
const missing: ReadonlySet<ScaleFaultKind> = new Set(['name-missing', 'label-missing', 'bound-missing']);

export function listDraftFaults(values: ScaleValues, isTried: boolean): DraftFaults {
  const faults = findScaleFaults(values).filter(({ kind }) => isTried || !missing.has(kind));
  const of = (band: number | null) =>
    faults.filter((one) => one.band === band).map(({ kind }): ScaleFaultKind => kind);
  return { whole: of(null), bands: values.bands.map((_, at) => of(at)) };
}

/** A new band above another, between it and the one above in colour; the two names and the bound are the writer's. */
export function insertBand(draft: ScaleDraft, at: number): ScaleDraft {
  const key = Math.max(-1, ...draft.bands.map((band) => band.key)) + 1;
  const tone = chooseTone(draft.bands[at - 1]?.tone ?? 'very-high', draft.bands[at]?.tone ?? 'very-low');
  const band: BandDraft = { key, label: '', tone, isInclusive: true, bound: '' };
  return { ...draft, bands: draft.bands.toSpliced(at, 0, band) };
}

function chooseTone(above: BandTone, below: BandTone): BandTone {
  const [first, last] = [bandTones.indexOf(above), bandTones.indexOf(below)];
  return bandTones[Math.floor((first + last) / 2)] ?? below;
}

/** The lowest band may go too: the one above it takes the rest then. */
export const removeBand = (draft: ScaleDraft, at: number): ScaleDraft => ({
  ...draft,
  bands: draft.bands.toSpliced(at, 1),
});

export const changeBand = (draft: ScaleDraft, at: number, part: Partial<BandDraft>): ScaleDraft => ({
  ...draft,
  bands: draft.bands.map((band, i) => (i === at ? { ...band, ...part } : band)),
});

export type BandInterval = Readonly<{
  low: Readonly<{ bound: Decimal; isInclusive: boolean }> | null;
  /** Where the band above begins; the bound itself belongs here where it does not belong there. */
  high: Readonly<{ bound: Decimal; isInclusive: boolean }> | null;
}>;

/** Which achievements fall into a band; null while a bound of it is no number, or bounds run upward. */
export function findInterval({ bands }: Pick<ScaleValues, 'bands'>, at: number): BandInterval | null {
  const band = bands[at];
  const above = bands[at - 1];
  const isLast = at === bands.length - 1;
  if (!band || (!isLast && band.bound === null) || (above && above.bound === null)) return null;
  const isOpen = !above?.bound || !band.bound;
  if (!isOpen && compare(fromDecimal(above.bound), fromDecimal(band.bound)) < 0) return null;
  return {
    low: band.bound === null ? null : { bound: band.bound, isInclusive: band.isInclusive },
    high: above?.bound == null ? null : { bound: above.bound, isInclusive: !above.isInclusive },
  };
}

/** The years whose settings use a scale; 0 is every year without its own. */
export const listScaleYears = ({ settings }: Pick<PlanDocument, 'settings'>, id: string): readonly number[] =>
  settings.filter((entry) => entry.settings.scale.slug === id).map((entry) => entry.year);

/** A name that no other scale has, in capitals or not. */
export function isNameTaken(
  { ownScales }: Pick<PlanDocument, 'ownScales'>,
  name: string,
  id: string | null,
): boolean {
  const wanted = name.trim().toLowerCase();
  return ownScales.some((one) => one.id !== id && one.name.toLowerCase() === wanted);
}
