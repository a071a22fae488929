import {
  divide,
  findMinimum,
  hundred,
  type Rational,
  rational,
  toFixedHalfUp,
} from '../../../../db/domain/rational.ts';
import type { PillTone } from '../../../ui/band-shape.tsx';

/** The bar ends beyond the mark at 100 %, so that more than reached is seen as more; the figure beside it is exact. */
const barEnd = rational(150n);

export const toBarShare = (value: Rational): string =>
  `${toFixedHalfUp(divide(findMinimum(value, barEnd), divide(barEnd, hundred)), 2)}%`;

/** An achievement as length, with an upright line at what was planned. */
export function Bar({ value, tone }: { readonly value: Rational | null; readonly tone: PillTone }) {
  return (
    <span className="capaian-bar" aria-hidden="true">
      {value !== null && value.n > 0n && (
        <span
          className={`capaian-bar__fill capaian-bar__fill--${tone}`}
          style={{ inlineSize: toBarShare(value) }}
        />
      )}
      <span className="capaian-bar__mark" />
    </span>
  );
}
