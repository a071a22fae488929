import type { DrawnFigure } from '../charts/draw-figure.ts';
import type { ReportModel } from '../model/report-model.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { StandIns } from './stand-ins.ts';

/**
 * A figure as a drawing, and what stands in for the picture of it while that is still being made: the picture takes its
 * place when the document is packed.
 */
export type Picture = Readonly<{ drawn: DrawnFigure; standIn: Uint8Array }>;

/** What every part of the document needs while it is made. */
export type DocxContext = Readonly<{
  model: ReportModel;
  bookmarks: Bookmarks;
  /** The number of the page that a section, table or figure is expected on. */
  findPage: (id: string) => string;
  pictures: ReadonlyMap<string, Picture>;
  standIns: StandIns;
  /** Every list is counted from 1. */
  nextList: () => number;
}>;

export function findBookmark(context: DocxContext, id: string): string {
  const name = context.bookmarks.get(id);
  if (name === undefined) throw new Error(`no bookmark for ${id}`);
  return name;
}
