import { describe, expect, it } from 'vitest';
import {
  compareScores,
  isAltering,
  type ShownScore,
  withIndicator,
  withOwnScale,
  withSettings,
} from '../../db/domain/consequence.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { makeOwnScale } from '../../db/domain/own-scale.ts';
import type { PlanDocument, PlanIndicator } from '../../db/domain/plan-document.ts';
import { toFixedHalfUp } from '../../db/domain/rational.ts';
import { scalePresets } from '../../db/domain/scale-presets.ts';
import { defaultSettings } from '../../db/domain/settings.ts';
import { aPlanDocument, type NodeParts } from '../support/plan-document-builder.ts';

const anObjective = (id: string, indicators: NonNullable<NodeParts['indicators']>): NodeParts => ({
  id,
  level: 'objective',
  text: id,
  indicators,
});

const aPlan = (...nodes: readonly NodeParts[]): PlanDocument => aPlanDocument({ nodes });
const say = ({ shown, band }: ShownScore): string =>
  shown === null ? '–' : `${toFixedHalfUp(shown, 2)} ${band?.label.en}`;
const sayAll = (changes: readonly { year: number; before: ShownScore; after: ShownScore }[]) =>
  changes.map(({ year, before, after }) => [year, say(before), say(after)]);

const change = (plan: PlanDocument, patch: Partial<PlanIndicator>) =>
  compareScores(plan, withIndicator(plan, 'indicator-1', patch));

describe('the consequence of changing an indicator', () => {
  const poverty = aPlan(
    anObjective('o', [
      {
        name: 'Persentase penduduk miskin',
        direction: 'positive',
        targets: { 2025: '9', 2026: '8.5', 2027: '8' },
        realizations: { 2025: '9.54', 2026: '8' },
      },
    ]),
  );

  it('turns every year that has been scored when the direction turns, and leaves later ones alone', () => {
    const found = change(poverty, { direction: 'negative' });
    // 2025: 9,54 ÷ 9 = 106,00; (2 × 9 − 9,54) ÷ 9 = 8,46 ÷ 9 = 94,00
    // 2026: 8 ÷ 8,5 = 94,1176…; (17 − 8) ÷ 8,5 = 105,8823…
    expect(sayAll(found.achievements)).toEqual([
      [2025, '106.00 Very high', '94.00 Very high'],
      [2026, '94.12 Very high', '105.88 Very high'],
    ]);
    // The only indicator of the only objective: node and plan are the same figure.
    expect(found.means.map(({ nodeId, year }) => [nodeId, year])).toEqual([
      [null, 2025],
      ['o', 2025],
      [null, 2026],
      ['o', 2026],
    ]);
    expect(isAltering(found)).toBe(true);
  });

  it('is nothing where names, decimals or sources change', () => {
    const found = change(poverty, { name: 'x', decimals: 4, dataSource: 'BPS', definition: 'y' });
    expect(found).toEqual({ achievements: [], means: [], breaches: [] });
    expect(isAltering(found)).toBe(false);
  });

  it('takes nothing away where a direction is said for the first time', () => {
    const plan = withIndicator(poverty, 'indicator-1', { direction: null });
    const found = change(plan, { direction: 'positive' });
    expect(sayAll(found.achievements)[0]).toEqual([2025, '–', '106.00 Very high']);
    expect(isAltering(found)).toBe(false);
  });

  it('tells the figures that new bounds leave outside, and not those that were outside before', () => {
    const plan = aPlan(
      anObjective('o', [
        {
          name: 'Indeks',
          baseline: [2024, '140'],
          targets: { 2025: '80', 2026: ['90', '104'] },
          realizations: { 2025: '102', 2026: '95' },
        },
      ]),
    );
    const bounded = withIndicator(plan, 'indicator-1', { boundMax: decimal('120') });
    const found = change(bounded, { boundMin: decimal('0'), boundMax: decimal('100') });
    expect(found.breaches.map(({ what, year, value }) => [what, year, value])).toEqual([
      ['target', 2026, '104'],
      ['realization', 2025, '102'],
    ]);
    expect(found.achievements).toEqual([]);
    expect(isAltering(found)).toBe(true);
  });

  it('goes through the quarters as well when these are put together another way', () => {
    const plan = aPlan(anObjective('o', [{ name: 'Layanan', aggregation: 'sum', targets: { 2026: '100' } }]));
    const cells = [20, 30].map((value, i) => ({
      ...plan.targets[0],
      id: `q${i}`,
      quarter: (i + 1) as 1 | 2,
      value: decimal(String(value)),
    }));
    const row = { numerator: null, denominator: null, missingReason: null, ordinalCode: null, note: null };
    const full = {
      ...plan,
      targets: [
        ...plan.targets,
        ...[25, 25, 25, 25].map((value, i) => ({
          ...must(plan.targets[0]),
          id: `t${i}`,
          quarter: (i + 1) as 1 | 2 | 3 | 4,
          value: decimal(String(value)),
        })),
      ],
      realizations: cells.map((cell) => ({
        ...row,
        id: cell.id,
        version: 1,
        indicatorId: 'indicator-1',
        year: 2026,
        quarter: cell.quarter,
        value: cell.value,
        origin: 'person' as const,
        status: 'final' as const,
        dataDate: null,
        dataYear: null,
        releaseDate: null,
        receiptId: null,
      })),
    } satisfies PlanDocument;
    const found = change(full, { aggregation: 'last' });
    // Year: 50 ÷ 100 = 50; last quarter alone 30 ÷ 100 = 30. I: 20 ÷ 25 either way. II: 50 ÷ 50 = 100; 30 ÷ 25 = 120.
    expect(found.achievements.map((one) => [one.quarter, say(one.before), say(one.after)])).toEqual([
      [0, '50.00 Very low', '30.00 Very low'],
      [2, '100.00 Very high', '120.00 Very high'],
    ]);
  });
});

