import { constants, deflateRawSync } from 'node:zlib';

/** One entry of 10 GB of zeros: a megabyte of them, packed to a kilobyte, said ten thousand times. */
export function makeBomb(): Uint8Array {
  const piece = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const times = Math.ceil(10_000_000 / piece.byteLength);
  const packed = Buffer.concat([...Array.from({ length: times }, () => piece), Buffer.from([3, 0])]);
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.byteLength, 18);
  local.writeUInt16LE(name.byteLength, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.byteLength, 20);
  entry.writeUInt16LE(name.byteLength, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.byteLength + name.byteLength, 12);
  end.writeUInt32LE(local.byteLength + name.byteLength + packed.byteLength, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]));
}
