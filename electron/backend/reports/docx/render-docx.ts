import { Document, Packer } from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import { type DrawnFigure, drawFigure } from '../charts/draw-figure.ts';
import { makePngDrawer } from '../charts/draw-png.ts';
import { listBlocks, type ReportModel } from '../model/report-model.ts';
import { nameBookmarks } from './bookmarks.ts';
import type { DocxContext, Picture } from './docx-context.ts';
import { estimatePages } from './estimate-pages.ts';
import { measureDrawing } from './figure.ts';
import { makeNumbering } from './numbering.ts';
import { repack } from './repack.ts';
import { makeSections } from './sections.ts';
import { collectStandIns } from './stand-ins.ts';
import { makeStyles } from './styles.ts';

/** The Word document of a report; the same model gives the same bytes. */
export async function renderDocx(
  model: ReportModel,
  { resourcesDir }: Readonly<{ resourcesDir: string }>,
): Promise<Uint8Array> {
  const figures = drawFigures(model, makePngDrawer(resourcesDir));
  const drawnFigures = new Map<string, Pick<DrawnFigure, 'height'>>([
    ...figures.map(({ id, drawn }) => [id, { height: drawn.height * measureDrawing({ model }) }] as const),
    ...listPhotoHeights(model),
  ]);
  const pages = estimatePages(model, drawnFigures);
  let lists = 0;
  const standIns = collectStandIns();
  const context: DocxContext = {
    model,
    bookmarks: nameBookmarks(model),
    findPage: (id) => pages.get(id) ?? '',
    pictures: new Map(figures.map(({ id, drawn, standIn }) => [id, { drawn, standIn }])),
    standIns,
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
  const document = new Document({
    title: model.title,
    creator: model.organization,
    lastModifiedBy: model.organization,
    styles: makeStyles(model),
    numbering: makeNumbering(model),
    sections: makeSections(context),
  });
  const packed = new Uint8Array(await Packer.toBuffer(document));
  const pictures = await Promise.all(
    figures.map(async ({ standIn, png }) => [strFromU8(standIn), await png] as const),
  );
  return repack(packed, {
    date: model.date,
    pictures: new Map(pictures),
    standIns,
    isMono: model.look.paper.isMono,
  });
}

const pixelsPerPoint = 4 / 3;

const listPhotoHeights = (model: ReportModel) =>
  listBlocks(model).flatMap((block) =>
    block.kind === 'figure' && block.photo
      ? [[block.id, { height: block.photo.height * pixelsPerPoint }] as const]
      : [],
  );

type FigureInWork = Picture & Readonly<{ id: string; png: Promise<Uint8Array> }>;

/** Starts the pictures, which are made on other threads while the document is written on this one. */
function drawFigures(
  model: ReportModel,
  drawPng: (figure: DrawnFigure) => Promise<Uint8Array>,
): readonly FigureInWork[] {
  return listBlocks(model).flatMap((block) => {
    if (block.kind !== 'figure' || block.photo !== undefined) return [];
    const drawn = drawFigure(block.charts, model.look.paper.isMono);
    const png = drawPng(drawn);
    // Waited for at the end; a document that fails before then is the failure to tell.
    png.catch(() => undefined);
    return [{ id: block.id, drawn, standIn: strToU8(`picture of ${block.id}`), png }];
  });
}
