import { describe, expect, it } from 'vitest';
import { sumPlanCeilings } from '../../../db/domain/budget/plan-ceilings.ts';
import type { BudgetCell, PlanDocument } from '../../../db/domain/plan-document.ts';
import { createRowBuilder, findBaselineYear } from '../../../renderer/features/plan/model/build-rows.ts';
import { countPlan } from '../../../renderer/features/plan/model/count-plan.ts';
import { findFindings } from '../../../renderer/features/plan/model/findings.ts';
import {
  draftKey,
  type OutlineRow,
  type OutlineWords,
} from '../../../renderer/features/plan/model/outline-row.ts';
import { buildTree } from '../../../renderer/features/plan/model/plan-tree.ts';
import type { RowsInput } from '../../../renderer/features/plan/model/rows-frame.ts';
import { aBudget, aNode, anIndicator, aPlan, aTarget, listVersions } from './a-plan.ts';

const plan = aPlan({
  nodes: [
    aNode('V', 'vision', null),
    aNode('G', 'goal', 'V'),
    aNode('O', 'objective', 'G'),
    aNode('P', 'program', 'O'),
    aNode('A1', 'activity', 'P'),
    aNode('A2', 'activity', 'P'),
  ],
  indicators: [anIndicator('i1', 'O'), anIndicator('i2', 'O')],
  targets: [aTarget('i1', 2025, '71.6'), aTarget('i1', 2027, '72'), aTarget('i2', 2025, '80', '90')],
  budgets: [aBudget('A1', 2025, '48210000000'), aBudget('A2', 2025, '612500000')],
});

const words: OutlineWords = {
  kinds: { iku: 'IKU', ik: 'IK', ikk: 'IKK' },
  directions: { positive: '', negative: '', stabilize: '' },
  budgetUnit: 'Rp juta',
  unitHint: '',
  baselineHint: '',
  sayIssue: (issue) => issue.kind,
  sayError: (error) => error.code,
  sayFinding: (finding) => finding.rule,
  gaps: {
    'without-goal': '',
    'without-objective': '',
    'without-program': '',
    'serves-nothing': '',
    'without-unit': '',
  },
  sayBaselineYear: String,
  locale: 'id',
};

const years = [2025, 2026, 2027];
const nothing = new Map();
function input(document: PlanDocument, parts: Partial<RowsInput> = {}): RowsInput {
  return {
    plan: document,
    tree: buildTree(document, []),
    drafts: nothing,
    collapsed: new Set(),
    filter: 'all',
    findings: findFindings(document),
    cut: new Set(),
    years,
    baselineYear: 2024,
    words,
    canEdit: true,
    ...parts,
  };
}

const keysOf = (rows: readonly OutlineRow[]) => rows.map((row) => row.key);
function find(rows: readonly OutlineRow[], key: string): OutlineRow {
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Error(`no ${key}`);
  return row;
}

