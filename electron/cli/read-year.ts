import { CliRefusal } from './cli-io.ts';

/** A year as four digits; anything else is named with what is expected. */
export function readYear(text: string): number {
  if (!/^(19|20|21)\d{2}$/.test(text)) {
    throw new CliRefusal({ code: 'unknown-name', detail: { name: text, known: '2025, 2026, …' } });
  }
  return Number(text);
}
