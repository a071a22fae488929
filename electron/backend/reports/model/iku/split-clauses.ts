import type { Block, Run } from '../report-model.ts';

/**
 * A text as the parts of a clause: its paragraphs and the items of its lists, what stands below an item among them.
 * Tables, pictures and gaps are no parts and follow the clause.
 */
export function splitClauses(
  blocks: readonly Block[],
): Readonly<{ lines: readonly (readonly Run[])[]; others: readonly Block[] }> {
  const lines = blocks.flatMap(listLines);
  return { lines, others: blocks.filter((block) => !isLine(block)) };
}

const isLine = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'subheading' || kind === 'list';

function listLines(block: Block): readonly (readonly Run[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs];
    case 'subheading':
      return [block.runs.map((run) => ({ ...run, isBold: true }))];
    case 'list':
      return block.items.flatMap((item, at) => [item, ...(block.nested?.[at]?.items ?? [])]);
    default:
      return [];
  }
}
