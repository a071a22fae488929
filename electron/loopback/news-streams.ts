import type { ServerResponse } from 'node:http';

/** What the other pages of a session hear: that the open file was changed, or is another one. What it is, they ask. */
export type Notice = Readonly<{ kind: 'change'; change: number } | { kind: 'file' }>;

/**
 * The open answers on which pages wait for news, one line for each notice. A browser holds six connections to one
 * address, and a page needs some of them to ask: one that finds no room asks from time to time instead.
 */
export type NewsStreams = Readonly<{
  /** False when as many wait as there is room for. */
  attach: (session: string, response: ServerResponse) => boolean;
  tell: (session: string, notice: Notice) => void;
  endSession: (session: string) => void;
  endAll: () => void;
}>;

const maxStreams = 4;
const headers = { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' };

export function createNewsStreams(): NewsStreams {
  const streams = new Map<ServerResponse, string>();
  const listOf = (session: string) =>
    [...streams].flatMap(([stream, of]) => (of === session ? [stream] : []));
  const end = (stream: ServerResponse): void => {
    streams.delete(stream);
    stream.end();
  };
  return {
    attach: (session, response) => {
      if (listOf(session).length >= maxStreams) return false;
      streams.set(response, session);
      response.once('close', () => streams.delete(response));
      response.writeHead(200, headers);
      // An empty line, so that the page knows that it is heard.
      response.write('\n');
      return true;
    },
    tell: (session, notice) => {
      for (const stream of listOf(session)) stream.write(`${JSON.stringify(notice)}\n`);
    },
    endSession: (session) => listOf(session).forEach(end),
    endAll: () => [...streams.keys()].forEach(end),
  };
}
