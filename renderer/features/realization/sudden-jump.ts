import type { Decimal } from '../../../db/domain/decimal.ts';
import { absolute, compare, fromDecimal, isZero, multiply, rational } from '../../../db/domain/rational.ts';

const riseFactor = rational(3n);
/** Values do fall; what falls to a tenth more often lost a digit. */
const fallFactor = rational(10n);

/**
 * More than three times the figure of the period before, or less than a tenth of it: worth a question, never a block.
 * Nothing is compared with zero.
 */
export function isSuddenJump(value: Decimal, previous: Decimal): boolean {
  const [now, before] = [value, previous].map((figure) => absolute(fromDecimal(figure)));
  if (!now || !before || isZero(now) || isZero(before)) return false;
  return compare(now, multiply(before, riseFactor)) > 0 || compare(multiply(now, fallFactor), before) < 0;
}
