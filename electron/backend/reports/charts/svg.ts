/** Colours of the screens' charts: the two series stay apart for colour-blind readers and in grey. */
export const chartColors = {
  realization: '#0F5F8C',
  target: '#BD3C05',
  ink: '#1B2430',
  label: '#4A5563',
  grid: '#D5DAE1',
  axis: '#868F9C',
} as const;

const chartFont = 'Arimo, Arial, sans-serif';

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * Letters one by one: a picture that several emoji melt into has no letter to be read back as. What only joins or
 * colours them is left out, and the two letters of a flag stand apart.
 */
const separateLetters = (text: string): string =>
  text
    .replace(/[\u200d\ufe0e\ufe0f]|\p{Emoji_Modifier}/gu, '')
    .replace(/(\p{Regional_Indicator})(?=\p{Regional_Indicator})/gu, '$1\u200c');

/** Two decimals are a fiftieth of a millimetre, and keep the same data the same bytes. */
export const place = (value: number): string => String(Math.round(value * 100) / 100);

export type TextOptions = Readonly<{
  size: number;
  color: string;
  anchor?: 'start' | 'middle' | 'end';
  isBold?: boolean;
}>;

export function drawText(x: number, y: number, text: string, options: TextOptions): string {
  const weight = options.isBold ? ' font-weight="700"' : '';
  const anchor = options.anchor && options.anchor !== 'start' ? ` text-anchor="${options.anchor}"` : '';
  return `<text x="${place(x)}" y="${place(y)}" font-size="${options.size}" fill="${options.color}"${weight}${anchor}>${escapeXml(separateLetters(text))}</text>`;
}

export function drawLine(
  from: readonly [number, number],
  to: readonly [number, number],
  color: string,
  width = 1,
): string {
  return `<line x1="${place(from[0])}" y1="${place(from[1])}" x2="${place(to[0])}" y2="${place(to[1])}" stroke="${color}" stroke-width="${width}"/>`;
}

/** Realizations are round and filled, targets square and hollow: told apart without colour. */
export function drawMark(role: 'realization' | 'target', x: number, y: number): string {
  return role === 'realization'
    ? `<circle cx="${place(x)}" cy="${place(y)}" r="3.2" fill="${chartColors.realization}"/>`
    : `<rect x="${place(x - 3)}" y="${place(y - 3)}" width="6" height="6" fill="#FFFFFF" stroke="${chartColors.target}" stroke-width="1.5"/>`;
}

export function drawPath(
  points: readonly (readonly [number, number])[],
  color: string,
  isDashed: boolean,
): string {
  const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`).join('');
  const dash = isDashed ? ' stroke-dasharray="5 3"' : '';
  return `<path d="${steps}" fill="none" stroke="${color}" stroke-width="1.8"${dash}/>`;
}

export function wrapSvg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${place(width)}" height="${place(height)}" viewBox="0 0 ${place(width)} ${place(height)}" font-family="${chartFont}">${content}</svg>`;
}
