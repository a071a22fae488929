import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../db/domain/check/check-plan.ts';
import { countBands, listObjectives } from '../../../db/domain/overview/achievement.ts';
import { describeCycle, listFirstSteps, listUnfilled } from '../../../db/domain/overview/cycle.ts';
import { listTasks } from '../../../db/domain/overview/tasks.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { aPlanDocument, type IndicatorParts, type PlanParts } from '../../support/plan-document-builder.ts';

const indicator = (name: string, parts: Partial<IndicatorParts> = {}): IndicatorParts => ({
  name,
  definition: 'd',
  formula: 'f',
  dataSource: 's',
  responsible: 'r',
  baseline: [2024, '40'],
  targets: { 2025: '50', 2026: '60' },
  ...parts,
});

const withIndicators = (
  indicators: readonly IndicatorParts[],
  parts: Partial<PlanParts> = {},
): PlanDocument =>
  aPlanDocument({
    plan: { periodStart: 2025, periodEnd: 2026 },
    nodes: [{ level: 'objective', text: 'Sasaran', indicators }],
    ...parts,
  });

const cycleOf = (document: PlanDocument, year: number) => describeCycle(document, year, []);
const statesOf = (document: PlanDocument, year: number): Record<string, string> =>
  Object.fromEntries(cycleOf(document, year).stages.map(({ kind, state }) => [kind, state]));

describe('the cycle of a year', () => {
  it('goes on with the first station that is not done', () => {
    const measured = withIndicators([
      indicator('A', { realizations: { 2025: '50' } }),
      indicator('B', { realizations: { 2025: { missingReason: 'belum dirilis' } } }),
    ]);
    expect(statesOf(measured, 2025)).toEqual({
      plan: 'done',
      targets: 'done',
      realization: 'done',
      report: 'done',
    });
    expect(cycleOf(measured, 2025).next).toBeNull();
    expect(cycleOf(measured, 2026).next).toBe('realization');
    expect(statesOf(measured, 2026).report).toBe('open');
  });

  it('counts what is there, and asks for money only where programs carry the plan out', () => {
    const document = withIndicators([indicator('A'), indicator('B', { targets: { 2025: '50' } })]);
    const targets = cycleOf(document, 2026).stages.find(({ kind }) => kind === 'targets');
    expect(targets).toMatchObject({ state: 'next', count: { done: 1, total: 2 } });
    expect(cycleOf(document, 2026).stages.map(({ kind }) => kind)).not.toContain('budget');
    const withProgram = withIndicators([indicator('A')], {
      nodes: [
        { level: 'objective', text: 'S', indicators: [indicator('A')] },
        { level: 'program', text: 'P' },
      ],
    });
    expect(statesOf(withProgram, 2025).budget).toBe('next');
  });

  it('waits with the report for figures that are final', () => {
    const document = withIndicators([
      indicator('A', { realizations: { 2025: { value: '50', isProvisional: true } } }),
    ]);
    expect(cycleOf(document, 2025).next).toBe('report');
  });

  it('holds a plan back while the auditor calls something wrong, unless it is adopted', () => {
    const document = withIndicators([indicator('A', { direction: null })]);
    const errors = checkPlan(document).filter(({ severity }) => severity === 'error');
    expect(describeCycle(document, 2025, errors).next).toBe('plan');
    const adopted = { ...document, plan: { ...document.plan, status: 'adopted' as const } };
    expect(describeCycle(adopted, 2025, errors).next).toBe('realization');
  });
});

describe('the first steps', () => {
  it('are done as their rows appear', () => {
    const empty = aPlanDocument({});
    expect(listFirstSteps(empty).map(({ isDone }) => isDone)).toEqual([false, false, false, false]);
    const begun = aPlanDocument({
      nodes: [
        { level: 'vision', text: 'Visi', children: [{ level: 'mission', text: 'Misi' }] },
        { level: 'objective', text: 'S', indicators: [indicator('A', { targets: {} })] },
      ],
      officials: [{ isHead: true }],
    });
    expect(listFirstSteps(begun).map(({ isDone }) => isDone)).toEqual([true, true, false, true]);
  });
});

describe('what waits', () => {
  const document = withIndicators([
    indicator('Kosong'),
    // 30 of 60 are 50 %, below the threshold of the settings.
    indicator('Rendah', { realizations: { 2026: '30' } }),
    indicator('Sementara', { realizations: { 2026: { value: '60', isProvisional: true } }, dataSource: ' ' }),
  ]);
  const nameOf = (id: string): string | undefined => document.indicators.find((one) => one.id === id)?.name;

  it('is counted with its first place, figures before findings', () => {
    const { shown, total } = listTasks(document, {
      year: 2026,
      score: scorePlan(document, 2026),
      findings: checkPlan(document),
      today: '2026-11-21',
    });
    expect(shown.map((task) => [task.kind, task.count])).toEqual([
      ['fill-realizations', 1],
      ['look-at-low', 1],
      ['settle-provisional', 1],
      ['findings', 1],
    ]);
    expect(total).toBe(4);
    const [first] = shown;
    expect(first?.kind === 'fill-realizations' && nameOf(first.indicatorId)).toBe('Kosong');
    expect(listUnfilled(document, 2026).map(nameOf)).toEqual(['Kosong']);
  });

  it('asks for figures that have come out, also those of a year before', () => {
    const late = withIndicators([
      indicator('BPS', {
        realizations: { 2025: { value: '50', isProvisional: true, releaseDate: '2026-11-20' }, 2026: '60' },
      }),
    ]);
    const tasksOn = (today: string) =>
      listTasks(late, { year: 2026, score: scorePlan(late, 2026), findings: [], today }).shown;
    expect(tasksOn('2026-11-19')).toEqual([]);
    expect(tasksOn('2026-11-20')).toMatchObject([
      { kind: 'enter-released', count: 1, year: 2025, quarter: 0 },
    ]);
  });

  it('is counted by band, the unmeasured as empty', () => {
    const bands = countBands(scorePlan(document, 2026));
    // 50 % is very low (below 51), 100 % very high.
    expect(bands).toEqual([
      { tone: 'very-high', count: 1 },
      { tone: 'very-low', count: 1 },
      { tone: 'empty', count: 1 },
    ]);
  });

  it('shows objectives, or goals where there are no objectives', () => {
    const score = scorePlan(document, 2026);
    expect(listObjectives(document, score).map(({ node }) => node.text)).toEqual(['Sasaran']);
    const goals = aPlanDocument({ nodes: [{ level: 'goal', text: 'Tujuan', indicators: [indicator('A')] }] });
    expect(listObjectives(goals, scorePlan(goals, 2026)).map(({ node }) => node.text)).toEqual(['Tujuan']);
  });
});
