import type { ServerResponse } from 'node:http';
import { type GuestPage, renderGuestPage } from './guest-pages.ts';

/** A finished answer; the server adds the headers every answer carries. */
export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array | string;
  /** Set where the page's own policy does not fit. */
  policy?: string;
}>;

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export function answerJson(status: number, value: unknown): Answer {
  return { status, headers: json, body: JSON.stringify(value) };
}

export function answerBytes(body: Uint8Array): Answer {
  const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' };
  return { status: 200, headers, body };
}

export function answerGuestPage(status: number, page: GuestPage): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers, body: renderGuestPage(page) };
}

export const notFound: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: 'not found\n',
};

/** As many wait already as there is room for; asked again later. */
export const noRoom: Answer = { status: 204, headers: { 'cache-control': 'no-store' }, body: '' };

export function send(response: ServerResponse, answer: Answer, isHead: boolean): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : answer.body;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  response.end(isHead ? undefined : body);
}
