import { randomFillSync } from 'node:crypto';

/** RFC 9562, section 5.7. Rows made one after the other sort in that order, also within one millisecond. */
export function createNewId(deps: {
  now: () => Date;
  fillRandom?: (bytes: Uint8Array) => Uint8Array;
}): () => string {
  const fillRandom = deps.fillRandom ?? ((bytes) => randomFillSync(bytes));
  let lastMs = -1;
  let counter = 0;
  return () => {
    const bytes = fillRandom(new Uint8Array(16));
    const nowMs = deps.now().getTime();
    if (nowMs > lastMs) {
      lastMs = nowMs;
      // The upper half stays free, so that thousands of ids fit before the counter would overflow.
      counter = ((bytes[6] ?? 0) << 3) | ((bytes[7] ?? 0) & 0b111);
    } else {
      counter += 1;
      if (counter > 0xfff) {
        lastMs += 1;
        counter = 0;
      }
    }
    new DataView(bytes.buffer).setUint16(6, 0x7000 | counter);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = Buffer.from(bytes).toString('hex').slice(12);
    const time = lastMs.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`;
  };
}
