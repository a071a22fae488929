/**
 * A figure as it is stored: canonical decimal text such as `-12.5` or `0`. No exponent, no thousands mark,
 * no leading or trailing zeros, never `-0`. Two equal figures have equal text.
 */
export type Decimal = string & { readonly __decimal: true };

const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads plain decimal text (`007.50` → `7.5`); null when it is anything else. Not for what people type: see read-number.ts. */
export function parseDecimal(text: string): Decimal | null {
  const match = plainDecimal.exec(text);
  if (!match) return null;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return (match[1] === '-' && digits !== '0' ? `-${digits}` : digits) as Decimal;
}

/** For figures written in code; throws on anything that is not a plain decimal. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}
