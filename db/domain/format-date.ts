import type { NumberLocale } from './format.ts';

type DateLocale = NumberLocale;
export type DateStyle = 'long' | 'medium' | 'short';

const longMonths: Readonly<Record<DateLocale, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
};

/** The first three letters do for every month of the three languages; Danish marks what was cut with a point. */
function shortenMonth(name: string, locale: DateLocale): string {
  return locale === 'da' && name.length > 3 ? `${name.slice(0, 3)}.` : name.slice(0, 3);
}

/** A day (`2026-11-21`) as `21 November 2026`, `21 Nov 2026` or `21/11/2026`. Other text comes back as it is. */
export function formatDate(
  day: string,
  format: { readonly locale: DateLocale; readonly style?: DateStyle },
): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [, year = '', month = '', date = ''] = match ?? [];
  const name = longMonths[format.locale][Number(month) - 1];
  if (name === undefined) return day;
  const isDanish = format.locale === 'da';
  if (format.style === 'short') return [date, month, year].join(isDanish ? '.' : '/');
  const dayNumber = `${Number(date)}${isDanish ? '.' : ''}`;
  const monthName = format.style === 'medium' ? shortenMonth(name, format.locale) : name;
  return `${dayNumber} ${monthName} ${year}`;
}

/** `Juli` or `Jul` for 7. */
export function nameMonth(
  month: number,
  { locale, style = 'long' }: { readonly locale: DateLocale; readonly style?: 'long' | 'medium' },
): string {
  const name = longMonths[locale][month - 1] ?? '';
  return style === 'medium' ? shortenMonth(name, locale) : name;
}
