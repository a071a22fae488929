/** Widths of texts as the page draws them, without touching the page. */
export type TextMeasure = (text: string, weight: 'normal' | 'strong') => number;

/** Browsers place glyphs on subpixels; a line that fits by less than this may still break. */
const safetyPx = 2;

type Font = Pick<CSSStyleDeclaration, 'fontSize' | 'fontFamily'>;

const opened = new Map<string, TextMeasure>();

/** The measure of a font; what one grid has measured the next one knows, once all letters are there. */
export function openTextMeasure(font: Font): TextMeasure {
  const key = `${font.fontSize} ${font.fontFamily}`;
  const known = opened.get(key);
  if (known) return known;
  const measure = createTextMeasure(key);
  if (document.fonts.status === 'loaded') opened.set(key, measure);
  return measure;
}

/** Texts whose widths are kept; beyond these everything is forgotten and measured again. */
const mostKnown = 20_000;

function createTextMeasure(font: string): TextMeasure {
  const canvas = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    // Without a canvas every character counts as a wide one, so that rows come out too high, never too low.
    if (canvas) canvas.font = `${weight === 'strong' ? 600 : 400} ${font}`;
    const width = canvas ? canvas.measureText(text).width : text.length * Number.parseFloat(font) * 0.62;
    if (known.size >= mostKnown) known.clear();
    known.set(key, width);
    return width;
  };
}

/** Lines the text takes at the given width, breaking at spaces and inside words that are too long, as the page does. */
export function countLines(text: string, widthPx: number, measure: (text: string) => number): number {
  const room = Math.max(1, widthPx - safetyPx);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += countParagraphLines(paragraph, room, measure);
  return Math.max(1, lines);
}

function countParagraphLines(text: string, room: number, measure: (text: string) => number): number {
  if (measure(text) <= room) return 1;
  const space = measure(' ');
  let lines = 1;
  let used = 0;
  // A line may also break after a hyphen or a slash.
  for (const word of text.split(/(?<=[-/–])|\s+/).filter((part) => part !== '')) {
    const width = measure(word);
    const needed = used === 0 ? width : used + space + width;
    if (needed <= room) used = needed;
    else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      const extra = Math.ceil(width / room);
      lines += used === 0 ? extra - 1 : extra;
      used = width % room;
    }
  }
  return lines;
}
