import type { Decimal } from '../../../db/domain/decimal.ts';
import { absolute, compare, fromDecimal, isZero, multiply, rational } from '../../../db/domain/rational.ts';

const jumpFactor = rational(3n);

/** More than three times the figure of the period before: worth a question, never a block. Nothing is compared with zero. */
export function isSuddenJump(value: Decimal, previous: Decimal): boolean {
  const before = absolute(fromDecimal(previous));
  return !isZero(before) && compare(absolute(fromDecimal(value)), multiply(before, jumpFactor)) > 0;
}
