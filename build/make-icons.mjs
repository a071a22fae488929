import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { packIcns, packIco } from './icon-files.mjs';

// Redraws the icons from icon.svg. Run by hand after changing the drawing (npm run icons); the results are
// kept in the repository, because packages are made from them on every system.

const folder = join(dirname(fileURLToPath(import.meta.url)), 'icons');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');

/** @param {number} size */
function drawPng(size) {
  return new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

mkdirSync(folder, { recursive: true });
// Linux takes each size as a file of its own; 512 is also the largest a desktop asks for.
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(folder, `${size}x${size}.png`), drawPng(size));
}
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
writeFileSync(join(folder, 'icon.ico'), packIco(icoSizes.map((size) => ({ size, png: drawPng(size) }))));
const icnsSizes = [32, 64, 128, 256, 512, 1024];
writeFileSync(join(folder, 'icon.icns'), packIcns(icnsSizes.map((size) => ({ size, png: drawPng(size) }))));
