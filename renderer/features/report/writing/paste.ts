import { DOMSerializer, Fragment, type Node, Slice } from 'prosemirror-model';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import type { LiveField } from '../../../../db/domain/rich-text/live-field.ts';
import { listLines, type RichRun, type RichText } from '../../../../db/domain/rich-text/rich-text.ts';
import { readPastedHtml, readPastedLetters } from './paste-html.ts';
import { toFragment } from './rich-doc.ts';
import { textSchema } from './text-schema.ts';

/**
 * Puts the clipboard into the text. The browser never parses what was copied elsewhere: its styles would be reported by
 * the policy of the page, and nothing of them is wanted.
 */
export function pasteInto(view: EditorView, data: DataTransfer, sendImage: (file: File) => void): void {
  const html = data.getData('text/html');
  const text = html === '' ? readPastedLetters(data.getData('text/plain')) : readPastedHtml(html);
  if (text.length > 0) {
    insertText(view, text);
    return;
  }
  for (const file of data.files) if (/^image\/(png|jpeg)$/.test(file.type)) sendImage(file);
}

export function insertText(view: EditorView, text: RichText): void {
  const [only] = text;
  const { tr } = view.state;
  if (isInTable(view.state)) tr.replaceSelection(inline(joinLines(text)));
  else if (text.length === 1 && only?.kind === 'paragraph') tr.replaceSelection(inline(only.runs));
  else tr.replaceSelection(new Slice(toFragment(text), 0, 0));
  view.dispatch(tr.scrollIntoView().setMeta('paste', true));
}

const inline = (runs: readonly RichRun[]): Slice =>
  new Slice(toFragment([{ kind: 'paragraph', runs }]).firstChild?.content ?? Fragment.empty, 0, 0);

/** A cell holds lines, not blocks. */
const joinLines = (text: RichText): readonly RichRun[] =>
  listLines(text).flatMap((runs, i) => (i === 0 ? runs : [{ text: '\n' }, ...runs]));

/** What is copied out has its figures as they read now; copied back they are figures again. */
export function makeClipboardSerializer(read: (field: LiveField) => string): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(textSchema);
  const field = (node: Node) =>
    [
      'span',
      { 'data-field': JSON.stringify(node.attrs.field) },
      read(node.attrs.field as LiveField),
    ] as const;
  return new DOMSerializer({ ...nodes, field }, DOMSerializer.marksFromSchema(textSchema));
}
