import { measureText } from '../charts/text-metrics.ts';

/** Code points that a TrueType font has a glyph for. */
export const readCoverage = (font: Uint8Array): ReadonlySet<number> => new Set(readGlyphs(font).keys());

const sample = 'abcdefghijklmnopqrstuvwxyz0123456789.,';

/** How much wider a font runs than Arimo, by which columns are measured; 1 where it runs narrower. */
export function measureFontWidth(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => findTable(view, tag));
  if (head == null || hhea == null || hmtx == null) return 1;
  const glyphs = readGlyphs(font);
  const last = view.getUint16(hhea + 34) - 1;
  const advances = [...sample].map((letter) => {
    const glyph = glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
    return view.getUint16(hmtx + Math.min(glyph, last) * 4);
  });
  const width = advances.reduce((sum, advance) => sum + advance, 0) / view.getUint16(head + 18);
  return Math.max(1, Math.round((width / measureText(sample, 1)) * 100) / 100);
}

type Glyphs = Map<number, number>;

/** The glyph of each code point, read from the cmap table (formats 4 and 12). */
function readGlyphs(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 'cmap');
  const covered: Glyphs = new Map();
  if (cmap === null) return covered;
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readFormat4(view, subtable, covered);
    if (format === 12) readFormat12(view, subtable, covered);
  }
  return covered;
}

function findTable(view: DataView, tag: string): number | null {
  const count = view.getUint16(4);
  for (let i = 0; i < count; i += 1) {
    const entry = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  return null;
}

function readFormat4(view: DataView, at: number, covered: Glyphs): void {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let i = 0; i < segments; i += 1) {
    const start = view.getUint16(starts + i * 2);
    const end = view.getUint16(ends + i * 2);
    const delta = view.getUint16(deltas + i * 2);
    const offset = view.getUint16(offsets + i * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : view.getUint16(offsets + i * 2 + offset + (code - start) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) covered.set(code, glyph);
    }
  }
}

const lastCodePoint = 0x10ffff;

function readFormat12(view: DataView, at: number, covered: Glyphs): void {
  const groups = view.getUint32(at + 12);
  let last = -1;
  for (let i = 0; i < groups; i += 1) {
    const group = at + 16 + i * 12;
    const start = view.getUint32(group);
    const end = Math.min(view.getUint32(group + 4), lastCodePoint);
    // They follow one another; in a font that goes back, the rest could be as long as it likes.
    if (start <= last) return;
    const first = view.getUint32(group + 8);
    for (let code = start; code <= end; code += 1) covered.set(code, first + code - start);
    last = end;
  }
}
