import type { Explained } from '../../../db/domain/explain.ts';

/** What i18next's `t` is for this: a key and its figures in, a sentence out. */
export type Translate = (key: string, params: Readonly<Record<string, string>>) => string;

/** One text from a formula and its notes: `(2 × 17,0 − 18,6) ÷ 17,0 = 90,59%. Dibatasi paling tinggi 100%.` */
export function writeExplanation(explained: Explained, translate: Translate): string {
  const first = translate(explained.key, explained.params);
  const notes = explained.notes.map((note) => translate(note.key, note.params));
  // A formula stands alone without a full stop, but not before another sentence.
  const start = notes.length > 0 && !first.endsWith('.') ? `${first}.` : first;
  return [start, ...notes].join(' ');
}
