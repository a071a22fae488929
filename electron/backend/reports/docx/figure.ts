import { ImageRun, Paragraph, TextRun } from 'docx';
import { type DrawnFigure, drawFigure } from '../charts/draw-figure.ts';
import type { Figure } from '../model/report-model.ts';
import { makeCaption } from './caption.ts';
import type { DocxContext } from './docx-context.ts';
import { styleIds } from './measures.ts';

/** The picture as SVG, sharp at any size, with a PNG for programs that cannot draw it; the caption below. */
export function makeFigure(context: DocxContext, block: Figure): readonly Paragraph[] {
  const drawn = findDrawnFigure(context, block);
  const transformation = { width: Math.round(drawn.width), height: Math.round(drawn.height) };
  const name = `${context.model.wording.figure} ${block.caption.number}`;
  return [
    new Paragraph({
      style: styleIds.figure,
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(drawn.svg),
          transformation,
          fallback: { type: 'png', data: context.drawFallback(drawn) },
          altText: { name, title: name, description: block.altText },
        }),
      ],
    }),
    makeCaption(context, { ...block, word: context.model.wording.figure, isAbove: false }),
    ...block.notes.map((note) => new Paragraph({ style: styleIds.note, children: [new TextRun(note)] })),
  ];
}

const findDrawnFigure = (context: DocxContext, block: Figure): DrawnFigure =>
  context.drawnFigures.get(block.id) ?? drawFigure(block.charts);
