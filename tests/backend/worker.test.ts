import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Backend } from '../../electron/backend/backend.ts';
import type { Log } from '../../electron/backend/log.ts';
import { createWorkerClient } from '../../electron/backend/worker-client.ts';
import { makeResources, renderWorkerFile, spreadsheetWorkerFile } from './support/resources.ts';
import { makeTempDir } from './support/temp-dir.ts';
import { toTestSession } from './support/test-session.ts';

const office = {
  organizationName: 'Dinas Sosial',
  organizationKind: 'agency',
  periodStart: 2025,
  periodEnd: 2029,
} as const;

type Started = Readonly<{ backend: Backend; home: string; stateDir: string; reports: unknown[] }>;

/** The backend in a real thread, as the hosts run it. */
function startWorker(
  workerFile: URL | string = new URL('../../electron/backend/worker.ts', import.meta.url),
): Started {
  const dir = makeTempDir();
  const [home, stateDir] = [path.join(dir, 'rina'), path.join(dir, 'state')];
  mkdirSync(home);
  mkdirSync(stateDir);
  const reports: unknown[] = [];
  const log: Log = {
    report: (_where, cause) => {
      reports.push(cause);
      return 'reference';
    },
  };
  const settings = {
    stateDir,
    resourcesDir: makeResources(dir),
    renderWorkerFile,
    spreadsheetWorkerFile,
    person: 'Rina',
  };
  const backend = createWorkerClient({ workerFile, settings, log });
  onTestFinished(() => backend.close());
  return { backend, home, stateDir, reports };
}

