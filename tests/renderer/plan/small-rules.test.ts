import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import { moveGloss } from '../../../renderer/features/plan/model/glosses.ts';
import { readFigure, readYear, writeFigure } from '../../../renderer/features/plan/model/indicator-facts.ts';
import { listFilterLevels } from '../../../renderer/features/plan/model/level-filter.ts';
import { levels } from './a-plan.ts';

describe('terms in their order', () => {
  const terms = ['a', 'b', 'c'].map((id) => ({ id }));
  const order = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

  it('move one place and stay at the ends', () => {
    expect(order(moveGloss(terms, 'b', -1))).toBe('bac');
    expect(order(moveGloss(terms, 'b', 1))).toBe('acb');
    expect(order(moveGloss(terms, 'a', -1))).toBe('abc');
    expect(order(moveGloss(terms, 'c', 1))).toBe('abc');
    expect(order(moveGloss(terms, 'gone', 1))).toBe('abc');
  });
});

describe('fields of the panel', () => {
  it('read a figure as the file writes it, and say when it is none', () => {
    expect(readFigure('1.234,5', 'id')).toBe('1234.5');
    expect(readFigure('', 'id')).toBeNull();
    expect(readFigure('banyak', 'id')).toBeUndefined();
    expect(readFigure('80–90', 'id')).toBeUndefined();
    expect(writeFigure(decimal('1234.5'), 'id')).toBe('1234,5');
    expect(writeFigure(null, 'id')).toBe('');
  });

  it('read a year of four digits', () => {
    expect(readYear(' 2025 ')).toBe(2025);
    expect(readYear('')).toBeNull();
    for (const text of ['25', '20255', '1200', 'dua ribu']) expect(readYear(text)).toBeUndefined();
  });
});

describe('the levels there are chips for', () => {
  it('are goals, objectives and programs, in the framework’s own order', () => {
    expect(listFilterLevels(levels.toReversed()).map((level) => level.kind)).toEqual([
      'goal',
      'objective',
      'program',
    ]);
  });

  it('are the inner ones of a framework without those', () => {
    const other = ['Visi', 'Arah', 'Aksi', 'Tugas'].map((name, index) => ({
      id: name,
      sort: index,
      kind: 'other' as const,
      name,
      mayHoldIndicators: true,
      mayHoldBudgets: false,
    }));
    expect(listFilterLevels(other).map((level) => level.name)).toEqual(['Arah', 'Aksi']);
  });
});
