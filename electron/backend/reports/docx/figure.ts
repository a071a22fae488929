import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx';
import { usualPaper } from '../../../../db/domain/paper.ts';
import { measureTextWidth } from '../model/page-measures.ts';
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
        block.photo
          ? makePhoto(block.photo, altText)
          : makeDrawing(findPicture(context, block), altText, measureDrawing(context)),
      ],
    }),
    ...(block.caption.text === ''
      ? []
      : [makeCaption(context, { ...block, word: context.model.wording.figure, isAbove: false })]),
    ...block.notes.map((note) => new Paragraph({ style: styleIds.note, children: [new TextRun(note)] })),
  ];
}

type AltText = Readonly<{ name: string; title: string; description: string }>;

/** Of the width it was drawn in: it has that of the lines of an upright page. */
export const measureDrawing = ({ model }: Pick<DocxContext, 'model'>): number =>
  measureTextWidth(model.look.paper, 'portrait') / measureTextWidth(usualPaper, 'portrait');

function makeDrawing({ drawn, standIn }: Picture, altText: AltText, scale: number): ImageRun {
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(drawn.svg),
    transformation: { width: Math.round(drawn.width * scale), height: Math.round(drawn.height * scale) },
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

/** Says nothing to who cannot see it: the name of the office stands beside it. */
export const makeLogo = (style: string, logo: Photo): Paragraph =>
  new Paragraph({
    style,
    alignment: AlignmentType.CENTER,
    children: [makePhoto(logo, { name: 'Logo', title: 'Logo', description: '' })],
  });

function findPicture(context: DocxContext, block: Figure): Picture {
  const picture = context.pictures.get(block.id);
  if (picture === undefined) throw new Error(`no picture of ${block.id}`);
  return picture;
}
