import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CascadeRows, type CascadeScore, scoreCascade } from '../../db/domain/cascade-score.ts';
import { decimal } from '../../db/domain/decimal.ts';
import type { Rational } from '../../db/domain/rational.ts';
import { startCpuClock } from '../support/cpu-time.ts';
import { aNode, anIndicator, aRealization, aTarget, rows } from './cascade-rows.ts';
import { percent, settings } from './figures.ts';
import { checkProperty } from './seeded.ts';

/** Vision → mission → two goals; goal 1 has objectives with {100, 80} and {120}, goal 2 one without indicators. */
const spine = [
  aNode('v', null, 'vision'),
  aNode('m', 'v', 'mission'),
  aNode('g1', 'm', 'goal'),
  aNode('g2', 'm', 'goal'),
  aNode('o1', 'g1', 'objective'),
  aNode('o2', 'g1', 'objective'),
  aNode('o3', 'g2', 'objective'),
];
const plain = (values: Readonly<Record<string, readonly [string, string | null]>>): Partial<CascadeRows> => ({
  indicators: Object.entries(values).map(([id, [nodeId]]) => anIndicator(id, nodeId)),
  targets: Object.keys(values).map((id) => aTarget(id, '100')),
  realizations: Object.entries(values).map(([id, [, value]]) => aRealization(id, value)),
});
const meansOf = (score: CascadeScore): Readonly<Record<string, string | null>> =>
  Object.fromEntries([...score.nodes].map(([id, node]) => [id, percent(node.mean.value)]));

describe('means upward', () => {
  const filled = plain({ a: ['o1', '100'], b: ['o1', '80'], c: ['o2', '120'], d: ['o3', null] });

  it('give every objective the same say by default', () => {
    const score = scoreCascade(rows({ nodes: spine, ...filled }));
    expect(meansOf(score)).toEqual({
      v: '105.00',
      m: '105.00',
      g1: '105.00',
      g2: null,
      o1: '90.00',
      o2: '120.00',
      o3: null,
    });
    expect(score.total.mean).toMatchObject({ measured: 3, total: 4, reached: 2 });
    expect(score.total.band?.tone).toBe('very-high');
  });

  it('give every indicator the same say when pooled', () => {
    const score = scoreCascade(
      rows({ nodes: spine, ...filled, settings: settings({ averaging: 'pooled' }) }),
    );
    expect(meansOf(score)).toMatchObject({ v: '100.00', g1: '100.00', o1: '90.00', o2: '120.00' });
  });

  it('are over objectives, however goals group them', () => {
    // g1 {90, 120}, g2 {60}: (90 + 120 + 60) ÷ 3 = 90, not ((90 + 120) ÷ 2 + 60) ÷ 2 = 82.5
    const changes = plain({ a: ['o1', '90'], c: ['o2', '120'], d: ['o3', '60'] });
    expect(meansOf(scoreCascade(rows({ nodes: spine, ...changes })))).toMatchObject({
      m: '90.00',
      g1: '105.00',
      g2: '60.00',
    });
  });

  it('count indicators of a goal as one more member beside its objectives, and keep its own mean apart', () => {
    const changes = plain({ a: ['g1', '60'], b: ['o1', '90'], c: ['o2', '120'] });
    const goal = scoreCascade(rows({ nodes: spine, ...changes })).nodes.get('g1');
    expect(percent(goal?.own.value ?? null)).toBe('60.00');
    expect(percent(goal?.mean.value ?? null)).toBe('90.00'); // (60 + 90 + 120) ÷ 3
    expect(goal?.mean).toMatchObject({ measured: 3, total: 3, reached: 1 });
  });

  it('do not take in the programmes under an objective, which are scored on their own', () => {
    const nodes = [...spine, aNode('p', 'o1', 'program'), aNode('k', 'p', 'activity')];
    const changes = plain({ a: ['o1', '90'], x: ['p', '10'], y: ['k', '30'] });
    const score = scoreCascade(rows({ nodes, ...changes }));
    expect(meansOf(score)).toMatchObject({ o1: '90.00', p: '10.00', k: '30.00', v: '90.00' });
    expect(score.total.mean).toMatchObject({ measured: 1, total: 1 });
  });

  it('weigh the indicators of an objective', () => {
    const indicators = [
      anIndicator('a', 'o1', { weight: decimal('2') }),
      anIndicator('b', 'o1', { weight: decimal('1') }),
    ];
    const changes = { ...plain({ a: ['o1', '100'], b: ['o1', '70'] }), indicators };
    expect(meansOf(scoreCascade(rows({ nodes: spine, ...changes })))).toMatchObject({ o1: '90.00' });
  });

  it.each([
    // scope, shown achievement, mean of 137.92 and 31.40, shown mean
    ['both', '120.00', '75.70', '75.70'],
    ['average', '137.92', '75.70', '75.70'],
    ['display', '120.00', '84.66', '84.66'],
  ] as const)('take in what a cap of scope %s leaves', (capScope, shown, mean, shownMean) => {
    const changes = plain({ a: ['o1', '137.92'], b: ['o1', '31.40'] });
    const score = scoreCascade(
      rows({ nodes: spine, ...changes, settings: settings({ cap: decimal('120'), capScope }) }),
    );
    expect(percent(score.indicators.get('a')?.shown ?? null)).toBe(shown);
    expect(percent(score.nodes.get('o1')?.mean.value ?? null)).toBe(mean);
    expect(percent(score.nodes.get('o1')?.shown ?? null)).toBe(shownMean);
    expect(score.nodes.get('o1')?.mean.reached).toBe(1);
  });

  it('show no mean above a cap on what is shown', () => {
    const changes = plain({ a: ['o1', '140'] });
    const capped = settings({ cap: decimal('120'), capScope: 'display' });
    const node = scoreCascade(rows({ nodes: spine, ...changes, settings: capped })).nodes.get('o1');
    expect([percent(node?.mean.value ?? null), percent(node?.shown ?? null)]).toEqual(['140.00', '120.00']);
  });

  it('start at whatever stands at the top of the rows handed over', () => {
    const nodes = spine.filter((node) => node.id !== 'v' && node.id !== 'm');
    expect(percent(scoreCascade(rows({ nodes, ...filled })).total.mean.value)).toBe('105.00');
  });

  it('of nothing are nothing', () => {
    const score = scoreCascade(rows());
    expect(score.total).toMatchObject({
      mean: { value: null, measured: 0, total: 0 },
      shown: null,
      band: null,
    });
  });
});

