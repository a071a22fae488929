import { describe, expect, it } from 'vitest';
import {
  type Cascade,
  checkIndicatorPlace,
  checkLevelOrder,
  collectBranch,
  findNextLevel,
  planMove,
  planStepIn,
  planStepOut,
  type RuleLevel,
} from '../../db/domain/cascade-rules.ts';
import { localGovernmentFramework } from '../../db/domain/framework-presets.ts';

const levels: readonly RuleLevel[] = localGovernmentFramework.levels.map((level, index) => ({
  id: level.kind,
  sort: (index + 1) * 10,
  kind: level.kind,
  name: level.name,
  mayHoldIndicators: level.mayHoldIndicators,
  mayHoldBudgets: level.mayHoldBudgets,
}));
const levelOf = (id: string): RuleLevel => {
  const level = levels.find((one) => one.id === id);
  if (!level) throw new Error(id);
  return level;
};

/** `['sasaran 1', 'tujuan', 'objective']`: a row, the row above it, its level. */
const cascade = (
  rows: readonly (readonly [id: string, parentId: string | null, levelId: string])[],
  held: { indicators?: readonly string[]; budgets?: readonly string[] } = {},
): Cascade => ({
  levels,
  nodes: rows.map(([id, parentId, levelId]) => ({ id, parentId, levelId })),
  indicatorNodeIds: new Set(held.indicators),
  budgetNodeIds: new Set(held.budgets),
});

const tree = cascade([
  ['V', null, 'vision'],
  ['M1', 'V', 'mission'],
  ['T1', 'M1', 'goal'],
  ['S1', 'T1', 'objective'],
  ['P1', 'S1', 'program'],
  ['S2', 'T1', 'objective'],
  ['M2', 'V', 'mission'],
]);

describe('the order of levels', () => {
  it('lets a level stand at the top and below any level before it', () => {
    expect(checkLevelOrder(levelOf('goal'), null)).toBeNull();
    expect(checkLevelOrder(levelOf('objective'), levelOf('mission'))).toBeNull();
  });

  it('names both levels when one is to stand below itself or below a later one', () => {
    expect(checkLevelOrder(levelOf('goal'), levelOf('goal'))).toEqual({
      rule: 'level-order',
      level: 'Tujuan',
      parent: 'Tujuan',
    });
    expect(checkLevelOrder(levelOf('mission'), levelOf('program'))?.rule).toBe('level-order');
  });

  it('keeps indicators from visions and missions', () => {
    expect(checkIndicatorPlace(levelOf('mission'))).toEqual({
      rule: 'level-holds-no-indicators',
      level: '',
      parent: 'Misi',
    });
    expect(checkIndicatorPlace(levelOf('objective'))).toBeNull();
  });
});

describe('moving a branch', () => {
  it('leaves the levels alone when only the place changes', () => {
    const planned = planMove(tree, { id: 'T1', parentId: 'M2', levelId: 'goal' });
    expect(planned).toEqual({ ok: true, levelOf: new Map() });
  });

  it('moves every row of the branch by as many levels as its top', () => {
    const planned = planMove(tree, { id: 'T1', parentId: 'M2', levelId: 'objective' });
    expect(planned.ok && Object.fromEntries(planned.levelOf)).toEqual({
      T1: 'objective',
      S1: 'program',
      S2: 'program',
      P1: 'activity',
    });
  });

  it('refuses to put a row below itself, however deep', () => {
    for (const parentId of ['T1', 'S1', 'P1']) {
      const planned = planMove(tree, { id: 'T1', parentId, levelId: 'goal' });
      expect(planned.ok || planned.refusal.rule).toBe('below-itself');
    }
  });

  it('refuses when a row of the branch would fall below the lowest level, and names its level', () => {
    const deep = cascade([
      ['T', null, 'goal'],
      ['K', 'T', 'activity'],
      ['SK', 'K', 'subactivity'],
    ]);
    const planned = planMove(deep, { id: 'K', parentId: 'T', levelId: 'subactivity' });
    expect(planned).toEqual({
      ok: false,
      refusal: { rule: 'lowest-level', level: 'Sub kegiatan', parent: '' },
    });
  });

  it('refuses a level on which what hangs on a row may not hang', () => {
    const rows = [
      ['M', null, 'mission'],
      ['S', 'M', 'objective'],
      ['P', 'S', 'program'],
    ] as const;
    const indicators = planMove(cascade(rows, { indicators: ['S'] }), {
      id: 'S',
      parentId: null,
      levelId: 'mission',
    });
    expect(indicators.ok || indicators.refusal).toEqual({
      rule: 'level-holds-no-indicators',
      level: '',
      parent: 'Misi',
    });
    const budgets = planMove(cascade(rows, { budgets: ['P'] }), { id: 'S', parentId: 'M', levelId: 'goal' });
    expect(budgets.ok || budgets.refusal).toEqual({
      rule: 'level-holds-no-budgets',
      level: '',
      parent: 'Sasaran',
    });
  });

  it('collects a branch once even where rows of a damaged file go in a circle', () => {
    const circle = cascade([
      ['a', 'b', 'goal'],
      ['b', 'a', 'objective'],
    ]);
    expect([...collectBranch(circle.nodes, 'a')]).toEqual(['a', 'b']);
  });
});

