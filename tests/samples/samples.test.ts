import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../db/domain/check/check-plan.ts';
import { readSample } from './read-sample.ts';
import { lahatSource } from './sources/lahat.ts';

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
