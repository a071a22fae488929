import { describe, expect, it } from 'vitest';
import { createLoopbackApi } from '../../renderer/app/loopback-api.ts';

const answerWith =
  (body: BodyInit, type: string, status = 200) =>
  async () =>
    new Response(body, { status, headers: { 'content-type': type } });

describe('the API over HTTP', () => {
  it('posts the input as JSON to the address of the method', async () => {
    const sent: { address: string; init: RequestInit }[] = [];
    const api = createLoopbackApi(async (address, init) => {
      sent.push({ address, init });
      return Response.json({ ok: true, value: null });
    });
    expect(await api['document.close']({})).toEqual({ ok: true, value: null });
    expect(sent[0]?.address).toBe('/api/document.close');
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{}' });
  });

  it('gives an expected failure as it came, whatever the status', async () => {
    const error = { ok: false, error: { code: 'no-file-open', detail: {} } };
    const api = createLoopbackApi(answerWith(JSON.stringify(error), 'application/json; charset=utf-8', 400));
    expect(await api['document.flush']({})).toEqual(error);
  });

  it('gives raw bytes as bytes', async () => {
    const api = createLoopbackApi(answerWith(new Uint8Array([37, 80, 68, 70]), 'application/octet-stream'));
    expect(await api['report.bytes']({ key: 'k' })).toEqual({
      ok: true,
      value: new Uint8Array([37, 80, 68, 70]),
    });
  });

  it.each([
    ['nobody listens', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the answer breaks off', answerWith('{"ok":tr', 'application/json')],
    ['another server answers', answerWith('<h1>hello</h1>', 'text/html')],
  ])('says that the connection is lost when %s', async (_name, fetch) => {
    const result = await createLoopbackApi(fetch)['document.info']({});
    expect(result).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
  });

  it('says that the page was refused when its session is over', async () => {
    const api = createLoopbackApi(answerWith('<h1>Sesi berakhir</h1>', 'text/html', 403));
    expect(await api['document.info']({})).toMatchObject({ ok: false, error: { code: 'sender-refused' } });
  });
});