/** A worker that does what the script says, for what a healthy one never does. */
function startScript(script: string): Started {
  const file = path.join(makeTempDir(), 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${script}`);
  return startWorker(file);
}

describe('the backend in its thread', () => {
  it('answers as it does in the thread of the tests, and closes its files at the end', async () => {
    const { backend, home, reports } = startWorker();
    await backend.announcePort(50_123);
    const page = toTestSession(backend, await backend.openSession());
    const grant = await page.grant(path.join(home, 'renstra'), 'create');
    const info = await page.get('document.create', { grant, ...office });
    expect(info).toMatchObject({ name: 'renstra', folder: home, readOnly: null });
    const lock = JSON.parse(readFileSync(path.join(home, 'renstra.sakip.lock'), 'utf8'));
    expect(lock.port).toBe(50_123);
    expect(await backend.readProfile()).toEqual({
      person: 'Rina',
      language: 'id',
      role: 'planner',
      entryColumns: {},
    });
    expect((await backend.readDialogDefaults('open')).endings).toEqual(['.sakip']);
    expect(await page.refusal('document.open', { grant })).toBe('grant-unknown');
    expect(await page.session.call('app.info', {})).toMatchObject({ error: { code: 'unknown-method' } });
    expect(await page.session.call('plan.read', { planId: 7 })).toMatchObject({
      error: { code: 'invalid-input', detail: { field: 'planId' } },
    });
    await backend.close();
    expect(readdirSync(home)).toEqual(['renstra.sakip']);
    expect(reports).toEqual([]);
  });

  it('ends with the session of a page what that page had open', async () => {
    const { backend, home } = startWorker();
    const page = toTestSession(backend, await backend.openSession());
    await page.get('document.create', { grant: await page.grant(path.join(home, 'a'), 'create'), ...office });
    await page.session.close();
    expect(readdirSync(home)).toEqual(['a.sakip']);
    expect(await page.refusal('document.info', {})).toBe('internal');
    expect((await backend.issueGrant(page.session.id, path.join(home, 'b'), 'create')).ok).toBe(false);
  });

  it('hands the pages of a report over as often as they are asked for', async () => {
    const { backend, reports } = startWorker();
    const page = toTestSession(backend, await backend.openSession());
    const info = await page.get('document.openSample', { name: 'lahat' });
    const which = { planId: info.plans[0]?.id ?? '', kind: 'renstra', year: null } as const;
    const rendered = await page.get('report.render', which);
    const first = await page.get('report.bytes', { key: rendered.key });
    const second = await page.get('report.bytes', { key: rendered.key });
    const printed = await backend.readReportBytes(page.session.id, rendered.key);
    expect(first.byteLength).toBe(rendered.sizeBytes);
    expect(Buffer.from(first).equals(second)).toBe(true);
    expect(printed.ok && Buffer.from(printed.value).equals(first)).toBe(true);
    expect(reports).toEqual([]);
  });

  it('answers what was under way with "internal" when it dies, and starts again for the next call', async () => {
    const { backend, reports } = startScript(`
      parentPort.on('message', ({ id, operation, args }) => {
        if (operation === 'close') process.exit(0);
        if (args[1] === 'app.setLanguage') process.exit(7);
        parentPort.postMessage({ id, ok: true, value: operation === 'openSession' ? 's' : { ok: true, value: 1 } });
      });`);
    const session = await backend.openSession();
    expect(await session.call('document.info', {})).toEqual({ ok: true, value: 1 });
    expect(await session.call('app.setLanguage', { language: 'en' })).toEqual({
      ok: false,
      error: { code: 'internal', detail: { reference: 'reference' } },
    });
    expect(await session.call('document.info', {})).toEqual({ ok: true, value: 1 });
    expect(String(reports[0])).toContain('ended with code 7');
  });

  it('loses nothing that was confirmed when it dies with a file open', async () => {
    // The real thing, with a call that kills it.
    const { backend, home } = startScript(`
      parentPort.on('message', ({ args }) => {
        if (args[1] === 'app.setLanguage') process.exit(7);
      });
      await import('${new URL('../../electron/backend/worker.ts', import.meta.url)}');`);
    const page = toTestSession(backend, await backend.openSession());
    const file = path.join(home, 'renstra.sakip');
    const info = await page.get('document.create', { grant: await page.grant(file, 'create'), ...office });
    const id = info.plans[0]?.id ?? '';
    const { plan } = await page.get('plan.read', { planId: id });
    await page.get('plan.update', { id, version: plan.version, patch: { title: 'Sudah tersimpan' } });
    expect(await page.refusal('app.setLanguage', { language: 'en' })).toBe('internal');
    expect(await page.refusal('plan.read', { planId: id })).toBe('no-file-open');
    const again = await page.get('document.open', { grant: await page.grant(file, 'open') });
    expect([again.plans[0]?.title, again.readOnly]).toEqual(['Sudah tersimpan', null]);
    await backend.close();
    expect(readdirSync(home)).toEqual(['renstra.sakip']);
  });

  it('does not start again and again what cannot run', async () => {
    const { backend, reports } = startScript(`throw new Error('this computer cannot run it');`);
    const session = await backend.openSession();
    for (let call = 0; call < 5; call += 1) {
      expect(await session.call('document.info', {})).toMatchObject({ error: { code: 'internal' } });
    }
    expect(reports.filter((cause) => String(cause).includes('cannot run it')).length).toBeGreaterThan(2);
    expect(String(reports.at(-1))).toContain('keeps ending');
  });

  it('rebuilds on this side what was thrown on the other', async () => {
    const { backend } = startScript(`
      parentPort.on('message', ({ id, operation }) => {
        if (operation === 'close') process.exit(0);
        parentPort.postMessage({ id, ok: false, message: 'spark', stack: 'Error: spark at line 1' });
      });`);
    await expect(backend.readProfile()).rejects.toMatchObject({
      message: 'spark',
      stack: 'Error: spark at line 1',
    });
  });

  it('keeps a bug to its log', async () => {
    const { backend, stateDir } = startWorker();
    const session = await backend.openSession();
    // A file where the folder of the working copies should be.
    writeFileSync(path.join(stateDir, 'contoh'), '');
    const answer = await session.call('document.openSample', { name: 'dinsos' });
    expect(JSON.stringify(answer)).not.toContain(stateDir);
    expect(answer.ok).toBe(false);
  });
});
