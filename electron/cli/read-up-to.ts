import type { UpTo } from '../../db/domain/cascade-up-to.ts';
import { requireKnown } from './cli-io.ts';

/** `--triwulan`: the quarter a year is measured up to; null is all of it. */
export function readUpTo(text: string | undefined): UpTo | null {
  const quarter = Number(requireKnown(text ?? '0', ['0', '1', '2', '3', '4']));
  return quarter === 1 || quarter === 2 || quarter === 3 ? quarter : null;
}
