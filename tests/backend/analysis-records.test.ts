import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import { firstIndicator } from './support/change-scenes.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample } from './support/open-sample.ts';

describe('what stands beside the figures of an indicator', () => {
  it('keeps one analysis for a quarter, and takes it back with undo', async () => {
    const page = await openSample(await makeBackend().openSession());
    const { planId } = page;
    const { id: indicatorId } = firstIndicator(page.held());
    const values = {
      indicatorId,
      year: 2026,
      quarter: 2 as const,
      causes: 'Verifikasi data terlambat.',
      obstacles: null,
      solutions: null,
      followUp: null,
      supporting: null,
    };
    const { id } = await page.change('record.create', { kind: 'analysis', planId, values });
    expect(page.held().analyses).toMatchObject([{ id, ...values }]);
    await expect(page.change('record.create', { kind: 'analysis', planId, values })).rejects.toThrow(
      'row-exists',
    );
    await page.change('history.undo', { planId });
    expect(page.held().analyses).toEqual([]);
  });

  it('goes with the indicator, and comes back with it', async () => {
    const page = await openSample(await makeBackend().openSession());
    const { planId } = page;
    const { id: indicatorId } = firstIndicator(page.held());
    const values = {
      indicatorId,
      year: 2024,
      scope: 'national' as const,
      name: '',
      value: decimal('71.5'),
      ordinalCode: null,
      source: 'BPS',
    };
    await page.change('record.create', { kind: 'benchmark', planId, values });
    const own = () => page.held().benchmarks.filter((one) => one.indicatorId === indicatorId);
    const before = own().length;
    await page.change('indicator.remove', { id: indicatorId });
    expect(own()).toEqual([]);
    await page.change('history.undo', { planId });
    expect(own()).toHaveLength(before);
    expect(own().find(({ year }) => year === 2024)).toMatchObject(values);
  });
});
