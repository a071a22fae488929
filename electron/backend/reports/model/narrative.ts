import { toSingleLine } from './clean-text.ts';
import type { Block, Run } from './report-model.ts';

const bullet = /^\s*[-•*]\s+(.*)$/;
const numbered = /^\s*\d{1,3}[.)]\s+(.*)$/;

/**
 * What a person typed, as paragraphs and lists: every line is a paragraph, lines that begin with `-` or `1.` are items.
 * Nothing else has a meaning; `#`, `*` and `<` inside a line are letters.
 */
export function parseNarrative(body: string): readonly Block[] {
  const blocks: Block[] = [];
  let items: { isOrdered: boolean; items: Run[][] } | null = null;
  const closeList = () => {
    if (items) blocks.push({ kind: 'list', ...items });
    items = null;
  };
  for (const line of body.split('\n')) {
    const item = bullet.exec(line) ?? numbered.exec(line);
    const text = toSingleLine(item?.[1] ?? line);
    if (item === null) closeList();
    if (text === '') continue;
    if (item === null) {
      blocks.push({ kind: 'paragraph', style: 'body', runs: [{ text }] });
      continue;
    }
    const isOrdered = !bullet.test(line);
    if (items !== null && items.isOrdered !== isOrdered) closeList();
    items ??= { isOrdered, items: [] };
    items.items.push([{ text }]);
  }
  closeList();
  return blocks;
}
