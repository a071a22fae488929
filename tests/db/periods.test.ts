import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, undo } from '../../db/command.ts';
import { updateIndicator } from '../../db/commands/indicator.ts';
import { createOwnScale, updateOwnScale } from '../../db/commands/own-scale.ts';
import { createPlan } from '../../db/commands/plan.ts';
import { removePlan } from '../../db/commands/plans/remove.ts';
import { setRealizations } from '../../db/commands/realization.ts';
import { createRecord } from '../../db/commands/record.ts';
import { removeIndicator } from '../../db/commands/remove-branch.ts';
import { setScoringSettings } from '../../db/commands/scoring.ts';
import { setTargets } from '../../db/commands/target.ts';
import type { VerdictInput } from '../../db/commands/verification/set-verdicts.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { roundHalfUp } from '../../db/domain/rational.ts';
import { scorePlan } from '../../db/domain/score-plan.ts';
import { defaultSettings, toChoice } from '../../db/domain/settings.ts';
import type { PeriodAct } from '../../db/domain/verification/period.ts';
import { expectOk, expectRefused } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { takePeriodSteps } from './support/period-steps.ts';
import { type Fixture, fillPlan, readPlan, run } from './support/plan-fixture.ts';

const year = 2025;

describe.each(engines)('a period on $name', ({ start, stop }) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await start();
    fixture = await fillPlan(office);
  });
  afterEach(() => office.end());
  afterAll(stop);

  const steps = () => takePeriodSteps(office, { indicatorId: fixture.indicator, year });
  const move = (act: PeriodAct, note: string | null = null, quarter: 0 | 1 = 0) =>
    steps().move(act, quarter, note);
  const judge = (verdict: Partial<VerdictInput> = {}) => steps().judge(verdict);
  const reach = (value: string, quarter: 0 | 1 = 0) => steps().reach({ quarter, value });
  const sealYear = (verdict: Partial<VerdictInput> = {}) => steps().seal(0, verdict);
  const percent = async (): Promise<string | null> => {
    const score = scorePlan(await readPlan(office), year).indicators.get(fixture.indicator);
    return score?.shown ? roundHalfUp(score.shown, 2) : null;
  };

  it('goes from draft to sealed in four steps and says where it is not', async () => {
    expect(expectRefused(await move('verify'))).toEqual({
      code: 'period-not-there',
      detail: { status: 'draft' },
    });
    expectOk(await move('submit'));
    expect(expectRefused(await move('submit')).code).toBe('period-not-there');
    expect(expectRefused(await move('verify'))).toEqual({ code: 'verdicts-open', detail: { count: 1 } });
    expectOk(await judge());
    expectOk(await move('verify'));
    expectOk(await move('seal'));
    const { periods, seals } = await readPlan(office);
    expect(periods).toMatchObject([{ year, quarter: 0, status: 'sealed', actedBy: 'Rina' }]);
    expect(seals).toMatchObject([{ year, quarter: 0, endedAt: null }]);
  });

  it('is not sent while nothing is in it', async () => {
    expect(expectRefused(await move('submit', null, 1)).code).toBe('period-empty');
  });

  it('refuses figures from being sent until it is returned or taken back', async () => {
    expectOk(await move('submit'));
    expect(expectRefused(await reach('9.5'))).toMatchObject({
      code: 'period-under-review',
      detail: { year, quarter: 0, by: 'Rina' },
    });
    // The whole year is being looked at, its quarters with it.
    expect(expectRefused(await reach('9.5', 1)).code).toBe('period-under-review');
    expectOk(await move('withdraw'));
    expectOk(await reach('9.5'));
    expectOk(await move('submit'));
    expect(expectRefused(await move('return', ' ')).code).toBe('invalid-input');
    expectOk(await move('return', 'Lampirkan berita acara.'));
    expectOk(await reach('9.6'));
  });

  it('asks again about a figure that changed after it was agreed', async () => {
    expectOk(await move('submit'));
    expectOk(await judge());
    expectOk(await move('return', 'Satu angka keliru.'));
    expectOk(await reach('9.9'));
    expectOk(await move('submit'));
    expect(expectRefused(await move('verify'))).toEqual({ code: 'verdicts-open', detail: { count: 1 } });
    expectOk(await judge());
    expectOk(await move('verify'));
  });

  it('takes another value only with a reason, and counts it unless the office says otherwise', async () => {
    expectOk(await move('submit'));
    expect(expectRefused(await judge({ verdict: 'corrected', value: decimal('12') })).code).toBe(
      'invalid-input',
    );
    expect(expectRefused(await judge({ verdict: 'returned' })).code).toBe('invalid-input');
    // Target 10, lower is better: (2 × 10 − 12) ÷ 10 = 80 %.
    expectOk(await judge({ verdict: 'corrected', value: decimal('12'), reason: 'Menurut data BPS.' }));
    expect(await percent()).toBe('80');
    const plan = await readPlan(office);
    const reported = scorePlan(plan, year, 'reported').indicators.get(fixture.indicator);
    const own = plan.realizations.find((cell) => cell.year === year && cell.quarter === 0)?.value;
    // (20 − own) ÷ 10
    expect(reported?.shown && Number(roundHalfUp(reported.shown, 2))).toBeCloseTo((20 - Number(own)) * 10);
    await run(office, (context) =>
      setScoringSettings(context, {
        organizationId: office.organizationId,
        year: 0,
        settings: { ...toChoice(defaultSettings), countedFigure: 'reported' },
      }),
    );
    expect(await percent()).toBe(reported?.shown && roundHalfUp(reported.shown, 2));
  });

  it('refuses every write once sealed, in the database itself', async () => {
    await sealYear();
    const sealed = { code: 'period-sealed', detail: { year, quarter: 0, by: 'Rina' } };
    expect(expectRefused(await reach('1'))).toMatchObject(sealed);
    expect(expectRefused(await judge()).code).toBe('period-not-there');
    const target = await runCommand(office.deps, 'target.set', (context) =>
      setTargets(context, {
        planId: office.planId,
        cells: [
          {
            indicatorId: fixture.indicator,
            year,
            quarter: 0,
            value: '1',
            valueMax: null,
            ordinalCode: null,
          },
        ],
      }),
    );
    expect(expectRefused(target)).toMatchObject(sealed);
    const proof = await runCommand(office.deps, 'evidence.create', (context) =>
      createRecord(context, {
        kind: 'evidence',
        planId: office.planId,
        values: {
          indicatorId: fixture.indicator,
          year,
          quarter: 0,
          kind: 'text',
          title: 'Catatan',
          documentDate: null,
          note: null,
          fileHash: null,
          fileName: null,
          mediaType: null,
          sizeBytes: null,
          location: null,
          body: 'Rapat 3 Januari',
        },
      }),
    );
    expect(expectRefused(proof)).toMatchObject(sealed);
    const gone = await runCommand(office.deps, 'indicator.remove', (context) =>
      removeIndicator(context, { id: fixture.indicator }),
    );
    expect(expectRefused(gone)).toMatchObject(sealed);
    const { db } = office.deps;
    const raw = [
      db.updateTable('realization').set({ value: '1' }).where('year', '=', year).execute(),
      db.deleteFrom('realization').where('year', '=', year).execute(),
      db.updateTable('target').set({ value: '1' }).where('year', '=', year).execute(),
      db.deleteFrom('period_state').execute(),
      // Another year's figure cannot be moved into it either.
      db.updateTable('target').set({ year }).where('year', '=', 2026).execute(),
    ];
    for (const write of raw) await expect(write).rejects.toThrow('period-closed:');
    // Other years stay open.
    expectOk(
      await runCommand(office.deps, 'realization.set', (context) =>
        setRealizations(
          context,
          {
            planId: office.planId,
            cells: [{ indicatorId: fixture.indicator, year: 2026, quarter: 0, value: '8' }],
          },
          'person',
        ),
      ),
    );
  });

  it('goes with no plan while it is sealed', async () => {
    await sealYear();
    const { plan } = await readPlan(office);
    await run(office, (context) =>
      createPlan(context, {
        organizationId: office.organizationId,
        frameworkId: plan.frameworkId,
        kind: 'renstra',
        title: 'Renstra lain',
        regulation: '86_2017',
        periodStart: 2030,
        periodEnd: 2034,
      }),
    );
    const gone = await runCommand(office.deps, 'plan.remove', (context) =>
      removePlan(context, { planId: office.planId }),
    );
    expect(expectRefused(gone).code).toBe('period-sealed');
  });

  it('keeps its numbers whatever becomes of the definition, the scale, the cap and the setting', async () => {
    const { planId } = office;
    const last = { label: 'Belum', tone: 'low', bound: null, isInclusive: false } as const;
    const good = { label: 'Tercapai', tone: 'high', bound: decimal('80'), isInclusive: true } as const;
    const scale = { name: 'Skala SK', source: 'SK Sekda', bands: [good, last] };
    const { value: own } = await run(office, (context) =>
      createOwnScale(context, { planId, scale, year: 0 }),
    );
    await sealYear({ verdict: 'corrected', value: decimal('12'), reason: 'Menurut data BPS.' });
    const before = scorePlan(await readPlan(office), year);
    expect(await percent()).toBe('80');
    expect(before.indicators.get(fixture.indicator)?.band?.label.id).toBe('Tercapai');
    const changed = { name: 'Lain', source: null, bands: [{ ...good, bound: decimal('81') }, last] };
    await run(office, (context) =>
      updateOwnScale(context, { planId, id: own.id, seen: scale, scale: changed }),
    );
    const { indicators } = await readPlan(office);
    const version = indicators.find(({ id }) => id === fixture.indicator)?.version ?? 0;
    await run(office, (context) =>
      updateIndicator(context, {
        id: fixture.indicator,
        version,
        patch: { direction: 'positive', aggregation: 'sum', decimals: 0, weight: '3', name: 'Lain' },
      }),
    );
    const settings = {
      ...toChoice(defaultSettings),
      negativeVariant: 'B' as const,
      cap: decimal('50'),
      scale: 'lan',
      averaging: 'pooled' as const,
      countedFigure: 'reported' as const,
    };
    for (const at of [0, year]) {
      await run(office, (context) =>
        setScoringSettings(context, { organizationId: office.organizationId, year: at, settings }),
      );
    }
    const after = scorePlan(await readPlan(office), year);
    expect(after.indicators.get(fixture.indicator)).toEqual(before.indicators.get(fixture.indicator));
    expect(after.total).toEqual(before.total);
    expect(after.settings).toEqual(before.settings);
  });

  it('is opened again with a reason, which stays, and its old seal with it', async () => {
    await sealYear();
    expect(expectRefused(await move('reopen', '')).code).toBe('invalid-input');
    expectOk(await move('reopen', 'Salah satuan.'));
    expectOk(await reach('9'));
    const { periods, seals } = await readPlan(office);
    expect(periods).toMatchObject([{ status: 'draft', note: 'Salah satuan.' }]);
    expect(seals).toHaveLength(1);
    expect(seals[0]?.endedAt).not.toBeNull();
    const entries = await office.deps.db.selectFrom('history').select('command').orderBy('seq').execute();
    expect(entries.map(({ command }) => command).slice(-6)).toEqual([
      'period.submit',
      'verification.set',
      'period.verify',
      'period.seal',
      'period.reopen',
      'realization.set',
    ]);
  });

  it('takes back its steps one after the other, down to the figures under it', async () => {
    expectOk(await reach('9.9'));
    await sealYear();
    for (const command of ['period.seal', 'period.verify', 'verification.set', 'period.submit']) {
      expect(expectOk(await undo(office.deps)).value).toBe(command);
    }
    expect(expectOk(await undo(office.deps)).value).toBe('realization.set');
    const { periods, seals, verifications } = await readPlan(office);
    expect([periods, seals, verifications]).toEqual([[], [], []]);
  });
});
