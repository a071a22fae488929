import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { cleanText, toSingleLine } from './clean-text.ts';

export type CleanDocument = Readonly<{ document: PlanDocument; removed: number }>;

/** Texts whose line breaks mean something; every other one is a name or a statement and becomes one line. */
const paragraphKeys: ReadonlySet<string> = new Set(['body', 'profile', 'explanation', 'meaning']);

/** A plan whose texts every document can hold, cleaned once so that all formats say the same. */
export function cleanDocument(document: PlanDocument): CleanDocument {
  const { targets, settings, links, ...texts } = document;
  // Figures and settings hold no free text, and there are many of them.
  const { value, removed } = cleanTexts(texts);
  return { document: { ...value, targets, settings, links }, removed };
}

/** Every text of a value, however deep. */
export function cleanTexts<V>(value: V): Readonly<{ value: V; removed: number }> {
  let removed = 0;
  const clean = <T>(one: T, key = ''): T => {
    if (typeof one === 'string') {
      const cleaned = cleanText(one);
      removed += cleaned.removed;
      return (paragraphKeys.has(key) ? cleaned.text.trim() : toSingleLine(cleaned.text)) as T;
    }
    if (Array.isArray(one)) return one.map((item) => clean(item)) as T;
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, clean(item, name)])) as T;
  };
  return { value: clean(value), removed };
}
