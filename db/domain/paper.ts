/** Documents that may have a paper of their own, by the names of their kinds; `all` stands for those that have none. */
export const paperDocuments = [
  'all',
  'renstra',
  'lkjip',
  'strategy',
  'iku',
  'iku-sheets',
  'agreement',
  'action-plan',
  'measurement',
  'summary',
] as const;
export type PaperDocument = (typeof paperDocuments)[number];

/** A sheet upright and its margins, in whole millimetres. Wide pages are the same sheet turned. */
export type Paper = Readonly<{
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Printed in black alone: patterns and grey instead of colours. */
  isMono: boolean;
}>;

export type PaperSetting = Paper & Readonly<{ id: string; version: number; document: PaperDocument }>;

/**
 * F4 is sold in Indonesia in two widths: as folio of 215 × 330 mm, and as 210 × 330 mm, which fits the tray for A4.
 */
export const paperSizes = {
  a4: { width: 210, height: 297 },
  f4: { width: 215, height: 330 },
  'f4-210': { width: 210, height: 330 },
} as const;
export type PaperSizeName = keyof typeof paperSizes;

/** 30 mm at the binding, as the guidelines for official letters have it. */
export const usualMargins = { top: 25, bottom: 23, left: 30, right: 25 } as const;
export const usualPaper: Paper = { ...paperSizes.a4, ...usualMargins, isMono: false };

/** Between A5 and A2; what is left between the margins must hold a table. */
export const paperBounds = { side: [140, 600], margin: [5, 80], text: 80 } as const;

/** Whether there is room for text between the margins, upright and turned. */
export function isPaperUsable({ width, height, top, bottom, left, right }: Paper): boolean {
  const within = (value: number, [least, most]: readonly [number, number]): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  return (
    [width, height].every((side) => within(side, paperBounds.side)) &&
    [top, bottom, left, right].every((margin) => within(margin, paperBounds.margin)) &&
    width <= height &&
    width - left - right >= paperBounds.text &&
    width - top - bottom >= paperBounds.text
  );
}

/** The name of a size, null for one of the office's own. */
export const findSizeName = ({ width, height }: Pick<Paper, 'width' | 'height'>): PaperSizeName | null =>
  (Object.keys(paperSizes) as PaperSizeName[]).find(
    (name) => paperSizes[name].width === width && paperSizes[name].height === height,
  ) ?? null;

/** The paper of a document: its own, that of all, or A4. */
export function findPaper(papers: readonly PaperSetting[], document: string): Paper {
  const found =
    papers.find((one) => one.document === document) ?? papers.find((one) => one.document === 'all');
  if (!found) return usualPaper;
  const { width, height, top, bottom, left, right, isMono } = found;
  return { width, height, top, bottom, left, right, isMono };
}

const sizePattern = /^(\d{2,3})\s*[x×]\s*(\d{2,3})$/i;

/** `a4`, `F4`, `f4-210`, `210x330`; null for anything else. The shorter side is the width. */
export function readPaperSize(text: string): Readonly<{ width: number; height: number }> | null {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(paperSizes, name)) return paperSizes[name as PaperSizeName];
  const given = sizePattern.exec(name);
  if (!given) return null;
  const [one, other] = [Number(given[1]), Number(given[2])];
  const size = { width: Math.min(one, other), height: Math.max(one, other) };
  return isPaperUsable({ ...usualPaper, ...size }) ? size : null;
}
