import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, undo } from '../../db/command.ts';
import { createOwnScale, removeOwnScale, updateOwnScale } from '../../db/commands/own-scale.ts';
import { setScoringSettings } from '../../db/commands/scoring.ts';
import { decimal } from '../../db/domain/decimal.ts';
import type { ScaleValues } from '../../db/domain/own-scale.ts';
import { findSettings } from '../../db/domain/score-plan.ts';
import { defaultSettings, toChoice } from '../../db/domain/settings.ts';
import { listScaleFaults } from '../../db/queries/scoring.ts';
import { toReader } from '../../db/reader.ts';
import { expectOk, expectRefused } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { readPlan } from './support/plan-fixture.ts';

const decree: ScaleValues = {
  name: 'Skala SK Sekda',
  source: 'Keputusan Sekretaris Daerah Nomor 50 Tahun 2025',
  bands: [
    { label: 'Melampaui', tone: 'very-high', bound: decimal('100'), isInclusive: false },
    { label: 'Tercapai', tone: 'high', bound: decimal('100'), isInclusive: true },
    { label: 'Mendekati', tone: 'medium', bound: decimal('80.5'), isInclusive: true },
    { label: 'Belum', tone: 'low', bound: null, isInclusive: false },
  ],
};

describe.each(engines)('a scale of the office’s own on $name', ({ start, stop }) => {
  let office: Office;
  beforeEach(async () => {
    office = await start();
  });
  afterEach(() => office.end());
  afterAll(stop);

  const create = (scale: ScaleValues = decree, year = 0) =>
    runCommand(office.deps, 'scale.create', (context) =>
      createOwnScale(context, { planId: office.planId, scale, year }),
    );
  const update = (id: string, seen: ScaleValues, scale: ScaleValues) =>
    runCommand(office.deps, 'scale.update', (context) =>
      updateOwnScale(context, { planId: office.planId, id, seen, scale }),
    );
  const remove = (id: string) =>
    runCommand(office.deps, 'scale.remove', (context) =>
      removeOwnScale(context, { planId: office.planId, id }),
    );
  const choose = (year: number, scale: string) =>
    runCommand(office.deps, 'scoring.set', (context) =>
      setScoringSettings(context, {
        organizationId: office.organizationId,
        year,
        settings: { ...toChoice(defaultSettings), scale },
      }),
    );

  it('is used by the year it was made for, keeps the rest of its settings, and goes with one undo', async () => {
    expectOk(await choose(0, 'lan'));
    const { id } = expectOk(await create(decree, 2026)).value;
    const plan = await readPlan(office);
    expect(plan.ownScales).toEqual([{ id, ...decree }]);
    expect(findSettings(plan, 2026)).toMatchObject({ averaging: 'mean-of-means', scale: { slug: id } });
    expect(findSettings(plan, 2025).scale.slug).toBe('lan');
    expectOk(await undo(office.deps));
    const { ownScales, settings } = await readPlan(office);
    expect(ownScales).toEqual([]);
    expect(settings.map(({ year }) => year)).toEqual([0]);
  });

  it('changes wherever it is used, bands that change places too, and comes back as it was', async () => {
    const { id } = expectOk(await create()).value;
    expectOk(await choose(2026, id));
    const [first, second, third, last] = decree.bands;
    if (!first || !second || !third || !last) throw new Error('the decree has four bands');
    const turned: ScaleValues = {
      ...decree,
      source: null,
      bands: [
        { ...first, label: 'Tercapai', bound: decimal('100'), isInclusive: true },
        { ...third, label: 'Melampaui', bound: decimal('9'), isInclusive: true },
        last,
      ],
    };
    expectOk(await update(id, decree, turned));
    const plan = await readPlan(office);
    expect(plan.ownScales).toEqual([{ id, ...turned }]);
    // Figures are compared as numbers: as text 9 would stand above 100.
    for (const year of [2025, 2026])
      expect(findSettings(plan, year).scale.bands.map(({ bound }) => bound)).toEqual(['100', '9', null]);
    expectOk(await undo(office.deps));
    expect((await readPlan(office)).ownScales).toEqual([{ id, ...decree }]);
  });

  it('refuses an edit of what another one changed meanwhile, a fault and a name that is taken', async () => {
    const { id } = expectOk(await create()).value;
    const other = { ...decree, name: 'Skala Perkada' };
    expectOk(await update(id, decree, { ...decree, bands: decree.bands.slice(1) }));
    expect(expectRefused(await update(id, decree, other)).code).toBe('row-changed-meanwhile');
    expect(expectRefused(await create({ ...other, bands: other.bands.slice(-1) }))).toEqual({
      code: 'scale-faulty',
      detail: { fault: 'too-few', band: 1 },
    });
    expect(expectRefused(await create({ ...other, name: 'skala sk sekda' })).code).toBe('row-exists');
    expect(expectRefused(await update('hilang', other, other)).code).toBe('row-not-found');
    expect(expectRefused(await choose(2026, 'hilang')).code).toBe('row-not-found');
  });

  it('goes only when no year uses it', async () => {
    const { id } = expectOk(await create()).value;
    expect(expectRefused(await remove(id)).code).toBe('row-in-use');
    expectOk(await choose(0, 'lan'));
    expectOk(await remove(id));
    expect((await readPlan(office)).ownScales).toEqual([]);
    expect(expectRefused(await remove(id)).code).toBe('row-not-found');
  });

  it('is held together by the database, and what the database cannot say is found by looking', async () => {
    const { id } = expectOk(await create()).value;
    const { db } = office.deps;
    const band = { scale_id: id, organization_id: office.organizationId, version: 1, tone: 'low' } as const;
    const insert = (bound: string, isInclusive: number, label: string) =>
      db
        .insertInto('achievement_band')
        .values({ id: `lain-${label}`, ...band, bound, is_inclusive: isInclusive, label })
        .execute();
    await expect(insert('100', 1, 'Dua kali')).rejects.toThrow();
    await expect(insert('-5', 1, 'Di bawah nol')).rejects.toThrow();
    await expect(insert('0', 1, 'Dari nol')).rejects.toThrow();
    await expect(insert('5', 1, 'Tercapai')).rejects.toThrow();
    await expect(sql`update scoring_setting set scale_slug = 'lan'`.execute(db)).rejects.toThrow();
    await expect(sql`delete from achievement_scale`.execute(db)).rejects.toThrow();
    expect(await listScaleFaults(toReader(db))).toEqual([]);
    await sql`delete from achievement_band`.execute(db);
    expect(await listScaleFaults(toReader(db))).toEqual([
      { name: 'Skala SK Sekda', fault: 'too-few', band: 1 },
    ]);
    // Even then there is a band for every achievement.
    expect(findSettings(await readPlan(office), 2026).scale.bands.map(({ label }) => label.id)).toEqual([
      'Belum',
    ]);
  });
});
