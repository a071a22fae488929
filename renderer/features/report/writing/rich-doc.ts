import { Fragment, type Node } from 'prosemirror-model';
import type { LiveField } from '../../../../db/domain/rich-text/live-field.ts';
import type {
  InnerList,
  RichBlock,
  RichItem,
  RichRun,
  RichText,
} from '../../../../db/domain/rich-text/rich-text.ts';
import { textSchema } from './text-schema.ts';

const { nodes, marks } = textSchema;

/** The stored text in the shape of the editor; an empty one is one empty paragraph. */
export function toDoc(text: RichText): Node {
  const blocks = text.map(toBlock);
  return nodes.doc.create(null, blocks.length > 0 ? blocks : [nodes.paragraph.create()]);
}

export const toFragment = (text: RichText): Fragment => Fragment.from(text.map(toBlock));

function toBlock(block: RichBlock): Node {
  switch (block.kind) {
    case 'paragraph':
      return nodes.paragraph.create(null, toInline(block.runs));
    case 'heading':
      return nodes.heading.create({ level: block.level }, toInline(block.runs));
    case 'list':
      return toList(block);
    case 'table':
      return nodes.table.create(
        { caption: block.caption },
        block.rows.map((row, i) =>
          nodes.table_row.create(
            null,
            row.map((cell) =>
              (i === 0 ? nodes.table_header : nodes.table_cell).create(
                null,
                nodes.paragraph.create(null, toInline(cell)),
              ),
            ),
          ),
        ),
      );
    case 'image':
      return nodes.image.create({ imageId: block.imageId, alt: block.alt, caption: block.caption });
  }
}

type AnyList = Readonly<{ ordered: boolean; items: readonly RichItem[] }>;

const toList = ({ ordered, items }: AnyList): Node =>
  (ordered ? nodes.ordered_list : nodes.bullet_list).create(
    null,
    items.map(({ runs, list }) =>
      nodes.list_item.create(null, [
        nodes.paragraph.create(null, toInline(runs)),
        ...(list ? [toList(list)] : []),
      ]),
    ),
  );

function toInline(runs: readonly RichRun[]): readonly Node[] {
  return runs.flatMap((run) => {
    const look = [...(run.bold ? [marks.bold.create()] : []), ...(run.italic ? [marks.italic.create()] : [])];
    if ('field' in run) return [nodes.field.create({ field: run.field }, null, look)];
    return run.text
      .split('\n')
      .flatMap((line, i) => [
        ...(i === 0 ? [] : [nodes.hard_break.create(null, null, look)]),
        ...(line === '' ? [] : [textSchema.text(line, look)]),
      ]);
  });
}

/** What the editor holds, in the stored form.  */
export const toRichText = (doc: Node): RichText => mapChildren(doc, fromBlock);

const mapChildren = <T>(node: Node, map: (child: Node) => T): T[] =>
  Array.from({ length: node.childCount }, (_, i) => map(node.child(i)));

function fromBlock(node: Node): RichBlock {
  switch (node.type) {
    case nodes.heading:
      return { kind: 'heading', level: node.attrs.level, runs: fromInline(node) };
    case nodes.bullet_list:
    case nodes.ordered_list:
      return { kind: 'list', ordered: node.type === nodes.ordered_list, items: mapChildren(node, fromItem) };
    case nodes.table:
      return { kind: 'table', caption: node.attrs.caption, rows: fromRows(node) };
    case nodes.image: {
      const { imageId, alt, caption } = node.attrs;
      return { kind: 'image', imageId, alt, caption };
    }
    default:
      return { kind: 'paragraph', runs: fromInline(node) };
  }
}

function fromItem(item: Node): RichItem {
  const runs = item.firstChild ? fromInline(item.firstChild) : [];
  const below = item.childCount > 1 ? item.child(1) : null;
  return below ? { runs, list: fromInner(below) } : { runs };
}

/** What the editor let stand deeper than the second level stands on it. */
const fromInner = (list: Node): InnerList => ({
  ordered: list.type === nodes.ordered_list,
  items: mapChildren(list, fromItem).flatMap(({ runs, list: deeper }) => [
    { runs },
    ...(deeper?.items ?? []),
  ]),
});

/** Cells that were joined by hand are parted again: the form of the text has none. */
function fromRows(table: Node): readonly (readonly (readonly RichRun[])[])[] {
  const rows = mapChildren(table, (row) =>
    mapChildren(row, (cell) => [
      mapChildren(cell, fromInline).flatMap((runs, i) => (i === 0 ? runs : [{ text: '\n' }, ...runs])),
      ...Array.from({ length: Number(cell.attrs.colspan ?? 1) - 1 }, () => [] as readonly RichRun[]),
    ]).flat(),
  );
  const columns = Math.max(...rows.map((row) => row.length), 1);
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])]);
}

function fromInline(node: Node): readonly RichRun[] {
  return mapChildren(node, (child): RichRun => {
    const look = {
      ...(marks.bold.isInSet(child.marks) ? { bold: true as const } : {}),
      ...(marks.italic.isInSet(child.marks) ? { italic: true as const } : {}),
    };
    if (child.type === nodes.field) return { field: child.attrs.field as LiveField, ...look };
    return { text: child.type === nodes.hard_break ? '\n' : (child.text ?? ''), ...look };
  });
}