describe('levels beside the programs', () => {
  const beside = cascade([
    ['T', null, 'goal'],
    ['S1', 'T', 'objective'],
    ['St1', 'S1', 'strategy'],
    ['K1', 'St1', 'policy'],
    ['P1', 'S1', 'program'],
    ['S2', 'T', 'objective'],
    ['St2', 'T', 'strategy'],
  ]);

  it('are passed over where the next level below an objective is asked for, and follow each other', () => {
    expect(findNextLevel(levels, levelOf('objective'))?.id).toBe('program');
    expect(findNextLevel(levels, levelOf('strategy'))?.id).toBe('policy');
    expect(findNextLevel(levels, levelOf('subactivity'))).toBeNull();
  });

  it('keep the level of a strategy that steps in under an objective', () => {
    expect(planStepIn(beside, 'St2')).toMatchObject({
      ok: true,
      move: { parentId: 'S2', levelId: 'strategy' },
    });
  });

  it('keep their level while the branch around them changes its own', () => {
    const planned = planMove(beside, { id: 'S1', parentId: null, levelId: 'goal' });
    expect(planned.ok && Object.fromEntries(planned.levelOf)).toEqual({ S1: 'goal', P1: 'objective' });
  });

  it('refuse a move that would leave a strategy below a program', () => {
    const planned = planMove(beside, { id: 'S1', parentId: 'T', levelId: 'program' });
    expect(planned.ok || planned.refusal).toEqual({
      rule: 'level-order',
      level: 'Strategi',
      parent: 'Program',
    });
  });

  it('take a row off the line alone', () => {
    const planned = planMove(
      cascade([
        ['S', null, 'objective'],
        ['P', 'S', 'program'],
      ]),
      { id: 'S', parentId: null, levelId: 'strategy' },
    );
    expect(planned.ok && Object.fromEntries(planned.levelOf)).toEqual({ S: 'strategy' });
  });
});

describe('stepping in and out', () => {
  it('puts a row behind the last row below the one above it, one level deeper', () => {
    expect(planStepIn(tree, 'S2')).toEqual({
      ok: true,
      move: { id: 'S2', parentId: 'S1', levelId: 'program', afterId: 'P1' },
    });
  });

  it('keeps the level of a row that is deeper already', () => {
    const mixed = cascade([
      ['T', null, 'goal'],
      ['P', null, 'program'],
    ]);
    expect(planStepIn(mixed, 'P')).toEqual({
      ok: true,
      move: { id: 'P', parentId: 'T', levelId: 'program', afterId: null },
    });
  });

  it('has nothing to do where no row stands above', () => {
    expect(planStepIn(tree, 'S1')).toBeNull();
  });

  it('says so at the lowest level', () => {
    const lowest = cascade([
      ['a', null, 'subactivity'],
      ['b', null, 'subactivity'],
    ]);
    const step = planStepIn(lowest, 'b');
    expect(step && !step.ok && step.refusal.rule).toBe('lowest-level');
  });

  it('puts a row behind the one it stands under, at its level', () => {
    expect(planStepOut(tree, 'S2')).toEqual({
      ok: true,
      move: { id: 'S2', parentId: 'M1', levelId: 'goal', afterId: 'T1' },
    });
  });

  it('says that a row of the top cannot go further out', () => {
    const step = planStepOut(tree, 'V');
    expect(step && !step.ok && step.refusal).toEqual({ rule: 'already-top', level: 'Visi', parent: '' });
  });

  it('takes the rows below along when it steps in and out again', () => {
    const step = planStepIn(tree, 'M2');
    expect(step).toEqual({ ok: true, move: { id: 'M2', parentId: 'M1', levelId: 'goal', afterId: 'T1' } });
  });
});
