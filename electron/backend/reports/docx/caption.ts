import { Bookmark, Paragraph, SimpleField, TextRun } from 'docx';
import type { Caption } from '../model/report-model.ts';
import { type DocxContext, findBookmark } from './docx-context.ts';

type Captioned = Readonly<{ id: string; caption: Caption; word: string; isAbove: boolean }>;

/**
 * `Tabel 3.4 …`: the count is a field that starts again at every chapter, with its number written, so that Word shows
 * it at once and can count anew after an edit.
 */
export function makeCaption(context: DocxContext, { id, caption, word, isAbove }: Captioned): Paragraph {
  const dot = caption.number.lastIndexOf('.') + 1;
  const prefix = caption.number.slice(0, dot);
  const count = caption.number.slice(dot);
  // Counting from the first of a chapter on; the switch for "again at every heading" is known to Word alone.
  const restart = count === '1' ? ' \\r 1' : '';
  return new Paragraph({
    style: 'Caption',
    keepNext: isAbove,
    keepLines: true,
    children: [
      new Bookmark({
        id: findBookmark(context, id),
        children: [
          new TextRun(`${word} ${prefix}`),
          new SimpleField(`SEQ ${word} \\* ARABIC${restart}`, count),
        ],
      }),
      new TextRun(`  ${caption.text}`),
    ],
  });
}