describe('the consequence of changing the settings', () => {
  const plan = aPlan(
    anObjective('first', [
      { name: 'one', targets: { 2025: '100', 2026: '100' }, realizations: { 2025: '100', 2026: '130' } },
      { name: 'two', targets: { 2025: '100', 2026: '100' }, realizations: { 2025: '80', 2026: '70' } },
    ]),
    anObjective('second', [
      { name: 'three', targets: { 2025: '100', 2026: '100' }, realizations: { 2025: '120', 2026: '120' } },
    ]),
  );
  const set = (year: number, settings: Partial<typeof defaultSettings> | null) =>
    compareScores(plan, withSettings(plan, year, settings && { ...defaultSettings, ...settings }));

  it('pools the mean of the plan and leaves every indicator and objective as it was', () => {
    const found = set(0, { averaging: 'pooled' });
    expect(found.achievements).toEqual([]);
    // 2025: (90 + 120) ÷ 2 = 105; (100 + 80 + 120) ÷ 3 = 100.  2026: (100 + 120) ÷ 2 = 110; 320 ÷ 3 = 106,67
    expect(sayAll(found.means)).toEqual([
      [2025, '105.00 Very high', '100.00 Very high'],
      [2026, '110.00 Very high', '106.67 Very high'],
    ]);
    expect(isAltering(found)).toBe(true);
  });

  it('caps one year alone where it is set for that year', () => {
    const found = set(2026, { cap: decimal('110') });
    expect(sayAll(found.achievements)).toEqual([
      [2026, '130.00 Very high', '110.00 Very high'],
      [2026, '120.00 Very high', '110.00 Very high'],
    ]);
    // 2026: first (130 + 70) ÷ 2 = 100 → (110 + 70) ÷ 2 = 90; second 120 → 110; plan 110 → 100
    expect(found.means.map((one) => [one.nodeId, say(one.before), say(one.after)])).toEqual([
      [null, '110.00 Very high', '100.00 Very high'],
      ['first', '100.00 Very high', '90.00 High'],
      ['second', '120.00 Very high', '110.00 Very high'],
    ]);
  });

  it('gives other names to the same figures with another scale, and asks for other analyses with another threshold', () => {
    const scaled = set(0, { scale: scalePresets.tercapai });
    expect(sayAll(scaled.achievements).slice(0, 2)).toEqual([
      [2025, '100.00 Very high', '100.00 Target met'],
      [2025, '80.00 High', '80.00 Target not met'],
    ]);
    const asked = set(0, { analysisThreshold: decimal('81') });
    // 70 asked for an analysis before and does after; 80 did not.
    expect(asked.achievements.map((one) => [one.year, say(one.after), one.after.needsAnalysis])).toEqual([
      [2025, '80.00 High', true],
    ]);
    expect(asked.means).toEqual([]);
  });

  it('tells what moving a bound of the office’s own scale does, in every year that uses it', () => {
    const own = {
      id: 'sendiri',
      name: 'Skala SK',
      source: null,
      bands: [
        { label: 'Baik', tone: 'high', bound: decimal('75'), isInclusive: true },
        { label: 'Kurang', tone: 'low', bound: null, isInclusive: false },
      ],
    } as const;
    const settings = { ...defaultSettings, scale: makeOwnScale(own) };
    const used = { ...withSettings(plan, 0, settings), ownScales: [own] };
    const [good, rest] = own.bands;
    const raised = { ...own, bands: [{ ...good, bound: decimal('110'), isInclusive: false }, rest] };
    // Above 110 instead of from 75: 100 and 80 of 2025 fall, 130 and 120 of 2026 stay and 70 was below before.
    const found = compareScores(used, withOwnScale(used, raised));
    expect(sayAll(found.achievements)).toEqual([
      [2025, '100.00 Baik', '100.00 Kurang'],
      [2025, '80.00 Baik', '80.00 Kurang'],
    ]);
    expect(isAltering(found)).toBe(true);
    const unused = { ...own, id: 'lain' };
    const beside = { ...used, ownScales: [own, unused] };
    expect(isAltering(compareScores(beside, withOwnScale(beside, { ...unused, bands: raised.bands })))).toBe(
      false,
    );
  });

  it('returns a year to the settings of every year when its own are taken away', () => {
    const own = withSettings(plan, 2026, { ...defaultSettings, cap: decimal('110') });
    const found = compareScores(own, withSettings(own, 2026, null));
    expect(sayAll(found.achievements)).toEqual([
      [2026, '110.00 Very high', '130.00 Very high'],
      [2026, '110.00 Very high', '120.00 Very high'],
    ]);
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing in the scene');
  return value;
}
