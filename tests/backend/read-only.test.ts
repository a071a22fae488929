import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeBackend } from './support/make-backend.ts';
import { startNode, waitForEnd } from './support/run-node.ts';

const office = {
  organizationName: 'Dinas Sosial',
  organizationKind: 'agency',
  periodStart: 2025,
  periodEnd: 2029,
} as const;

/** A file at rest in a folder of its own. */
async function makeFile() {
  const made = makeBackend();
  const folder = path.join(made.home, 'bersama');
  mkdirSync(folder);
  const page = await made.openSession();
  const file = path.join(folder, 'renstra.sakip');
  await page.get('document.create', { grant: await page.grant(file, 'create'), ...office });
  await page.get('document.close', {});
  return { ...made, page, folder, file };
}

/** A file of somebody else, met by an ordinary user. */
async function meet({ file, home, stateDir }: Awaited<ReturnType<typeof makeFile>>) {
  for (const open of [path.dirname(home), home]) chmodSync(open, 0o755);
  chmodSync(stateDir, 0o777);
  const end = await waitForEnd(startNode('meet-read-only.ts', [file, stateDir]));
  expect(end.output).toMatch(/^\{/);
  return JSON.parse(end.output);
}

describe.skipIf(process.platform === 'win32')('a file that may not be written', () => {
  it('opens for viewing and says so', async () => {
    const made = await makeFile();
    chmodSync(made.file, 0o444);
    chmodSync(made.folder, 0o777);
    const before = readFileSync(made.file);
    expect(await meet(made)).toEqual({
      readOnly: { reason: 'file', holder: null },
      update: { ok: false, error: { code: 'file-read-only', detail: { name: 'renstra.sakip' } } },
      undo: 'file-read-only',
      flush: 'accepted',
      copy: { name: 'salinan' },
    });
    expect(readFileSync(made.file).equals(before)).toBe(true);
    expect(readdirSync(made.folder)).toEqual(['renstra.sakip']);
  });

  it('in a folder that may not be written, too', async () => {
    const made = await makeFile();
    chmodSync(made.file, 0o666);
    chmodSync(made.folder, 0o555);
    const before = readFileSync(made.file);
    expect(await meet(made)).toMatchObject({
      readOnly: { reason: 'folder', holder: null },
      update: { ok: false, error: { code: 'folder-read-only', detail: { folder: made.folder } } },
      undo: 'folder-read-only',
    });
    expect(readFileSync(made.file).equals(before)).toBe(true);
  });
});

it('opens a file that another program has, for viewing, with the name of the computer it is open on', async () => {
  const { page, file, folder } = await makeFile();
  const holder = startNode('hold-file.ts', [file]);
  const ended = waitForEnd(holder);
  onTestFinished(() => void holder.kill('SIGKILL'));
  await new Promise((resolve) => holder.stdout?.once('data', resolve));
  const info = await page.get('document.open', { grant: await page.grant(file, 'open') });
  expect(info.readOnly).toEqual({ reason: 'in-use', holder: os.hostname() });
  const planId = info.plans[0]?.id ?? '';
  const { plan } = await page.get('plan.read', { planId });
  expect(
    await page.call('plan.update', { id: planId, version: plan.version, patch: { title: 'A' } }),
  ).toEqual({
    ok: false,
    error: { code: 'file-in-use', detail: { name: 'renstra.sakip', holder: os.hostname() } },
  });
  const over = await page.grant(file, 'create');
  expect(await page.refusal('document.create', { grant: over, ...office })).toBe('target-in-use');
  holder.kill('SIGTERM');
  await ended;
  // Opened once more without closing it first, as people do.
  const again = await page.get('document.open', { grant: await page.grant(file, 'open') });
  expect(again.readOnly).toBeNull();
  await page.get('document.close', {});
  expect(readdirSync(folder)).toEqual(['renstra.sakip']);
});
