import type { Readable, Writable } from 'node:stream';
import { CliRefusal } from './cli-io.ts';

/** The other end was closed (`| head -1`): its reader has seen enough, which is no failure. */
const closedCodes: ReadonlySet<unknown> = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);
const fullCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Hands text to a stream of the process, which may be a pipe somebody closes or a file on a full disk. */
export function createWriter(stream: Writable, name: string): (text: string) => Promise<void> {
  // Each write is told of its own failure; without a listener the same failure would end the process with a stack.
  stream.on('error', () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        const code = error && 'code' in error ? error.code : undefined;
        if (!error || closedCodes.has(code)) resolve();
        else if (fullCodes.has(code)) reject(new CliRefusal({ code: 'disk-full', detail: { folder: name } }));
        else reject(new CliRefusal({ code: 'disk-failed', detail: { name } }));
      });
    });
}

export async function readAll(stream: Readable): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
