import { parseDecimal } from '../../../../db/domain/decimal.ts';
import { formatDecimal } from '../../../../db/domain/format.ts';
import type { NumberLocale } from '../../../../db/domain/plan-document.ts';

/** Places on an axis are the drawing's own numbers; twelve digits take away what binary fractions added. */
export function formatTick(value: number, locale: NumberLocale): string {
  const exact = parseDecimal(toPlainText(value));
  return exact === null ? '' : formatDecimal(exact, { locale });
}

function toPlainText(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e') ? BigInt(Math.round(value)).toString() : text;
}
