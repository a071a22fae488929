import type { IncomingMessage } from 'node:http';

/** Room for the largest table that is read, in base64, which is longer by a third; and for any paste of a person. */
export const maxBodyBytes = 28 * 1024 * 1024;

export type Body = Readonly<{ kind: 'json'; value: unknown } | { kind: 'too-large' } | { kind: 'malformed' }>;

/** Reads a JSON body and stops listening at the limit, whatever length the header promised. */
export async function readJsonBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return { kind: 'too-large' };
  const pieces: Buffer[] = [];
  let size = 0;
  // Left early, the plain iterator would destroy the socket, and no answer could be sent.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBodyBytes) return { kind: 'too-large' };
    pieces.push(piece);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'malformed' };
  }
}
