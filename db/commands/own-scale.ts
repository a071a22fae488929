import { isDeepStrictEqual } from 'node:util';
import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { findScaleFaults, type ScaleValues } from '../domain/own-scale.ts';
import type { PlanDocument } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { defaultSettings, toChoice } from '../domain/settings.ts';
import { listOwnScales, listSettings } from '../queries/scoring.ts';
import type { Row } from '../schema.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';
import { setScoringSettings } from './scoring.ts';

type NewScale = Readonly<{
  planId: string;
  scale: ScaleValues;
  /** The year whose settings use it from now on; 0 is every year without its own. */
  year: number;
}>;

/** Adds a scale of the office's own and uses it, as one step. */
export async function createOwnScale(
  context: CommandContext,
  { planId, scale, year }: NewScale,
): Promise<Result<Created>> {
  const { db, write, newId } = context;
  const checked = await checkScale(context, { planId, scale, id: null });
  if (!checked.ok) return checked;
  const organizationId = checked.value;
  const id = newId();
  await write.insert('achievement_scale', [{ id, organization_id: organizationId, ...toColumns(scale) }]);
  await insertBands(context, { id, organization_id: organizationId }, scale.bands.slice(0, -1));
  const settings = findCommon(await listSettings(db, organizationId), year);
  const used = await setScoringSettings(context, {
    organizationId,
    year,
    settings: { ...toChoice(settings), scale: id },
  });
  return used.ok ? succeed({ id }) : used;
}

/** What holds for a year; a year of its own begins with what holds for all. */
const findCommon = (entries: PlanDocument['settings'], year: number) =>
  (entries.find((one) => one.year === year) ?? entries.find((one) => one.year === 0))?.settings ??
  defaultSettings;

type ChangedScale = Readonly<{ planId: string; id: string; seen: ScaleValues; scale: ScaleValues }>;

/** Changes a scale wherever it is used; `seen` is what the writer had before them. */
export async function updateOwnScale(
  context: CommandContext,
  { planId, id, seen, scale }: ChangedScale,
): Promise<Result<null>> {
  const { db, write } = context;
  const checked = await checkScale(context, { planId, scale, id });
  if (!checked.ok) return checked;
  const row = await findRow(db, 'achievement_scale', id);
  const known = (await listOwnScales(db, checked.value)).find((one) => one.id === id);
  if (!row || !known) return refuse('row-not-found', { what: 'achievement_scale' });
  const { id: _id, ...now } = known;
  // A scale is one thing to whoever edits it: a band that was changed meanwhile counts as a change of the whole.
  if (!isDeepStrictEqual(now, seen)) return refuse('row-changed-meanwhile', { what: 'achievement_scale' });
  const updated = await write.update('achievement_scale', row, toColumns(scale));
  if (!updated.ok) return updated;
  const bands = await listBands(context, id);
  const wanted = scale.bands.slice(0, -1);
  const isKept = (band: Row<'achievement_band'>): boolean => wanted.some((one) => isSame(band, one));
  // What differs is made anew: two bands that change places would meet under one bound on the way.
  await write.remove(
    'achievement_band',
    bands.filter((band) => !isKept(band)),
  );
  await insertBands(
    context,
    row,
    wanted.filter((one) => !bands.some((band) => isSame(band, one))),
  );
  return succeed(null);
}

/** Takes a scale away that nothing uses. */
export async function removeOwnScale(
  context: CommandContext,
  { planId, id }: Readonly<{ planId: string; id: string }>,
): Promise<Result<null>> {
  const { db, write } = context;
  const plan = await findRow(db, 'plan', planId);
  const row = await findRow(db, 'achievement_scale', id);
  if (!plan || row?.organization_id !== plan.organization_id)
    return refuse('row-not-found', { what: 'achievement_scale' });
  const user = await db
    .selectFrom('scoring_setting')
    .select('id')
    .where('scale_id', '=', id)
    .executeTakeFirst();
  if (user) return refuse('row-in-use', { what: 'achievement_scale', by: 'scoring_setting' });
  await write.remove('achievement_band', await listBands(context, id));
  await write.remove('achievement_scale', [row]);
  return succeed(null);
}

/** The office of the plan, where the scale is one and has a name of its own there. */
async function checkScale(
  { db }: CommandContext,
  { planId, scale, id }: Readonly<{ planId: string; scale: ScaleValues; id: string | null }>,
): Promise<Result<string>> {
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const [fault] = findScaleFaults(scale);
  if (fault) return refuse('scale-faulty', { fault: fault.kind, band: (fault.band ?? 0) + 1 });
  const others = await listOwnScales(db, plan.organization_id);
  const isTaken = others.some((one) => one.id !== id && one.name.toLowerCase() === scale.name.toLowerCase());
  return isTaken ? refuse('row-exists', { what: 'achievement_scale' }) : succeed(plan.organization_id);
}

function toColumns({ name, source, bands }: ScaleValues) {
  const last = bands[bands.length - 1];
  if (!last) throw new Error('a scale without bands was not refused');
  return { name, source, last_label: last.label, last_tone: last.tone };
}

const listBands = ({ db }: CommandContext, scaleId: string): Promise<Row<'achievement_band'>[]> =>
  db.selectFrom('achievement_band').selectAll().where('scale_id', '=', scaleId).execute();

type Band = ScaleValues['bands'][number];

const isSame = (row: Row<'achievement_band'>, { label, tone, bound, isInclusive }: Band): boolean =>
  row.bound === bound &&
  row.is_inclusive === (isInclusive ? 1 : 0) &&
  row.label === label &&
  row.tone === tone;

const insertBands = (
  { write, newId }: CommandContext,
  scale: Pick<Row<'achievement_scale'>, 'id' | 'organization_id'>,
  bands: readonly Band[],
): Promise<void> =>
  write.insert(
    'achievement_band',
    bands.map(({ label, tone, bound, isInclusive }) => {
      if (bound === null) throw new Error('a band without a bound was not refused');
      return {
        id: newId(),
        organization_id: scale.organization_id,
        scale_id: scale.id,
        bound,
        is_inclusive: isInclusive ? 1 : 0,
        label,
        tone,
      };
    }),
  );
