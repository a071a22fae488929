import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRenderClient, type RenderClient } from '../../electron/backend/reports/render-client.ts';
import { measurePatience } from '../../electron/backend/reports/render-patience.ts';
import { renderReport } from '../../electron/backend/reports/render-report.ts';
import { makeResources, renderWorkerFile } from '../backend/support/resources.ts';
import { makeTempDir } from '../backend/support/temp-dir.ts';
import { readPdf } from '../support/pdf-text.ts';
import { buildModel, date } from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const lkjip = { kind: 'lkjip', year: 2026, date, format: 'pdf' } as const;

function startClient(options: Partial<Parameters<typeof createRenderClient>[0]> = {}): RenderClient {
  const client = createRenderClient({
    resourcesDir: makeResources(makeTempDir()),
    workerPath: renderWorkerFile,
    ...options,
  });
  onTestFinished(client.close);
  return client;
}

/** A worker that takes a request and never answers. */
function writeSilentWorker(): string {
  const file = path.join(makeTempDir(), 'silent.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});`,
  );
  return file;
}

/** A worker that answers with the number of its thread, and is worn from its second document on. */
function writeForgetlessWorker(): string {
  const file = path.join(makeTempDir(), 'forgetless.mjs');
  writeFileSync(
    file,
    `import { parentPort, threadId } from 'node:worker_threads';
    let made = 0;
    parentPort.on('message', ({ id }) => {
      made += 1;
      const report = { bytes: new Uint8Array(), pages: 1 };
      parentPort.postMessage({ id, kind: 'rendered', report, outline: [], title: String(threadId), isWorn: made > 1 });
    });`,
  );
  return file;
}

describe('the render worker', () => {
  it('answers with the document, its pages, and the sections with what is still to be written in them', async () => {
    const rendered = await startClient().render(aSmallPlan(), lkjip);
    if (!rendered.ok) throw new Error(rendered.error.code);
    const { bytes, pages, sectionPages, outline, title, warnings } = rendered.value;
    expect(title).toBe('Laporan Kinerja Instansi Pemerintah Tahun 2026');
    expect(warnings).toEqual([]);
    expect((await readPdf(bytes)).pages).toHaveLength(pages ?? 0);
    expect(outline.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['foreword', 'chapter-3', 'annex-measurement']),
    );
    expect(outline.find(({ id }) => id === 'foreword')?.placeholders).toBe(1);
    expect(sectionPages.find(({ id }) => id === 'chapter-1')).toMatchObject({
      id: 'chapter-1',
      page: 7,
      label: '1',
    });
  });

  it('makes the very bytes that a single run makes, also while it is warm', async () => {
    const client = startClient();
    const model = buildModel(aSmallPlan());
    const made = await renderReport(model, 'pdf', { resourcesDir: makeResources(makeTempDir()) });
    if (!made.ok) throw new Error('refused');
    const alone = made.value;
    await client.render(aSmallPlan({ officials: [] }), lkjip);
    const warm = await client.render(aSmallPlan(), lkjip);
    expect(warm.ok && Buffer.compare(Buffer.from(warm.value.bytes), Buffer.from(alone.bytes))).toBe(0);
  });

  it('makes DOCX too, and answers several at once in their turn', async () => {
    const client = startClient();
    const answers = await Promise.all([
      client.render(aSmallPlan(), { ...lkjip, format: 'docx' }),
      client.render(aSmallPlan(), { kind: 'renstra', year: null, date, format: 'pdf' }),
      client.render(aSmallPlan(), { kind: 'renstra', year: null, date, format: 'docx' }),
    ]);
    const starts = answers.map((one) =>
      one.ok ? Buffer.from(one.value.bytes.subarray(0, 4)).toString('latin1') : '',
    );
    expect(starts).toEqual(['PK\u0003\u0004', '%PDF', 'PK\u0003\u0004']);
    expect(answers.map((one) => one.ok && one.value.pages !== null)).toEqual([false, true, false]);
  });

  it('hands on what is refused', async () => {
    expect(await startClient().render(aSmallPlan(), { ...lkjip, year: 2040 })).toEqual({
      ok: false,
      error: { code: 'year-outside-period', detail: { year: 2040 } },
    });
  });

  it('throws what is a bug, and goes on', async () => {
    const client = startClient();
    const broken = { ...aSmallPlan(), nodes: null } as unknown as ReturnType<typeof aSmallPlan>;
    await expect(client.render(broken, lkjip)).rejects.toThrow(/nodes|null/);
    expect((await client.render(aSmallPlan(), lkjip)).ok).toBe(true);
  });

  it('can be given up, and starts again with the next report', async () => {
    const client = startClient();
    const controller = new AbortController();
    const given = client.render(aSmallPlan(), { ...lkjip, signal: controller.signal });
    controller.abort();
    expect(await given).toEqual({
      ok: false,
      error: { code: 'report-failed', detail: { reason: 'cancelled' } },
    });
    expect((await client.render(aSmallPlan(), lkjip)).ok).toBe(true);
    expect(await client.render(aSmallPlan(), { ...lkjip, signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
    });
  });

  it('is ended when it does not answer in time', async () => {
    const client = startClient({ workerPath: writeSilentWorker(), timeoutMs: 20 });
    expect(await client.render(aSmallPlan(), lkjip)).toEqual({
      ok: false,
      error: { code: 'report-failed', detail: { reason: 'timeout' } },
    });
  });

  it('says when it cannot even start', async () => {
    const file = path.join(makeTempDir(), 'broken.mjs');
    writeFileSync(file, `throw new Error('this computer cannot run it');`);
    await expect(startClient({ workerPath: file }).render(aSmallPlan(), lkjip)).rejects.toThrow(
      'cannot run it',
    );
  });

  it('ends what it was asked for when it is closed', async () => {
    const client = startClient({ workerPath: writeSilentWorker() });
    const asked = client.render(aSmallPlan(), lkjip);
    await client.close();
    expect(await asked).toMatchObject({ ok: false, error: { detail: { reason: 'cancelled' } } });
  });

  it('that remembers too much goes on answering until another has the same pages, which takes its place', async () => {
    const client = startClient({ workerPath: writeForgetlessWorker() });
    const answerer = async (): Promise<string> => {
      const made = await client.render(aSmallPlan(), lkjip);
      return made.ok ? made.value.title : made.error.code;
    };
    const first = await answerer();
    // The second document wears it; whoever asks meanwhile is answered by the one that is warm.
    expect(await answerer()).toBe(first);
    await expect.poll(answerer).not.toBe(first);
  });

  it('has a minute, and a quarter of a second more for each indicator', () => {
    expect(measurePatience({ indicators: [] })).toBe(60_000);
    // 900 × 250 ms = 225 s
    const [indicator] = aSmallPlan().indicators;
    if (indicator === undefined) throw new Error('the plan has indicators');
    expect(measurePatience({ indicators: Array.from({ length: 900 }, () => indicator) })).toBe(285_000);
  });
});
