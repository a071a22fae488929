import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { OrdinalScale } from '../domain/ordinal.ts';
import { succeed } from '../domain/result.ts';
import { isScaleSlug } from '../domain/scale-presets.ts';
import type { ScoringChoice } from '../domain/settings.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';

/** Copies a scale into the file, where indicators refer to it. */
export async function createOrdinalScale(
  { write, newId }: CommandContext,
  input: Readonly<{ organizationId: string; scale: OrdinalScale }>,
): Promise<Result<Created>> {
  const { organizationId, scale } = input;
  const id = newId();
  await write.insert('ordinal_scale', [
    { id, organization_id: organizationId, slug: scale.slug, name: scale.name },
  ]);
  await write.insert(
    'ordinal_level',
    scale.levels.map((level) => ({
      id: newId(),
      organization_id: organizationId,
      scale_id: id,
      code: level.code,
      label: level.label,
      rank: level.rank,
    })),
  );
  return succeed({ id });
}

/** Of a year, or with year 0 of every year without its own; null takes a year's own away, and 0's, back to the program's. */
export async function setScoringSettings(
  { db, write, newId }: CommandContext,
  input: Readonly<{ organizationId: string; year: number; settings: ScoringChoice | null }>,
): Promise<Result<null>> {
  const { organizationId, year, settings } = input;
  const known = await db
    .selectFrom('scoring_setting')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (settings === null) {
    if (known) await write.remove('scoring_setting', [known]);
    return succeed(null);
  }
  const scale = isScaleSlug(settings.scale)
    ? undefined
    : await findRow(db, 'achievement_scale', settings.scale);
  if (!isScaleSlug(settings.scale) && scale?.organization_id !== organizationId)
    return refuse('row-not-found', { what: 'achievement_scale' });
  const columns = {
    negative_variant: settings.negativeVariant,
    cap: settings.cap,
    cap_scope: settings.capScope,
    scale_slug: scale ? null : settings.scale,
    scale_id: scale?.id ?? null,
    band_reading: settings.bandReading,
    negative_zero_target: settings.negativeZeroTarget,
    averaging: settings.averaging,
    analysis_threshold: settings.analysisThreshold,
    counted_figure: settings.countedFigure,
  };
  if (known) return write.update('scoring_setting', known, columns);
  await write.insert('scoring_setting', [{ id: newId(), organization_id: organizationId, year, ...columns }]);
  return succeed(null);
}
