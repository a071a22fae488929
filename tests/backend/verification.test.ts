import { describe, expect, it } from 'vitest';
import { makeBackend } from './support/make-backend.ts';
import { openSample } from './support/open-sample.ts';
import {
  agreeToAll,
  asEvaluator,
  asPlanner,
  firstQuarter,
  seal,
  statusOf,
  submit,
} from './support/scenes-verification.ts';

const open = async () => openSample(await makeBackend().openSession());
type Page = Awaited<ReturnType<typeof open>>;

const place = (page: Page) => ({ planId: page.planId, ...firstQuarter });
const aFigure = (page: Page) => {
  const cell = page.held().realizations.find((one) => one.year === 2026 && one.quarter === 1);
  if (!cell) throw new Error('the sample has no figure in that quarter');
  const { indicatorId, year, quarter } = cell;
  return { planId: page.planId, cells: [{ indicatorId, year, quarter, value: '1' }] };
};

describe('the role of a computer', () => {
  it('keeps an evaluator from writing anything but verdicts, undo included', async () => {
    const page = await open();
    await page.change('realization.set', aFigure(page));
    await asEvaluator(page);
    expect(await page.refusal('realization.set', aFigure(page))).toBe('role-only-judges');
    expect(await page.refusal('history.undo', { planId: page.planId })).toBe('role-only-judges');
    expect(await page.refusal('period.submit', place(page))).toBe('role-only-judges');
    await asPlanner(page);
    await submit(page);
    expect(await page.refusal('period.verify', place(page))).toBe('role-does-not-judge');
    await asEvaluator(page);
    await agreeToAll(page);
    expect(await page.change('history.undo', { planId: page.planId })).toEqual({
      command: 'verification.set',
    });
    expect(page.held().verifications).toEqual([]);
    // What the office sent is not the evaluator's to take back.
    expect(await page.refusal('history.undo', { planId: page.planId })).toBe('role-only-judges');
  });

  it('is kept on the computer and not in the file', async () => {
    const backend = makeBackend();
    const page = await openSample(await backend.openSession());
    await asEvaluator(page);
    const second = await openSample(await backend.openSession());
    expect(await second.refusal('realization.set', aFigure(second))).toBe('role-only-judges');
    const other = await openSample(await makeBackend().openSession());
    await other.change('realization.set', aFigure(other));
  });
});

describe('a sealed quarter', () => {
  it('is refused with who closed it and when, and lets the other quarters be', async () => {
    const page = await open();
    await seal(page);
    expect(statusOf(page)).toBe('sealed');
    const refused = await page.call('realization.set', aFigure(page));
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'period-sealed', detail: { year: 2026, quarter: 1, by: expect.any(String) } },
    });
    const [cell] = aFigure(page).cells;
    if (!cell) throw new Error('no cell');
    await page.change('realization.set', { planId: page.planId, cells: [{ ...cell, quarter: 2 }] });
  });

  it('does not come into an adopted state twice', async () => {
    const page = await open();
    await seal(page);
    await page.change('plan.adopt', {
      planId: page.planId,
      adoptedOn: '2026-02-01',
      decree: null,
      note: null,
    });
    const adopted = await page.get('plan.readVersion', { planId: page.planId, number: 0 });
    expect(adopted.seals).toEqual([]);
    expect(page.held().seals).toHaveLength(1);
  });
});

describe('a correction of a published figure', () => {
  it('is one figure with a reason, once for an indicator and year, and goes with its indicator', async () => {
    const page = await open();
    const { planId } = page;
    const indicator = page.held().indicators.find(({ valueKind }) => valueKind === 'number');
    if (!indicator) throw new Error('the sample has no such indicator');
    const values = {
      indicatorId: indicator.id,
      year: 2025,
      value: '12.5',
      ordinalCode: null,
      reason: 'Data ganda.',
      correctedOn: '2026-06-02',
    };
    const create = (changed: Partial<{ value: string | null; ordinalCode: string | null; reason: string }>) =>
      page.refusal('record.create', { kind: 'correction', planId, values: { ...values, ...changed } });
    expect(await create({ value: null })).toBe('invalid-input');
    expect(await create({ ordinalCode: 'BB' })).toBe('invalid-input');
    expect(await create({ reason: ' ' })).toBe('invalid-input');
    await page.change('record.create', { kind: 'correction', planId, values });
    expect(await create({})).toBe('row-exists');
    expect(page.held().corrections).toMatchObject([values]);
    await page.change('indicator.remove', { id: indicator.id });
    expect(page.held().corrections).toEqual([]);
    await page.change('history.undo', { planId });
    expect(page.held().corrections).toMatchObject([values]);
  });
});
