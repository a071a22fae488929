import { afterEach, describe, expect, it } from 'vitest';
import type { ComputedFix } from '../../../db/domain/check/fix.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import { getQuestion } from '../../../renderer/features/indicator/consequence/ask-consequence.ts';
import { applyFix } from '../../../renderer/features/plan/findings/apply-fix.ts';
import { createCellActions } from '../../../renderer/features/plan/state/cell-actions.ts';
import { createNewRowActions } from '../../../renderer/features/plan/state/new-row-actions.ts';
import { plainRealization, plainTarget } from '../../support/plain-rows.ts';
import { aHost, settleTurns } from './a-host.ts';
import { aNode, anIndicator, aPlan } from './a-plan.ts';

/** 45 of 60 people: 75 % of a target of 80, as a percentage; the ratio 0.75 once the unit is another. */
const plan = aPlan({
  nodes: [aNode('O', 'objective', null)],
  indicators: [anIndicator('i1', 'O'), anIndicator('i2', 'O')],
  targets: [plainTarget('i1', 2025, '80'), plainTarget('i2', 2025, '0.5')],
  realizations: [
    plainRealization('i1', 2025, null, { numerator: decimal('45'), denominator: decimal('60') }),
    plainRealization('i2', 2025, '48'),
  ],
});
const rowOf = (id: string) => ({
  key: id,
  node: null,
  indicator: plan.indicators.find((indicator) => indicator.id === id) ?? null,
  draft: null,
});

function open() {
  const parts = aHost(plan);
  return { ...parts, cells: createCellActions(parts.host, createNewRowActions(parts.host)) };
}

afterEach(() => getQuestion()?.answer(false));

describe('what a unit alters', () => {
  const typed = [
    { row: rowOf('i1'), columnKey: 'unit', text: 'Orang' },
    { row: rowOf('i1'), columnKey: '2026', text: '90' },
  ];

  it('is seen before it happens, and then all of the act is done', async () => {
    const opened = open();
    const turn = opened.cells.change(typed);
    expect(getQuestion()?.consequence.achievements).toMatchObject([{ indicatorId: 'i1', year: 2025 }]);
    expect(opened.calls).toEqual([]);
    getQuestion()?.answer(true);
    expect(await turn).toBe(2);
    expect(opened.calls.map(({ method }) => method)).toEqual(['indicator.update', 'target.set']);
  });

  it('turned down leaves the cells as they were', async () => {
    const opened = open();
    const turn = opened.cells.change(typed);
    expect([...opened.outline.get().drafts.keys()]).toHaveLength(2);
    getQuestion()?.answer(false);
    expect(await turn).toBe(0);
    expect(opened.calls).toEqual([]);
    expect(opened.outline.get().drafts.size).toBe(0);
  });

  it('is not asked about where it is nothing', async () => {
    const opened = open();
    expect(await opened.cells.change([{ row: rowOf('i2'), columnKey: 'unit', text: 'Skor' }])).toBe(1);
    expect(opened.calls).toHaveLength(1);
  });
});

describe('a fix of one press', () => {
  const restored = {
    kind: 'set-realization',
    indicatorId: 'i2',
    year: 2025,
    value: decimal('0.48'),
  } as const;

  it('shows the achievements it alters before it is made', async () => {
    const opened = open();
    const turn = applyFix(restored, plan, opened.host);
    // 48 ÷ 0.5 = 9600 % becomes 0.48 ÷ 0.5 = 96 %.
    expect(getQuestion()?.consequence.achievements).toMatchObject([{ indicatorId: 'i2', year: 2025 }]);
    getQuestion()?.answer(false);
    await turn;
    expect(opened.calls).toEqual([]);
    const again = applyFix(restored, plan, opened.host);
    getQuestion()?.answer(true);
    await again;
    expect(opened.calls.map(({ method }) => method)).toEqual(['realization.set']);
  });

  it('is made at once where no achievement is reckoned from it', async () => {
    const fixes: readonly ComputedFix[] = [
      { kind: 'set-indicator-name', indicatorId: 'i1', text: 'Persentase' },
      { kind: 'set-node-text', nodeId: 'O', text: 'Sasaran' },
      { kind: 'set-target', indicatorId: 'i1', year: 2027, value: decimal('85') },
    ];
    const opened = open();
    for (const fix of fixes) void applyFix(fix, plan, opened.host);
    await settleTurns();
    expect(getQuestion()).toBeNull();
    expect(opened.calls.map(({ method }) => method)).toEqual([
      'indicator.update',
      'node.update',
      'target.set',
    ]);
  });

  it('that takes a target away shows the achievement that goes with it', async () => {
    const opened = open();
    void applyFix({ kind: 'remove-target', indicatorId: 'i2', year: 2025 }, plan, opened.host);
    expect(getQuestion()?.consequence.achievements).toMatchObject([
      { indicatorId: 'i2', after: { shown: null } },
    ]);
  });
});
