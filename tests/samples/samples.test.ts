import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../db/domain/check/check-plan.ts';
import { scorePlan } from '../../db/domain/score-plan.ts';
import { dinsos } from '../../electron/backend/samples/dinsos/index.ts';
import type { Sample, SampleIndicator, SampleNode } from '../../electron/backend/samples/sample.ts';
import { lahatSource } from './lahat-source.ts';
import { readSample } from './read-sample.ts';

const walk = (nodes: readonly SampleNode[]): readonly SampleNode[] =>
  nodes.flatMap((node) => [node, ...walk(node.children ?? [])]);
const indicatorsOf = (sample: Sample): readonly SampleIndicator[] =>
  walk(sample.tree).flatMap((node) => node.indicators ?? []);
const countOf = (sample: Sample, level: SampleNode['level']): number =>
  walk(sample.tree).filter((node) => node.level === level).length;

describe('the Lahat document', () => {
  it('has one vision and five missions, of which the agency serves the first and the fourth', async () => {
    const { nodes } = await readSample('lahat');
    const missions = nodes.filter((node) => node.levelKind === 'mission');
    expect(nodes.filter((node) => node.levelKind === 'vision')).toHaveLength(1);
    expect(missions.map((mission) => mission.code)).toEqual(['1', '2', '3', '4', '5']);
    expect(missions.filter((mission) => mission.isServed).map((mission) => mission.code)).toEqual(['1', '4']);
  });

  it('has one goal under each served mission, two objectives under the first and one under the second', async () => {
    const { nodes, indicators } = await readSample('lahat');
    const goals = nodes.filter((node) => node.levelKind === 'goal');
    const below = goals.map((goal) => nodes.filter((node) => node.parentId === goal.id).length);
    expect(below).toEqual([2, 1]);
    const counts = nodes
      .filter((node) => node.levelKind === 'goal' || node.levelKind === 'objective')
      .map((node) => indicators.filter((indicator) => indicator.nodeId === node.id).length);
    // goal 1, its objectives (satisfaction index; SAKIP score), goal 4, its objective with four counts
    expect(counts).toEqual([0, 1, 1, 1, 4]);
  });

  it('holds every statement of the source, slips and all, and none of its own', async () => {
    const { plan, nodes, indicators } = await readSample('lahat');
    const statements = [
      ...(plan.profile ?? '').split('\n'),
      ...nodes.flatMap(({ text, explanation }) => [explanation, text]),
      ...indicators.map(({ name }) => name),
    ].filter((text) => text !== null);
    let rest = lahatSource.join('\n');
    for (const statement of statements) expect(rest).toContain(statement);
    for (const statement of statements.sort((a, b) => b.length - a.length)) {
      rest = rest.replaceAll(statement, '');
    }
    const linking =
      /Misi|dengan tujuan|dan sasaran|dengan sasaran|dan|Adapun indikator(nya adalah| dari sasaran tersebut ialah)/g;
    expect(rest.replace(linking, '').replace(/[\s.;“”`-]/g, '')).toBe('');
  });

  it('has no period and no figure, because the source has none', async () => {
    const document = await readSample('lahat');
    expect(document.plan).toMatchObject({ periodStart: null, periodEnd: null });
    expect([document.targets, document.realizations, document.budgets]).toEqual([[], [], []]);
    expect(document.organization.isExample).toBe(false);
  });

  it('leaves the auditor to name what it lacks and where it slipped', async () => {
    const findings = checkPlan(await readSample('lahat'));
    const counts = Object.entries(Object.groupBy(findings, (one) => one.rule)).map(([rule, of]) => [
      rule,
      of.length,
    ]);
    // Its seven indicators are names alone; missions 2, 3 and 5, which it does not serve, are no fault.
    expect(Object.fromEntries(counts)).toEqual({
      'indicator-without-direction': 7,
      'indicator-without-unit': 7,
      'indicator-without-definition': 7,
      'plan-without-period': 1,
      'indicator-without-formula': 7,
      'indicator-without-source': 7,
      'indicator-without-responsible': 7,
      'indicator-without-baseline': 7,
      'profile-names-other-affair': 1,
      'word-misspelled': 6,
    });
    const words = findings.flatMap((one) => (one.rule === 'word-misspelled' ? [one.params.words] : []));
    expect(words).toEqual([
      'inovative → inovatif',
      'perwujudatan → perwujudan; Goverment → government',
      'Indek → indeks',
      'efetif → efektif',
      'sumberdaya → sumber daya',
      'sumberdaya → sumber daya',
    ]);
  });
});

describe('the fictional agency', () => {
  it('says that it is an example', async () => {
    expect((await readSample('dinsos')).organization.isExample).toBe(true);
  });

  it('leaves the auditor nothing to ask', async () => {
    expect(checkPlan(await readSample('dinsos'))).toEqual([]);
  });

  it('has 20 indicators of every direction, kind of value and way to the year', () => {
    const indicators = indicatorsOf(dinsos);
    expect(indicators).toHaveLength(20);
    expect(new Set(indicators.map((one) => one.direction))).toEqual(
      new Set(['positive', 'negative', 'stabilize']),
    );
    expect(new Set(indicators.map((one) => one.aggregation))).toEqual(
      new Set(['sum', 'last', 'mean', 'max', 'min']),
    );
    expect(indicators.some((one) => one.isCumulativeTarget)).toBe(true);
    expect(indicators.some((one) => one.ordinalScale)).toBe(true);
    expect(indicators.filter((one) => Array.isArray(one.targets?.[2025]))).toHaveLength(2);
    expect(countOf(dinsos, 'objective')).toBe(6);
  });

  it('has a baseline, a target for every year and both years of realizations for each', () => {
    for (const one of indicatorsOf(dinsos)) {
      expect(one.baseline?.[0]).toBe(2024);
      for (const year of [2025, 2026, 2027, 2028, 2029]) expect(one.targets).toHaveProperty([String(year)]);
      const periods = Object.keys(one.realizations ?? {});
      expect(periods.some((period) => period.startsWith('2025'))).toBe(true);
      expect(periods.some((period) => period.startsWith('2026'))).toBe(true);
    }
  });

  it('shows every method and every band of the scale', async () => {
    const document = await readSample('dinsos');
    const scores = [2025, 2026].flatMap((year) => [...scorePlan(document, year).indicators.values()]);
    const methods = new Set(scores.map((score) => score.achievement.explanation.method));
    for (const method of [
      'positive',
      'positive-below-zero',
      'negative-a',
      'negative-zero-target',
      'stabilize',
      'range-inside',
      'ordinal',
      null,
    ]) {
      expect(methods).toContain(method);
    }
    expect(new Set(scores.map((score) => score.band?.tone ?? null))).toEqual(
      new Set(['very-high', 'high', 'medium', 'low', 'very-low', null]),
    );
  });

  it('has a budget that is spent within its ceiling in the year that is over', async () => {
    const { budgets, spendings } = await readSample('dinsos');
    const closed = budgets.filter((cell) => cell.year === 2025);
    expect(closed).toHaveLength(9);
    for (const { nodeId, ceiling } of closed) {
      const spent = spendings.find((one) => one.nodeId === nodeId && one.year === 2025 && one.quarter === 0);
      expect(BigInt(spent?.amount ?? '-1')).toBeGreaterThan(0n);
      expect(BigInt(spent?.amount ?? '0')).toBeLessThanOrEqual(BigInt(ceiling));
    }
  });
});
