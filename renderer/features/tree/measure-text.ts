import type { MeasureText } from '../../../db/domain/tree/wrap-lines.ts';

/** Widths as the page itself draws the letters, each word once. */
export function createMeasure(fontFamily: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size, isBold) => {
    const key = `${size}${isBold ? 'b' : ' '}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context) context.font = `${isBold ? 600 : 400} ${size}px ${fontFamily}`;
    // Half the size of the letters is a fair guess for a browser without a canvas.
    const width = context?.measureText(text).width ?? text.length * size * 0.5;
    known.set(key, width);
    return width;
  };
}
