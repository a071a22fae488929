const monthNames: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

/** A day as offices write it (`21/11/2026`, `21-11-26`, `21 Nov 2026`, `2026-11-21`) as `2026-11-21`; null when it is none. */
export function readDay(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2}|[a-z]+)\.?\s*[/.\- ]\s*(\d{4}|\d{2})$/.exec(trimmed);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const named = monthNames.findIndex((names) => names.includes(month)) + 1;
  // Two digits of a year are of this century: nothing in a plan is older.
  return makeDay(Number(year.length === 2 ? `20${year}` : year), named || Number(month), Number(day));
}

function makeDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
