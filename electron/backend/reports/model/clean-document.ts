import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { cleanText, toSingleLine } from './clean-text.ts';

export type CleanDocument = Readonly<{ document: PlanDocument; removed: number }>;

/** Texts whose line breaks mean something; every other one is a name or a statement and becomes one line. */
const paragraphKeys: ReadonlySet<string> = new Set(['body', 'profile', 'explanation', 'meaning']);

/** A plan whose texts every document can hold, cleaned once so that all formats say the same. */
export function cleanDocument(document: PlanDocument): CleanDocument {
  let removed = 0;
  const clean = <T>(value: T, key = ''): T => {
    if (typeof value === 'string') {
      const cleaned = cleanText(value);
      removed += cleaned.removed;
      return (paragraphKeys.has(key) ? cleaned.text.trim() : toSingleLine(cleaned.text)) as T;
    }
    if (Array.isArray(value)) return value.map((item) => clean(item)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, clean(item, name)])) as T;
  };
  const { targets, settings, links, ...texts } = document;
  // Figures and settings hold no free text, and there are many of them.
  return { document: { ...clean(texts), targets, settings, links }, removed };
}
