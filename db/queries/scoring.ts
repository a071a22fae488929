import type { Decimal } from '../domain/decimal.ts';
import {
  type BandValues,
  findScaleFaults,
  makeOwnScale,
  type OwnScale,
  type ScaleFaultKind,
} from '../domain/own-scale.ts';
import type { PlanDocument } from '../domain/plan-document.ts';
import { compare, fromDecimal } from '../domain/rational.ts';
import type { Scale } from '../domain/scale.ts';
import { isScaleSlug, scalePresets } from '../domain/scale-presets.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';

type Settings = PlanDocument['settings'][number];
type OrdinalScale = PlanDocument['ordinalScales'][number];

const toSettings = (row: Row<'scoring_setting'>, own: readonly OwnScale[]): Settings => ({
  year: row.year,
  settings: {
    negativeVariant: row.negative_variant,
    cap: row.cap as Decimal | null,
    capScope: row.cap_scope,
    scale: readScale(row, own),
    bandReading: row.band_reading,
    negativeZeroTarget: row.negative_zero_target,
    averaging: row.averaging,
    analysisThreshold: row.analysis_threshold as Decimal,
    countedFigure: row.counted_figure,
  },
});

function readScale({ scale_id, scale_slug }: Row<'scoring_setting'>, own: readonly OwnScale[]): Scale {
  const found = own.find(({ id }) => id === scale_id);
  if (found) return makeOwnScale(found);
  // A scale this version does not know: the file was last used with another one.
  return scale_slug !== null && isScaleSlug(scale_slug) ? scalePresets[scale_slug] : defaultSettings.scale;
}

/** The entry of year 0 first: it holds for every year without its own. */
export async function listSettings(db: Reader, organizationId: string): Promise<Settings[]> {
  const rows = await db
    .selectFrom('scoring_setting')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('year')
    .execute();
  const own = rows.some((row) => row.scale_id !== null) ? await listOwnScales(db, organizationId) : [];
  return rows.map((row) => toSettings(row, own));
}

/** By name, each with its bands from the best down. */
export async function listOwnScales(db: Reader, organizationId: string): Promise<OwnScale[]> {
  const scales = await db
    .selectFrom('achievement_scale')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('name')
    .execute();
  if (scales.length === 0) return [];
  const bands = await db
    .selectFrom('achievement_band')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .execute();
  return scales.map((scale) =>
    toOwnScale(
      scale,
      bands.filter((band) => band.scale_id === scale.id),
    ),
  );
}

/** Of every office of the file. */
export async function listEveryOwnScale(db: Reader): Promise<readonly OwnScale[]> {
  const offices = await db.selectFrom('organization').select('id').orderBy('id').execute();
  const scales: OwnScale[] = [];
  for (const { id } of offices) scales.push(...(await listOwnScales(db, id)));
  return scales;
}

/** Scales that nothing of the program would have written, by name: past the checks of every command. */
export async function listScaleFaults(db: Reader): Promise<readonly ScaleInFault[]> {
  return (await listEveryOwnScale(db)).flatMap((scale): readonly ScaleInFault[] => {
    const [fault] = findScaleFaults(scale);
    return fault ? [{ name: scale.name, fault: fault.kind, band: (fault.band ?? 0) + 1 }] : [];
  });
}

export type ScaleInFault = Readonly<{ name: string; fault: ScaleFaultKind; band: number }>;

function toOwnScale(
  { id, name, source, last_label, last_tone }: Row<'achievement_scale'>,
  bands: readonly Row<'achievement_band'>[],
): OwnScale {
  const last = { label: last_label, tone: last_tone, bound: null, isInclusive: false };
  const sorted = bands.toSorted((a, b) => compareBounds(b, a) || a.is_inclusive - b.is_inclusive);
  return { id, name, source, bands: [...sorted.map(toBand), last] };
}

type Bounded = Readonly<{ bound: string }>;
const compareBounds = (a: Bounded, b: Bounded): number =>
  compare(fromDecimal(a.bound as Decimal), fromDecimal(b.bound as Decimal));

const toBand = ({ label, tone, bound, is_inclusive }: Row<'achievement_band'>): BandValues => ({
  label,
  tone,
  bound: bound as Decimal,
  isInclusive: is_inclusive === 1,
});

/** Each with its levels, best first. */
export async function listOrdinalScales(db: Reader, organizationId: string): Promise<OrdinalScale[]> {
  const scales = await db
    .selectFrom('ordinal_scale')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('id')
    .execute();
  const levels = await db
    .selectFrom('ordinal_level')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('id')
    .execute();
  const levelsOf = Map.groupBy(levels.map(toLevel), (level) => level.scaleId);
  return scales.map(({ id, slug, name }) => ({
    id,
    slug,
    name,
    levels: (levelsOf.get(id) ?? [])
      .toSorted((a, b) => compare(fromDecimal(b.rank), fromDecimal(a.rank)))
      .map(({ code, label, rank }) => ({ code, label, rank })),
  }));
}

const toLevel = (row: Row<'ordinal_level'>) => ({
  scaleId: row.scale_id,
  code: row.code,
  label: row.label,
  rank: row.rank as Decimal,
});
