import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import { fromDecimal, rational } from '../../db/domain/rational.ts';
import { writeFigure } from '../../db/domain/write-figure.ts';

const twoDecimals = { decimals: 2 };
const entered = (text: string) => writeFigure('id', twoDecimals, fromDecimal(decimal(text)), false);

describe('how figures are written', () => {
  it('shows every digit of what was entered, however many there are', () => {
    expect(entered('66.1')).toBe('66,10');
    expect(entered('66.12345678901')).toBe('66,12345678901');
    expect(entered('-0.0000000001')).toBe('−0,0000000001');
  });

  it('rounds what is computed to the decimals of the indicator, and a fraction without end in any case', () => {
    // 66.12345678901 to two decimals; 1 ÷ 3 = 0,333…
    expect(writeFigure('id', twoDecimals, fromDecimal(decimal('66.12345678901')), true)).toBe('66,12');
    expect(writeFigure('id', twoDecimals, rational(1n, 3n), false)).toBe('0,33');
  });
});
