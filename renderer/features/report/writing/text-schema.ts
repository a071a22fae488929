import { type DOMOutputSpec, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

const cells = tableNodes({ tableGroup: 'block', cellContent: 'paragraph', cellAttributes: {} });
const under = (tag: string): DOMOutputSpec => [tag, 0];

/** The shape of a text in the editor; rich-doc.ts leads from the stored form to it and back. */
export const textSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => under('p') },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 1 } },
      parseDOM: [
        { tag: 'h3', attrs: { level: 1 } },
        { tag: 'h4', attrs: { level: 2 } },
      ],
      toDOM: (node) => under(node.attrs.level === 1 ? 'h3' : 'h4'),
    },
    bullet_list: {
      group: 'block list',
      content: 'list_item+',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => under('ul'),
    },
    ordered_list: {
      group: 'block list',
      content: 'list_item+',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => under('ol'),
    },
    list_item: {
      content: 'paragraph list?',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => under('li'),
    },
    ...cells,
    table: {
      ...cells.table,
      attrs: { caption: { default: '' } },
      toDOM: ({ attrs }) => ['table', { 'data-caption': attrs.caption }, ['tbody', 0]],
    },
    image: {
      group: 'block',
      atom: true,
      attrs: { imageId: {}, alt: { default: '' }, caption: { default: '' } },
      parseDOM: [
        {
          tag: 'figure[data-image-id]',
          getAttrs: (dom) => ({
            imageId: dom.getAttribute('data-image-id'),
            alt: dom.getAttribute('data-alt') ?? '',
            caption: dom.getAttribute('data-caption') ?? '',
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'figure',
        { 'data-image-id': attrs.imageId, 'data-alt': attrs.alt, 'data-caption': attrs.caption },
      ],
    },
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    field: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { field: {} },
      parseDOM: [
        {
          tag: 'span[data-field]',
          getAttrs: (dom) => ({ field: JSON.parse(dom.getAttribute('data-field') ?? '') }),
        },
      ],
      toDOM: ({ attrs }) => ['span', { 'data-field': JSON.stringify(attrs.field) }],
    },
  },
  marks: {
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => under('strong') },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => under('em') },
  },
});