describe('the rows of the outline', () => {
  it('show texts across, targets as they were set and ceilings in millions', () => {
    const rows = createRowBuilder()(input(plan));
    expect(keysOf(rows)).toEqual(['V', 'G', 'O', 'i1', 'i2', 'P', 'A1', 'A2']);
    expect(find(rows, 'O').layout).toBe('text');
    expect(find(rows, 'i1').cells['2025']).toMatchObject({ text: '71,6', state: 'editable' });
    expect(find(rows, 'i2').cells['2025']).toMatchObject({ text: '80,0–90,0', editText: '80–90' });
    // 48.210.000.000 ÷ 1.000.000 = 48.210; beside it 612,5 is shown as whole millions too, and exactly on hover.
    expect(find(rows, 'A1').cells['2025']).toMatchObject({ text: '48.210', state: 'editable' });
    expect(find(rows, 'A2').cells['2025']).toMatchObject({
      text: '613',
      editText: '612,5',
      message: 'Rp612.500.000',
    });
  });

  it('add up what is below a program and let nobody type over the sum', () => {
    const rows = createRowBuilder()(input(plan));
    // 48.210 + 612,5 = 48.822,5, in whole millions 48.823
    expect(find(rows, 'P').cells['2025']).toMatchObject({ text: '48.823', state: 'read-only' });
  });

  it('let a program be typed in while nothing below it has a ceiling', () => {
    const bare = aPlan({ ...plan, budgets: [aBudget('P', 2025, '1000000')] });
    const rows = createRowBuilder()(input(bare));
    expect(find(rows, 'P').cells['2025']).toMatchObject({ text: '1', state: 'editable' });
  });

  it('mark a target that is missing between others', () => {
    const rows = createRowBuilder()(input(plan));
    expect(find(rows, 'i1').cells['2026']).toMatchObject({
      text: '',
      mark: 'error',
      message: 'target-missing',
    });
  });

  it('hide what is below a closed row and below the level that was asked for', () => {
    const build = createRowBuilder();
    expect(keysOf(build(input(plan, { collapsed: new Set(['O']) })))).toEqual(['V', 'G', 'O']);
    expect(keysOf(build(input(plan, { filter: 'goal' })))).toEqual(['V', 'G']);
    expect(keysOf(build(input(plan, { filter: 'program' })))).toEqual(['V', 'G', 'O', 'P']);
    expect(keysOf(build(input(plan, { filter: 'indicators' })))).toEqual(['V', 'G', 'O', 'i1', 'i2']);
  });

  it('say how they stand in the tree', () => {
    const rows = createRowBuilder()(input(plan, { collapsed: new Set(['P']) }));
    expect(find(rows, 'P')).toMatchObject({ depth: 3, isExpanded: false, positionInSet: 3, setSize: 3 });
    expect(find(rows, 'i2')).toMatchObject({ isExpanded: null, positionInSet: 2 });
  });

  it('stay the same objects where nothing of them changed', () => {
    const build = createRowBuilder();
    const before = build(input(plan));
    const changed = {
      ...plan,
      targets: plan.targets.map((cell) => (cell.id === 'i1 2025' ? { ...cell, version: 2 } : cell)),
    };
    const after = build(input(changed));
    expect(after.filter((row, index) => row !== before[index]).map((row) => row.key)).toEqual(['i1']);
  });

  it('show what was just typed, and keep what was refused with the reason', () => {
    const drafts = new Map([
      [draftKey('i1', '2025'), { text: '75', issue: null }],
      [
        draftKey('i2', '2026'),
        { text: 'x', issue: { kind: 'figure', issue: { kind: 'no-range' } } as const },
      ],
    ]);
    const rows = createRowBuilder()(input(plan, { drafts }));
    expect(find(rows, 'i1').cells['2025']?.text).toBe('75');
    expect(find(rows, 'i2').cells['2026']).toMatchObject({ text: 'x', mark: 'error', message: 'figure' });
  });

  it('cannot be typed in where the file cannot be changed', () => {
    const rows = createRowBuilder()(input(plan, { canEdit: false }));
    expect(rows.flatMap((row) => Object.values(row.cells)).some((cell) => cell.state === 'editable')).toBe(
      false,
    );
  });
});

describe('ceilings', () => {
  const sum = (budgets: readonly BudgetCell[]) =>
    sumPlanCeilings({ nodes: plan.nodes, budgetVersions: listVersions(budgets), budgets });

  it("are the plan's own, and where it has none those first adopted", () => {
    const adopted = [aBudget('A1', 2025, '10'), aBudget('A1', 2025, '7', 'perubahan')];
    expect(sum(adopted).find('P', 2025).ceiling).toEqual({ n: 10n, d: 1n });
    const planned = sum([...adopted, aBudget('A1', 2025, '12', 'indikatif')]);
    expect(planned.find('P', 2025).ceiling).toEqual({ n: 12n, d: 1n });
    expect(planned.total(2025)).toEqual({ n: 12n, d: 1n });
    expect(planned.total(2026)).toBeNull();
  });

  it('of a row give way to those below it', () => {
    const sums = sum([aBudget('P', 2025, '100'), aBudget('A1', 2025, '30'), aBudget('A2', 2025, '20')]);
    // 30 + 20 = 50
    expect(sums.find('P', 2025).ceiling).toEqual({ n: 50n, d: 1n });
    expect(sums.isSum('P')).toBe(true);
    expect(sums.isSum('A1')).toBe(false);
  });
});

describe('what the status bar counts', () => {
  it('leaves out what is below programs', () => {
    const { levels, indicators } = countPlan(plan);
    expect(levels.map((one) => [one.level.kind, one.count])).toEqual([
      ['vision', 1],
      ['mission', 0],
      ['goal', 1],
      ['objective', 1],
      ['program', 1],
    ]);
    expect(indicators).toBe(2);
  });

  it('names the year most baselines are of', () => {
    const of = (baselineYear: number | null) => anIndicator('i', 'O', { baselineYear });
    expect(findBaselineYear([of(2023), of(2024), of(2024), of(null)])).toBe(2024);
    expect(findBaselineYear([of(null)])).toBeNull();
  });
});
