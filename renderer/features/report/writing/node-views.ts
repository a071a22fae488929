import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { LiveField } from '../../../../db/domain/rich-text/live-field.ts';
import type { FieldReading } from '../../../../db/domain/rich-text/read-field.ts';

export type FieldWords = Readonly<{ reading: FieldReading; label: string }>;

/** What stands in the text without being typed: figures and pictures, drawn anew when the data change. */
export type LiveViews = Readonly<{
  makeField: (node: Node) => NodeView;
  makeImage: (node: Node) => NodeView;
  /** Reads every figure once more. */
  refresh: () => void;
}>;

export function createLiveViews(read: {
  readonly field: (field: LiveField) => FieldWords;
  readonly image: (imageId: string) => Promise<string | null>;
  readonly imageMissing: () => string;
}): LiveViews {
  const draws = new Set<() => void>();
  const makeField = (node: Node): NodeView => {
    const dom = document.createElement('span');
    dom.className = 'text-field';
    const field = node.attrs.field as LiveField;
    dom.dataset.field = JSON.stringify(field);
    dom.contentEditable = 'false';
    const draw = (): void => {
      const { reading, label } = read.field(field);
      dom.textContent = reading.text;
      dom.title = label;
      dom.classList.toggle('text-field--missing', reading.isMissing);
    };
    draw();
    draws.add(draw);
    return { dom, destroy: () => void draws.delete(draw) };
  };
  const makeImage = (first: Node): NodeView => {
    const dom = document.createElement('figure');
    dom.className = 'text-image';
    const picture = document.createElement('img');
    const caption = document.createElement('figcaption');
    dom.append(picture, caption);
    let shownId = '';
    const draw = (node: Node): void => {
      const { imageId, alt } = node.attrs as { imageId: string; alt: string };
      picture.alt = alt;
      caption.textContent = String(node.attrs.caption);
      if (imageId === shownId) return;
      shownId = imageId;
      void read.image(imageId).then((address) => {
        if (address !== null && imageId === shownId) picture.src = address;
        else if (address === null) picture.alt = read.imageMissing();
      });
    };
    draw(first);
    return {
      dom,
      update: (node) => {
        if (node.type !== first.type) return false;
        draw(node);
        return true;
      },
    };
  };
  return {
    makeField,
    makeImage,
    refresh: () => {
      for (const draw of draws) draw();
    },
  };
}
