import { Document, Packer } from 'docx';
import { drawFigure } from '../charts/draw-figure.ts';
import { makePngDrawer } from '../charts/draw-png.ts';
import { listBlocks, type ReportModel } from '../model/report-model.ts';
import { nameBookmarks } from './bookmarks.ts';
import type { DocxContext, Picture } from './docx-context.ts';
import { estimatePages } from './estimate-pages.ts';
import { makeNumbering } from './numbering.ts';
import { repack } from './repack.ts';
import { makeSections } from './sections.ts';
import { makeStyles } from './styles.ts';

/** The Word document of a report; the same model gives the same bytes. */
export async function renderDocx(
  model: ReportModel,
  { resourcesDir }: Readonly<{ resourcesDir: string }>,
): Promise<Uint8Array> {
  const drawnFigures = new Map(
    listBlocks(model).flatMap((block) =>
      block.kind === 'figure' ? [[block.id, drawFigure(block.charts)] as const] : [],
    ),
  );
  const drawPng = makePngDrawer(resourcesDir);
  const pictures = new Map<string, Picture>(
    await Promise.all(
      [...drawnFigures].map(async ([id, drawn]) => [id, { drawn, png: await drawPng(drawn) }] as const),
    ),
  );
  const pages = estimatePages(model, drawnFigures);
  let lists = 0;
  const context: DocxContext = {
    model,
    bookmarks: nameBookmarks(model),
    findPage: (id) => pages.get(id) ?? '',
    pictures,
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
  return repack(new Uint8Array(await Packer.toBuffer(document)), model.date);
}
