import type { Decimal } from '../domain/decimal.ts';
import type { PlanDocument } from '../domain/plan-document.ts';
import { compare, fromDecimal } from '../domain/rational.ts';
import { isScaleSlug } from '../domain/scale-presets.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';

type Settings = PlanDocument['settings'][number];
type OrdinalScale = PlanDocument['ordinalScales'][number];

const toSettings = (row: Row<'scoring_setting'>): Settings => ({
  year: row.year,
  settings: {
    negativeVariant: row.negative_variant,
    cap: row.cap as Decimal | null,
    capScope: row.cap_scope,
    // A scale this version does not know: the file was last used with another one.
    scaleSlug: isScaleSlug(row.scale_slug) ? row.scale_slug : defaultSettings.scaleSlug,
    bandReading: row.band_reading,
    negativeZeroTarget: row.negative_zero_target,
    averaging: row.averaging,
    analysisThreshold: row.analysis_threshold as Decimal,
    countedFigure: row.counted_figure,
  },
});

/** The entry of year 0 first: it holds for every year without its own. */
export async function listSettings(db: Reader, organizationId: string): Promise<Settings[]> {
  const rows = await db
    .selectFrom('scoring_setting')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('year')
    .execute();
  return rows.map(toSettings);
}

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
