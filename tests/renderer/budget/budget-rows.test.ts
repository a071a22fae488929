import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { Rational } from '../../../db/domain/rational.ts';
import { type BudgetRow, createBudgetRows } from '../../../renderer/features/budget/model/budget-rows.ts';
import {
  countMoneyDecimals,
  plainMoney,
  readMoney,
  showMoney,
} from '../../../renderer/features/budget/model/money.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const plan: PlanDocument = {
  ...aPlanDocument({
    nodes: [
      {
        level: 'objective',
        id: 'O1',
        code: '1.1',
        text: 'Sasaran satu',
        children: [
          {
            level: 'program',
            id: 'P',
            code: '1.06.04',
            text: 'Program rehabilitasi',
            ceilings: { 2026: { murni: '900' } },
            children: [
              {
                level: 'activity',
                id: 'K',
                code: '1.06.04.2.01',
                text: 'Kegiatan',
                ceilings: { 2026: { murni: '600', perubahan: '650' } },
                budget: { 2025: ['100', '60'] },
                indicators: [{ name: 'Jumlah orang', targets: { 2026: '12' } }, { name: 'Jumlah dokumen' }],
              },
              {
                level: 'activity',
                id: 'X',
                code: '1.07.01.2.01',
                text: 'Lain',
                ceilings: { 2026: { murni: '200' } },
              },
            ],
          },
        ],
      },
      { level: 'objective', id: 'O2', code: '1.2', text: 'Sasaran dua' },
    ],
  }),
  links: [{ id: 'l', fromNodeId: 'P', toNodeId: 'O2', kind: 'supports', note: null }],
};

const amount = (value: Rational | null): number | null => (value === null ? null : Number(value.n / value.d));
const versionOf = (id: string) => plan.budgetVersions.find((version) => version.id === id) ?? null;
const make = createBudgetRows();
const rowsOf = (more: Partial<Parameters<typeof make>[0]> = {}) =>
  make({
    plan,
    year: 2026,
    version: versionOf('murni-2026'),
    collapsed: new Set(),
    knownCodes: null,
    ...more,
  });
const find = (rows: readonly BudgetRow[], key: string): BudgetRow => {
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};

describe('the rows of the budget', () => {
  it('begin with the programs and show sums as what they are', () => {
    const { rows, total } = rowsOf();
    expect(rows.map(({ key, depth }) => [key, depth])).toEqual([
      ['P', 0],
      ['K', 1],
      ['X', 1],
    ]);
    const program = find(rows, 'P');
    // 600 + 200 = 800, 100 less than the 900 of the program itself
    expect([amount(program.ceiling), program.isCeilingSum, amount(program.mismatch)]).toEqual([
      800,
      true,
      -100,
    ]);
    expect([amount(find(rows, 'K').ceiling), find(rows, 'K').isCeilingSum]).toEqual([600, false]);
    expect(amount(total.ceiling)).toBe(800);
  });

  it('differ from the version before, and show what was spent in the year', () => {
    const revised = rowsOf({ version: versionOf('perubahan-2026') });
    // K: 650 − 600; X is not in the revised version: 0 − 200
    expect(amount(find(revised.rows, 'K').difference)).toBe(50);
    expect(amount(find(revised.rows, 'X').difference)).toBe(-200);
    expect(amount(revised.total.difference)).toBe(-150);
    const past = rowsOf({ year: 2025, version: versionOf('murni-2025') });
    // 60 of 100
    expect([amount(past.total.spent), amount(past.total.absorption)]).toEqual([60, 60]);
    expect(past.total.difference).toBeNull();
  });

  it('name the first output indicator with its target, and the objectives they support', () => {
    const { rows } = rowsOf();
    const { indicator, moreIndicators, target } = find(rows, 'K');
    expect([indicator?.name, moreIndicators, target?.value]).toEqual(['Jumlah orang', 1, '12']);
    expect(find(rows, 'P').supports).toEqual(['1.1', '1.2']);
    expect(find(rows, 'K').supports).toEqual(['1.1']);
  });

  it('say of their codes what the row above has not said', () => {
    expect(rowsOf().rows.map(({ shownCode }) => shownCode)).toEqual(['1.06.04', '2.01', '1.07.01.2.01']);
  });

  it('warn of codes that are out of place or outside the list', () => {
    expect(find(rowsOf().rows, 'X').codeProblem).toEqual({ kind: 'parent', parent: '1.06.04' });
    const known = rowsOf({ knownCodes: new Set(['1.06.04']) }).rows;
    expect([find(known, 'P').codeProblem, find(known, 'K').codeProblem]).toEqual([null, 'unknown']);
  });

  it('stay the same objects where nothing changed, and close below a closed row', () => {
    const before = rowsOf();
    const changed = {
      ...plan,
      budgets: plan.budgets.map((cell) =>
        cell.nodeId === 'X' ? { ...cell, ceiling: decimal('201') } : cell,
      ),
    };
    const after = rowsOf({ plan: changed });
    expect(find(after.rows, 'K')).toBe(find(before.rows, 'K'));
    expect(find(after.rows, 'X')).not.toBe(find(before.rows, 'X'));
    expect(
      rowsOf({ collapsed: new Set(['P']) }).rows.map(({ key, isExpanded }) => [key, isExpanded]),
    ).toEqual([['P', false]]);
  });
});

describe('money', () => {
  const read = (text: string, unit: 'rupiah' | 'million') => {
    const result = readMoney({ text }, { unit, locale: 'id' });
    return result.ok ? result.value : result.issue;
  };

  it('takes M and T for milliards and billions, as budgets do', () => {
    expect(read('2,5 M', 'million')).toBe('2500000000');
    expect(read('Rp1,2 T', 'rupiah')).toBe('1200000000000');
  });

  it('is read in the unit of the column, or in the one that is typed', () => {
    expect(read('1.250.000', 'rupiah')).toBe('1250000');
    expect(read('1.250,5', 'million')).toBe('1250500000');
    expect(read('Rp1.250.000', 'million')).toBe('1250000');
    expect(read('3,42 miliar', 'million')).toBe('3420000000');
    expect(read('', 'rupiah')).toBeNull();
  });

  it('is refused below zero, in parts of a rupiah, beyond any budget and where it is no figure', () => {
    expect(read('-5', 'rupiah')).toBe('below-zero');
    expect(read('5,5', 'rupiah')).toBe('no-whole-rupiah');
    expect(read('500000000000', 'million')).toBe('too-large');
    expect(read('banyak', 'rupiah')).toBe('not-a-number');
    expect(read('1–2', 'rupiah')).toBe('not-a-number');
  });

  it('is shown with points in line', () => {
    const decimals = countMoneyDecimals([decimal('1250500000'), decimal('3000000')]);
    expect(decimals).toBe(1);
    const style = { unit: 'million', locale: 'id', decimals } as const;
    expect(showMoney({ n: 3_000_000n, d: 1n }, style)).toBe('3,0');
    expect(plainMoney({ n: 1_250_500_000n, d: 1n }, style)).toBe('1250,5');
    expect(showMoney({ n: 1_250_500_000n, d: 1n }, { ...style, unit: 'rupiah' })).toBe('1.250.500.000');
  });
});
