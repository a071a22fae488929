import type { Language } from '../../electron/api/app.ts';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

export const localeOf = (language: Language): string => locales[language];

/** 10.42 in Indonesian, 10:42 in English; the clock of this machine. */
export function showTime(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return format.format(new Date(iso));
}

/** With seconds: what Ctrl+S answers, so that pressing it twice is seen. */
export function showTimeToSeconds(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeStyle: 'medium', hour12: false });
  return format.format(new Date(iso));
}

export const isSameDay = (iso: string, now: Date): boolean =>
  new Date(iso).toDateString() === now.toDateString();

/** "hari ini 10.42", "kemarin 16.30", "21 November 2026". */
export function showMoment(iso: string, now: Date, language: Language): string {
  const then = new Date(iso);
  const dayOf = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const daysAgo = Math.round((dayOf(now) - dayOf(then)) / 86_400_000);
  if (daysAgo === 0 || daysAgo === 1) {
    const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
    return `${relative.format(-daysAgo, 'day')} ${showTime(iso, language)}`;
  }
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(then);
}

/** Whole kilobytes below a megabyte, one decimal above: "412 KB", "1,2 MB". */
export function showSize(sizeBytes: number, language: Language): string {
  const isLarge = sizeBytes >= 1_000_000;
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: isLarge ? 1 : 0 });
  return isLarge
    ? `${format.format(sizeBytes / 1_000_000)} MB`
    : `${format.format(Math.ceil(sizeBytes / 1000))} KB`;
}
