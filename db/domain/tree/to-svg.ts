import type { Box } from './layout-tree.ts';
import { paperColors } from './paper-colors.ts';
import { type Paint, round, type Shape } from './shapes.ts';

/** Control characters have no place in XML, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is meant
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** What only joins or colours letters is left out, so that each letter can be read back from paper. */
const separateLetters = (text: string): string =>
  text
    .replace(/[\u200d\ufe0e\ufe0f]|\p{Emoji_Modifier}/gu, '')
    .replace(/(\p{Regional_Indicator})(?=\p{Regional_Indicator})/gu, '$1\u200c');

const colorOf = (paint: Paint): string => (paint === 'none' ? 'none' : paperColors[paint]);

const dash = (isDashed: boolean | undefined): string => (isDashed ? ' stroke-dasharray="5 3"' : '');

function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { box, radius, fill, stroke, isDashed, strokeWidth = 1 } = shape;
      const corner = radius > 0 ? ` rx="${round(radius)}"` : '';
      const line =
        stroke === 'none'
          ? ''
          : ` stroke="${colorOf(stroke)}" stroke-width="${strokeWidth}"${dash(isDashed)}`;
      return `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}"${corner} fill="${colorOf(fill)}"${line}/>`;
    }
    case 'path': {
      const { d, fill, stroke, strokeWidth, isDashed } = shape;
      const line =
        stroke === 'none'
          ? ''
          : ` stroke="${colorOf(stroke)}" stroke-width="${strokeWidth}"${dash(isDashed)}`;
      return `<path d="${d}" fill="${colorOf(fill)}"${line}/>`;
    }
    case 'text': {
      const { x, y, text, size, isBold, fill, anchor } = shape;
      const weight = isBold ? ' font-weight="700"' : '';
      const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colorOf(fill)}"${weight}${end}>${escapeXml(separateLetters(text))}</text>`;
    }
  }
}

export const writeShapes = (shapes: readonly Shape[]): string => shapes.map(writeShape).join('');

export type SvgOptions = Readonly<{
  /** What of the picture is shown, in its own units. */
  view: Box;
  title: string;
  language: string;
}>;

/** A picture that stands alone: the same shapes give the same bytes. */
export function writeSvg(shapes: readonly Shape[], { view, title, language }: SvgOptions): string {
  const size = `width="${round(view.width)}" height="${round(view.height)}"`;
  const box = [view.x, view.y, view.width, view.height].map(round).join(' ');
  const font = 'font-family="Arimo, Arial, \'Liberation Sans\', sans-serif"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${box}" ${font} role="img" lang="${language}"><title>${escapeXml(title)}</title>${writeShapes(shapes)}</svg>`;
}
