import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { toRichText } from '../../../../db/domain/rich-text/plain-text.ts';
import { mapLines, type RichText } from '../../../../db/domain/rich-text/rich-text.ts';
import { writeRichText } from '../../../../db/domain/rich-text/write-rich-text.ts';
import { cleanText, toSingleLine } from './clean-text.ts';

export type CleanDocument = Readonly<{ document: PlanDocument; removed: number }>;

/** Texts whose line breaks mean something; every other one is a name or a statement and becomes one line. */
const paragraphKeys: ReadonlySet<string> = new Set(['body', 'profile', 'explanation', 'meaning', 'contact']);

/** A plan whose texts every document can hold, cleaned once so that all formats say the same. */
export function cleanDocument(document: PlanDocument): CleanDocument {
  const { targets, settings, links, narratives, ...texts } = document;
  // Figures and settings hold no free text, and there are many of them.
  const { value, removed } = cleanTexts(texts);
  let removedInTexts = 0;
  const written = narratives.map((narrative) => {
    const cleaned = cleanRichText(toRichText(narrative.body));
    removedInTexts += cleaned.removed;
    return { ...narrative, body: writeRichText(cleaned.text) };
  });
  return {
    document: { ...value, targets, settings, links, narratives: written },
    removed: removed + removedInTexts,
  };
}

/** The spaces at the ends of a run stay: they part it from its neighbours. */
function cleanRichText(text: RichText): Readonly<{ text: RichText; removed: number }> {
  let removed = 0;
  const clean = (letters: string): string => {
    const cleaned = cleanText(letters);
    removed += cleaned.removed;
    return cleaned.text;
  };
  const lines = mapLines(text, (runs) =>
    runs.map((run) => ('field' in run ? run : { ...run, text: clean(run.text) })),
  );
  const cleaned = lines.map((block) => {
    if (block.kind === 'image') return { ...block, alt: clean(block.alt), caption: clean(block.caption) };
    return block.kind === 'table' ? { ...block, caption: clean(block.caption) } : block;
  });
  return { text: cleaned, removed };
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
