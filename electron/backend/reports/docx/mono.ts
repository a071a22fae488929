import { colors } from './measures.ts';

const fills = new Map<string, string>([
  [colors.navy, 'D9D9D9'],
  [colors.tint, 'F2F2F2'],
  [colors.warningFill, 'F2F2F2'],
]);
const lines = new Map<string, string>([
  [colors.navy, '000000'],
  [colors.rule, '7F7F7F'],
  [colors.hairline, 'BFBFBF'],
  [colors.warningLine, '7F7F7F'],
]);
/** White letters stand on what was dark and is light now. */
const inks = new Map<string, string>([
  [colors.white, '000000'],
  [colors.navy, '000000'],
  [colors.ink, '000000'],
  [colors.muted, '404040'],
  [colors.note, '404040'],
  [colors.warningInk, '404040'],
  [colors.example, '000000'],
]);

/** A part of the document for a printer without colours: dark heads would be a waste of toner, and read badly copied. */
export const makeMonoXml = (xml: string): string =>
  xml
    .replace(/(<w:shd [^>]*w:fill=")([0-9A-F]{6})"/g, swap(fills))
    .replace(/(<w:(?:top|bottom|left|right|insideH|insideV) [^>]*w:color=")([0-9A-F]{6})"/g, swap(lines))
    .replace(/(<w:color w:val=")([0-9A-F]{6})"/g, swap(inks));

const swap =
  (colorOf: ReadonlyMap<string, string>) =>
  (_: string, before: string, color: string): string =>
    `${before}${colorOf.get(color) ?? toGrey(color)}"`;

/** What the library's own styles have; as dark as it was (ITU-R BT.601). */
function toGrey(color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const share = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  return share.toString(16).padStart(2, '0').toUpperCase().repeat(3);
}
