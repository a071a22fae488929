import { ImageRun, Paragraph, TextRun } from 'docx';
import type { Figure, Photo } from '../model/report-model.ts';
import { makeCaption } from './caption.ts';
import type { DocxContext, Picture } from './docx-context.ts';
import { styleIds } from './measures.ts';

/** The picture as SVG, sharp at any size, with a PNG for programs that cannot draw it; the caption below. */
export function makeFigure(context: DocxContext, block: Figure): readonly Paragraph[] {
  const name = `${context.model.wording.figure} ${block.caption.number}`.trim();
  const altText = { name, title: name, description: block.altText };
  return [
    new Paragraph({
      style: styleIds.figure,
      children: [
        block.photo ? makePhoto(block.photo, altText) : makeDrawing(findPicture(context, block), altText),
      ],
    }),
    ...(block.caption.text === ''
      ? []
      : [makeCaption(context, { ...block, word: context.model.wording.figure, isAbove: false })]),
    ...block.notes.map((note) => new Paragraph({ style: styleIds.note, children: [new TextRun(note)] })),
  ];
}

type AltText = Readonly<{ name: string; title: string; description: string }>;

function makeDrawing({ drawn, standIn }: Picture, altText: AltText): ImageRun {
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(drawn.svg),
    transformation: { width: Math.round(drawn.width), height: Math.round(drawn.height) },
    fallback: { type: 'png', data: standIn },
    altText,
  });
}

/** The library counts in pixels, of which four are three points. */
const makePhoto = ({ bytes, mediaType, width, height }: Photo, altText: AltText): ImageRun =>
  new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round((width * 4) / 3), height: Math.round((height * 4) / 3) },
    altText,
  });

function findPicture(context: DocxContext, block: Figure): Picture {
  const picture = context.pictures.get(block.id);
  if (picture === undefined) throw new Error(`no picture of ${block.id}`);
  return picture;
}
