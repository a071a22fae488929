import { type Result, refuse } from '../../../../db/domain/errors.ts';
import { succeed } from '../../../../db/domain/result.ts';
import type { Api } from '../../../../electron/api/contract.ts';

/** As the backend gives them out (db/evidence-store.ts). */
const pieceBytes = 1_048_576;

/** The whole of a file, a megabyte at a time; ends early when nobody waits for it any more. */
export async function readBytes(
  api: Pick<Api, 'evidence.bytes'>,
  { id, sizeBytes }: Readonly<{ id: string; sizeBytes: number }>,
  isWanted: () => boolean,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const whole = new Uint8Array(sizeBytes);
  for (let position = 0; position * pieceBytes < sizeBytes && isWanted(); position += 1) {
    const piece = await api['evidence.bytes']({ id, position });
    if (!piece.ok) return piece;
    const at = position * pieceBytes;
    if (at + piece.value.byteLength > sizeBytes) return refuse('evidence-damaged', { name: '' });
    whole.set(piece.value, at);
  }
  return succeed(whole);
}
