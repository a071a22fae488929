import type { LiveField } from './live-field.ts';
import type { InnerList, RichBlock, RichItem, RichRun, RichText } from './rich-text.ts';

/**
 * The one form of a text: neighbours of equal look joined, nothing empty kept beside empty paragraphs between others,
 * keys in the order below. Empty where nobody wrote a word.
 */
export function writeRichText(text: RichText): string {
  const blocks = trimBlocks(text.flatMap(normalizeBlock));
  return blocks.length === 0 ? '' : JSON.stringify(blocks);
}

export const normalizeRichText = (text: RichText): RichText => trimBlocks(text.flatMap(normalizeBlock));

function normalizeBlock(block: RichBlock): readonly RichBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: normalizeRuns(block.runs) }];
    case 'heading': {
      const runs = normalizeRuns(block.runs);
      return runs.length === 0 ? [] : [{ kind: 'heading', level: block.level, runs }];
    }
    case 'list': {
      const items = block.items.flatMap(normalizeItem);
      return items.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered, items }];
    }
    case 'table':
      return [
        {
          kind: 'table',
          caption: block.caption.trim(),
          rows: block.rows.map((row) => row.map(normalizeRuns)),
        },
      ];
    case 'image':
      return [
        { kind: 'image', imageId: block.imageId, alt: block.alt.trim(), caption: block.caption.trim() },
      ];
  }
}

function normalizeItem({ runs, list }: RichItem): readonly RichItem[] {
  const own = normalizeRuns(runs);
  const inner = list === undefined ? null : normalizeInner(list);
  if (inner !== null) return [{ runs: own, list: inner }];
  return own.length === 0 ? [] : [{ runs: own }];
}

function normalizeInner({ ordered, items }: InnerList): InnerList | null {
  const kept = items
    .map((item) => ({ runs: normalizeRuns(item.runs) }))
    .filter(({ runs }) => runs.length > 0);
  return kept.length === 0 ? null : { ordered, items: kept };
}

export function normalizeRuns(runs: readonly RichRun[]): readonly RichRun[] {
  const joined: RichRun[] = [];
  for (const run of runs) {
    const look = {
      ...(run.bold ? { bold: true as const } : {}),
      ...(run.italic ? { italic: true as const } : {}),
    };
    if ('field' in run) {
      joined.push({ field: orderField(run.field), ...look });
      continue;
    }
    if (run.text === '') continue;
    const before = joined.at(-1);
    const isAlike =
      before !== undefined && 'text' in before && before.bold === run.bold && before.italic === run.italic;
    if (isAlike) joined[joined.length - 1] = { text: before.text + run.text, ...look };
    else joined.push({ text: run.text, ...look });
  }
  return joined;
}

const orderField = (field: LiveField): LiveField =>
  field.of === 'plan'
    ? { of: 'plan', year: field.year, figure: field.figure }
    : ({ of: field.of, id: field.id, year: field.year, figure: field.figure } as LiveField);

/** Empty paragraphs say nothing; only those before and after words would be kept by an editor. */
const trimBlocks = (blocks: readonly RichBlock[]): RichText =>
  blocks.filter((block) => block.kind !== 'paragraph' || block.runs.length > 0);
