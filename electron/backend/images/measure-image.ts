import { crc32, inflateSync } from 'node:zlib';
import type { DocumentImage } from '../../../db/domain/report-document.ts';

export type MeasuredImage = Pick<DocumentImage, 'mediaType' | 'width' | 'height'>;

/** A side longer than this is no picture for a page; a small file can claim any. */
const longestSide = 20_000;
/** Pixels of a picture that is laid out within a second or two. */
const mostPixels = 60_000_000;

/** The size of a whole PNG or JPEG picture; null for anything else, and for one that is cut off or damaged. */
export function measureImage(bytes: Buffer): MeasuredImage | null {
  const found = bytes[0] === 0x89 ? measurePng(bytes) : measureJpeg(bytes);
  if (found === null) return null;
  const { width, height } = found;
  const isUsable =
    width > 0 && height > 0 && Math.max(width, height) <= longestSide && width * height <= mostPixels;
  return isUsable ? found : null;
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Chunk by chunk with their checksums, and the pixels inflated: a reader of the page would do no less. */
function measurePng(bytes: Buffer): MeasuredImage | null {
  if (!bytes.subarray(0, 8).equals(pngMark)) return null;
  let size: MeasuredImage | null = null;
  const pixels: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IHDR') {
      if (length !== 13) return null;
      const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
      if (width > longestSide || height > longestSide) return null;
      size = { mediaType: 'image/png', width, height };
    }
    if (kind === 'IDAT') pixels.push(bytes.subarray(at + 8, end - 4));
    if (kind === 'IEND') return size !== null && inflates(pixels, size) ? size : null;
    at = end;
  }
  return null;
}

function inflates(pixels: readonly Buffer[], { width, height }: MeasuredImage): boolean {
  try {
    // Eight bytes a pixel are the most there are, and a byte at the head of each row.
    inflateSync(Buffer.concat(pixels), { maxOutputLength: width * height * 8 + height * 8 + 64 });
    return true;
  } catch {
    return false;
  }
}

/** Frames that say a size: baseline to progressive, without those that are tables (C4, C8, CC). */
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;

function measureJpeg(bytes: Buffer): MeasuredImage | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let size: MeasuredImage | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (isFrame(mark)) {
      if (length < 8) return null;
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      size = { mediaType: 'image/jpeg', width, height };
    }
    // From here on come pixels; the end mark says that they are all there.
    if (mark === 0xda) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? size : null;
    at += 2 + length;
  }
  return null;
}
