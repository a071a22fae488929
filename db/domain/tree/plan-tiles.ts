import type { Box } from './layout-tree.ts';

/** In millimetres, upright. F4 is the folio of Indonesian offices. */
export const paperSizes = {
  A4: { width: 210, height: 297 },
  F4: { width: 215, height: 330 },
  A3: { width: 297, height: 420 },
} as const;
export type TreePaper = keyof typeof paperSizes;
export type PaperOrientation = 'portrait' | 'landscape';

/** `page`: all on one page. `tiles`: as large as fits on so many pages. `full`: as large as on the screen at 100 %. */
export type TreeScale =
  | Readonly<{ kind: 'page' }>
  | Readonly<{ kind: 'tiles'; pages: number }>
  | Readonly<{ kind: 'full' }>;

export type Tile = Readonly<{
  /** From 1. */
  number: number;
  row: number;
  column: number;
  /** The part of the picture it shows, in the units of the picture. */
  view: Box;
}>;

export type TilePlan = Readonly<{
  /** Of the page as it is printed, in millimetres. */
  page: Readonly<{ width: number; height: number }>;
  /** Where the picture stands on each page. */
  area: Box;
  /** How many millimetres one unit of the picture takes. */
  scale: number;
  rows: number;
  columns: number;
  /** What neighbouring pages show both, in millimetres: to cut and to glue. */
  overlap: number;
  tiles: readonly Tile[];
}>;

/** A CSS pixel is a ninety-sixth of an inch. */
const mmPerUnit = 25.4 / 96;
const sideMargin = 10;
/** Room for the line with title and number of the piece. */
const footMargin = 16;
const overlapMm = 10;
/** More is no poster any more; the picture is drawn smaller instead. */
export const mostTiles = 400;

export function planTiles(
  picture: Readonly<{ width: number; height: number }>,
  {
    paper,
    orientation,
    scale,
  }: Readonly<{ paper: TreePaper; orientation: PaperOrientation; scale: TreeScale }>,
): TilePlan {
  const { width, height } = paperSizes[paper];
  const page = orientation === 'portrait' ? { width, height } : { width: height, height: width };
  const area: Box = {
    x: sideMargin,
    y: sideMargin,
    width: page.width - 2 * sideMargin,
    height: page.height - sideMargin - footMargin,
  };
  const chosen = chooseScale(picture, area, scale);
  const columns = countPages(picture.width * chosen, area.width);
  const rows = countPages(picture.height * chosen, area.height);
  const tiles: Tile[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      tiles.push({
        number: tiles.length + 1,
        row: row + 1,
        column: column + 1,
        view: {
          x: (column * (area.width - overlapMm)) / chosen,
          y: (row * (area.height - overlapMm)) / chosen,
          width: area.width / chosen,
          height: area.height / chosen,
        },
      });
    }
  }
  return { page, area, scale: chosen, rows, columns, overlap: overlapMm, tiles };
}

/** Neighbours share a strip, so each page after the first brings that much less. A hair too long is not another page. */
const countPages = (length: number, room: number): number =>
  Math.max(1, Math.ceil((length - overlapMm) / (room - overlapMm) - 1e-9));

const reachOf = (pages: number, room: number): number => room + (pages - 1) * (room - overlapMm);

function chooseScale(
  { width, height }: Readonly<{ width: number; height: number }>,
  area: Box,
  scale: TreeScale,
): number {
  const scaleFor = (columns: number, rows: number): number =>
    Math.min(reachOf(columns, area.width) / width, reachOf(rows, area.height) / height, mmPerUnit);
  if (scale.kind === 'page') return scaleFor(1, 1);
  const most = scale.kind === 'full' ? mostTiles : Math.min(Math.max(scale.pages, 1), mostTiles);
  if (scale.kind === 'full') {
    const columns = countPages(width * mmPerUnit, area.width);
    const rows = countPages(height * mmPerUnit, area.height);
    if (columns * rows <= most) return mmPerUnit;
  }
  let best = 0;
  for (let columns = 1; columns <= most; columns += 1) {
    best = Math.max(best, scaleFor(columns, Math.floor(most / columns)));
  }
  return best;
}

/** The size of the smallest letters on paper, in points: below five they are no longer read. */
export const measureSmallestLetters = ({ scale }: Pick<TilePlan, 'scale'>, size: number): number =>
  (size * scale * 72) / 25.4;
