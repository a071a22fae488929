import path from 'node:path';
import {
  type EvidenceEnding,
  type EvidenceShape,
  evidenceEndings,
  evidenceTypes,
} from '../../api/evidence-types.ts';

/** As much of a file as is looked at to tell what it is. */
export const headBytes = 65_536;

const beginsWith = (head: Buffer, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, index) => head[at + index] === byte);
const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];

/** A reader of PDF takes the mark anywhere in the first kilobyte; scanners put a line of their own before it. */
const isPdf = (head: Buffer): boolean => head.subarray(0, 1024).includes('%PDF-');

/** Bytes without a zero are text in some encoding; UTF-16 has zeros, and says so at its beginning. */
const isText = (head: Buffer): boolean =>
  beginsWith(head, [0xff, 0xfe]) || beginsWith(head, [0xfe, 0xff]) || !head.includes(0);

const looks: Readonly<Record<EvidenceShape, (head: Buffer) => boolean>> = {
  pdf: isPdf,
  zip: (head) => beginsWith(head, [0x50, 0x4b, 0x03, 0x04]),
  ole: (head) => beginsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  jpeg: (head) => beginsWith(head, [0xff, 0xd8, 0xff]),
  png: (head) => beginsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  gif: (head) => beginsWith(head, ascii('GIF8')),
  webp: (head) => beginsWith(head, ascii('RIFF')) && beginsWith(head, ascii('WEBP'), 8),
  text: isText,
};

/** Programs of Windows, Linux and macOS, scripts, shortcuts: whatever their name says, nobody's evidence. */
const isProgram = (head: Buffer): boolean =>
  beginsWith(head, ascii('MZ')) ||
  beginsWith(head, [0x7f, ...ascii('ELF')]) ||
  beginsWith(head, ascii('#!')) ||
  beginsWith(head, [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]) ||
  [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe].some(
    (mark) => head.length >= 4 && head.readUInt32BE(0) === mark,
  );

export const findEvidenceEnding = (name: string): EvidenceEnding | null => {
  const ending = path.extname(name).toLowerCase();
  return evidenceEndings.find((one) => one === ending) ?? null;
};

/** The media type of a file, or null where it is not what its name says. */
export function sniffFile(ending: EvidenceEnding, head: Buffer): string | null {
  const { media, shape } = evidenceTypes[ending];
  return !isProgram(head) && looks[shape](head) ? media : null;
}