describe('a whole cascade', () => {
  type Plan = readonly { readonly objective: number; readonly value: number | null }[];

  function build(plan: Plan): CascadeRows {
    const nodes = [aNode('v', null, 'vision'), ...[0, 1, 2, 3].map((i) => aNode(`o${i}`, 'v', 'objective'))];
    return rows({
      nodes,
      indicators: plan.map((one, i) => anIndicator(`i${i}`, `o${one.objective}`)),
      targets: plan.map((_, i) => aTarget(`i${i}`, '70')),
      realizations: plan.map((one, i) =>
        aRealization(`i${i}`, one.value === null ? null : String(one.value)),
      ),
    });
  }

  const plans: fc.Arbitrary<Plan> = fc.array(
    fc.record({
      objective: fc.integer({ min: 0, max: 3 }),
      value: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    }),
    { maxLength: 12 },
  );

  const textOf = (value: Rational | null): string => (value === null ? '-' : `${value.n}/${value.d}`);

  it('agrees with means computed the plain way', () => {
    checkProperty(
      'cascade and naive means',
      fc.property(plans, (plan) => {
        const means = [0, 1, 2, 3].flatMap((objective) => {
          const values = plan.flatMap((one) =>
            one.objective === objective && one.value !== null ? [one.value / 0.7] : [],
          );
          return values.length === 0 ? [] : [values.reduce((a, b) => a + b, 0) / values.length];
        });
        const naive = means.length === 0 ? null : means.reduce((a, b) => a + b, 0) / means.length;
        const { value } = scoreCascade(build(plan)).total.mean;
        if (naive === null || value === null) expect(value).toBe(naive);
        else expect(Math.abs(Number(value.n) / Number(value.d) - naive)).toBeLessThan(1e-6);
      }),
    );
  });

  it('does not depend on the order of its rows', () => {
    checkProperty(
      'order of rows',
      fc.property(plans, fc.constantFrom('mean-of-means' as const, 'pooled' as const), (plan, averaging) => {
        const built = { ...build(plan), settings: settings({ averaging }) };
        const one = scoreCascade(built);
        const other = scoreCascade({
          ...built,
          nodes: built.nodes.toReversed(),
          indicators: built.indicators.toReversed(),
          targets: built.targets.toReversed(),
          realizations: built.realizations.toReversed(),
        });
        for (const [id, node] of one.nodes) {
          expect(textOf(other.nodes.get(id)?.mean.value ?? null)).toBe(textOf(node.mean.value));
        }
        expect(textOf(other.total.mean.value)).toBe(textOf(one.total.mean.value));
      }),
    );
  });

  it('of 2,000 indicators with quarters and unlike denominators is scored at once', () => {
    const objectives = Array.from({ length: 400 }, (_, i) => aNode(`o${i}`, `g${i % 40}`, 'objective'));
    const goals = Array.from({ length: 40 }, (_, i) => aNode(`g${i}`, 'm', 'goal'));
    const indicators = Array.from({ length: 2_000 }, (_, i) =>
      anIndicator(`i${i}`, `o${i % 400}`, {
        direction: i % 3 === 0 ? 'negative' : 'positive',
        aggregation: 'sum',
      }),
    );
    const big = rows({
      nodes: [aNode('m', null, 'mission'), ...goals, ...objectives],
      indicators,
      targets: indicators.flatMap((one, i) =>
        [2025, 2026].map((year) => aTarget(one.id, `${10_007 + 2 * i}.13`, { year })),
      ),
      realizations: indicators.flatMap((one, i) =>
        ([1, 2, 3, 4] as const).map((quarter) => aRealization(one.id, `${2_400 + i}.7`, { quarter })),
      ),
    });
    const usedMs = startCpuClock();
    const score = scoreCascade(big);
    // The bound itself (100 ms with loading) is the benchmark's; here only that nothing grows out of hand.
    expect(usedMs()).toBeLessThan(5_000);
    expect(score.total.mean).toMatchObject({ measured: 2_000, total: 2_000 });
  });
});
