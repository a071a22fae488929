import { ImageRun, Paragraph, TextRun } from 'docx';
import type { Figure } from '../model/report-model.ts';
import { makeCaption } from './caption.ts';
import type { DocxContext, Picture } from './docx-context.ts';
import { styleIds } from './measures.ts';

/** The picture as SVG, sharp at any size, with a PNG for programs that cannot draw it; the caption below. */
export function makeFigure(context: DocxContext, block: Figure): readonly Paragraph[] {
  const { drawn, standIn } = findPicture(context, block);
  const transformation = { width: Math.round(drawn.width), height: Math.round(drawn.height) };
  const name = `${context.model.wording.figure} ${block.caption.number}`.trim();
  return [
    new Paragraph({
      style: styleIds.figure,
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(drawn.svg),
          transformation,
          fallback: { type: 'png', data: standIn },
          altText: { name, title: name, description: block.altText },
        }),
      ],
    }),
    ...(block.caption.text === ''
      ? []
      : [makeCaption(context, { ...block, word: context.model.wording.figure, isAbove: false })]),
    ...block.notes.map((note) => new Paragraph({ style: styleIds.note, children: [new TextRun(note)] })),
  ];
}

function findPicture(context: DocxContext, block: Figure): Picture {
  const picture = context.pictures.get(block.id);
  if (picture === undefined) throw new Error(`no picture of ${block.id}`);
  return picture;
}
