import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packIcns, packIco } from '../../build/icon-files.mjs';
import { projectRoot } from './support/project-root.ts';

const icons = join(projectRoot, 'build', 'icons');
const readIcon = (name: string) => readFileSync(join(icons, name));
const pngSize = (png: Buffer) => {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return png.readUInt32BE(16);
};

describe('icon files', () => {
  it('hold a PNG of each size where the .ico directory says', () => {
    const ico = readIcon('icon.ico');
    const count = ico.readUInt16LE(4);
    const sizes = Array.from({ length: count }, (_, index) => {
      const entry = 6 + 16 * index;
      const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
      return pngSize(ico.subarray(offset, offset + length));
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('hold a PNG of each size in the blocks of the .icns', () => {
    const icns = readIcon('icon.icns');
    expect(icns.subarray(0, 4).toString()).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: number[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      sizes.push(pngSize(icns.subarray(at + 8)));
    expect(sizes).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
  });

  it('hold each Linux size in a file of its name', () => {
    for (const size of [16, 32, 48, 64, 128, 256, 512]) {
      expect(pngSize(readIcon(`${size}x${size}.png`))).toBe(size);
    }
  });

  it('are written as their formats want it', () => {
    const png = Uint8Array.from([1, 2, 3]);
    // 6 bytes of header, 16 of entry, then the image: 0 stands for 256; length 3, offset 22
    expect([...packIco([{ size: 256, png }])]).toEqual([
      ...[0, 0, 1, 0, 1, 0],
      ...[0, 0, 0, 0, 1, 0, 32, 0, 3, 0, 0, 0, 22, 0, 0, 0],
      ...[1, 2, 3],
    ]);
    // 'icns', 8 + 8 + 3 = 19 bytes in all; 'ic07' (128 pixels), 8 + 3 = 11 bytes
    expect([...packIcns([{ size: 128, png }])]).toEqual([
      ...Buffer.from('icns'),
      ...[0, 0, 0, 19],
      ...Buffer.from('ic07'),
      ...[0, 0, 0, 11, 1, 2, 3],
    ]);
  });
});
