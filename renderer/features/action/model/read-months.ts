import type { ActionMonths } from '../../../../db/domain/action-plan.ts';

export type MonthPatch = Readonly<{ startMonth: number | null; endMonth: number | null }>;

/** "Feb–Mei"; one month alone is written once. */
export const writeMonths = (months: ActionMonths | null, names: readonly string[]): string => {
  if (months === null) return '';
  const start = names[months.start - 1] ?? '';
  return months.start === months.end ? start : `${start}–${names[months.end - 1] ?? ''}`;
};

/** "2-5", "Feb–Mei", "februari s.d. mei", "Mei"; null when it is no time of a year. */
export function readMonths(text: string, names: readonly string[]): MonthPatch | null {
  const trimmed = text.trim();
  if (trimmed === '') return { startMonth: null, endMonth: null };
  const parts = trimmed.split(/\s*(?:–|—|-|\bs\.?\s?d\.?|\bsampai\b|\bto\b)\s*/i);
  if (parts.length > 2) return null;
  const found = parts.map((part) => readMonth(part, names));
  const [start = null, end = start] = found;
  if (start === null || end === null || end < start) return null;
  return { startMonth: start, endMonth: end };
}

/** A number, or a name of which the first three letters say enough; in Indonesian and in the language on show. */
function readMonth(text: string, names: readonly string[]): number | null {
  if (/^\d{1,2}$/.test(text)) {
    const month = Number(text);
    return month >= 1 && month <= 12 ? month : null;
  }
  const letters = text.toLowerCase().slice(0, 3);
  if (letters.length < 3) return null;
  for (const known of [names, indonesian]) {
    const at = known.findIndex((name) => name.toLowerCase().startsWith(letters));
    if (at >= 0) return at + 1;
  }
  return null;
}

const indonesian = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

/**
 * A month pressed in the timeline: outside it the bar grows to there; at one of its ends it ends a month earlier or
 * begins one later; a bar of that month alone goes; inside it the bar ends there.
 */
export function pressMonth(months: ActionMonths | null, month: number): MonthPatch {
  if (months === null) return { startMonth: month, endMonth: month };
  const { start, end } = months;
  if (start === end && month === start) return { startMonth: null, endMonth: null };
  if (month < start) return { startMonth: month, endMonth: end };
  if (month > end) return { startMonth: start, endMonth: month };
  if (month === start) return { startMonth: month + 1, endMonth: end };
  return { startMonth: start, endMonth: month === end ? month - 1 : month };
}
