/**
 * Both icon formats are a directory with PNG files behind it, so they need no tool of their system.
 *
 * @typedef {Readonly<{ size: number, png: Uint8Array }>} IconImage
 */

const icoHeaderBytes = 6;
const icoEntryBytes = 16;

/**
 * Windows' .ico (Vista and later read PNG inside): header, one entry per image, the images.
 *
 * @param {readonly IconImage[]} images
 */
export function packIco(images) {
  const header = Buffer.alloc(icoHeaderBytes + icoEntryBytes * images.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const at = icoHeaderBytes + icoEntryBytes * index;
    header.writeUInt8(size % 256, at); // 256 is written as 0
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4); // colour planes
    header.writeUInt16LE(32, at + 6); // bits per pixel
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** macOS's name for a PNG of each size; two sizes serve a plain and a doubled place. */
const icnsTypes = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * macOS's .icns: a name, the whole length, then name, length and content of each image, big-endian.
 *
 * @param {readonly IconImage[]} images
 */
export function packIcns(images) {
  const blocks = icnsTypes.flatMap(([type, size]) =>
    images.filter((image) => image.size === size).map(({ png }) => packBlock(type, png)),
  );
  return packBlock('icns', Buffer.concat(blocks));
}

/**
 * @param {string} type
 * @param {Uint8Array} content
 */
function packBlock(type, content) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
