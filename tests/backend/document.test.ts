import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentInfo } from '../../electron/api/document.ts';
import { makeBackend, type TestBackend } from './support/make-backend.ts';
import type { TestSession } from './support/test-session.ts';

const office = {
  organizationName: 'Dinas Sosial Kabupaten Contoh',
  organizationKind: 'agency',
  periodStart: 2025,
  periodEnd: 2029,
} as const;

async function createIn(
  { home }: TestBackend,
  page: TestSession,
  name = 'renstra.sakip',
): Promise<DocumentInfo> {
  const grant = await page.grant(path.join(home, name), 'create');
  return page.get('document.create', { grant, ...office });
}

describe('making a file', () => {
  it('writes it where it was granted and opens it', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    expect(await page.get('document.info', {})).toBeNull();
    const info = await createIn(made, page, 'renstra');
    expect(info).toMatchObject({
      name: 'renstra',
      folder: made.home,
      savedAt: '2026-11-21T08:00:00.000Z',
      readOnly: null,
      isExample: false,
      isWorkingCopy: false,
      organizationName: 'Dinas Sosial Kabupaten Contoh',
      plans: [
        {
          title: 'Renstra Dinas Sosial Kabupaten Contoh',
          kind: 'renstra',
          periodStart: 2025,
          periodEnd: 2029,
        },
      ],
      undo: null,
      redo: null,
    });
    expect(await page.get('document.info', {})).toEqual(info);
    await page.get('document.close', {});
    expect(readdirSync(made.home)).toEqual(['renstra.sakip']);
    expect(await page.get('document.info', {})).toBeNull();
  });

  it('keeps the grant when the years are the wrong way round', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    const grant = await page.grant(path.join(made.home, 'a.sakip'), 'create');
    const answer = await page.call('document.create', { grant, ...office, periodEnd: 2024 });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'period-ends-before-it-starts', detail: { start: 2025, end: 2024 } },
    });
    expect((await page.call('document.create', { grant, ...office })).ok).toBe(true);
  });

  it('replaces a file only when the user has agreed, and never one that is open', async () => {
    const made = makeBackend();
    const [page, other] = [await made.openSession(), await made.openSession()];
    const info = await createIn(made, page);
    const grant = await other.grant(path.join(made.home, 'renstra.sakip'), 'create');
    expect(await other.refusal('document.create', { grant, ...office })).toBe('target-in-use');
    expect(await page.get('document.info', {})).toEqual(info);

    await page.get('document.close', {});
    const file = path.join(made.home, 'renstra.sakip');
    const before = readFileSync(file);
    const unseen = await other.grant(path.join(made.home, 'baru'), 'create');
    copyFileSync(file, path.join(made.home, 'baru.sakip'));
    expect(await other.refusal('document.create', { grant: unseen, ...office })).toBe('target-exists');
    const agreed = await other.grant(file, 'create');
    expect((await other.call('document.create', { grant: agreed, ...office })).ok).toBe(true);
    await other.get('document.close', {});
    expect(readFileSync(file).equals(before)).toBe(false);
  });

  it('takes each grant once, for its own purpose and session', async () => {
    const made = makeBackend();
    const [page, other] = [await made.openSession(), await made.openSession()];
    const grant = await page.grant(path.join(made.home, 'a.sakip'), 'create');
    expect(await other.refusal('document.create', { grant, ...office })).toBe('grant-unknown');
    expect(await page.refusal('document.open', { grant })).toBe('grant-unknown');
    expect((await page.call('document.create', { grant, ...office })).ok).toBe(true);
    expect(await page.refusal('document.create', { grant, ...office })).toBe('grant-unknown');
    expect(await page.refusal('document.create', { grant: 'x', ...office })).toBe('grant-unknown');
  });
});

describe('opening a file', () => {
  it('remembers it among the recent ones and finds its folder again', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    mkdirSync(path.join(made.home, 'dinas'));
    await createIn(made, page, 'dinas/satu.sakip');
    made.pass(60);
    await createIn(made, page, 'dua.sakip');
    const recents = await page.get('files.recents', {});
    expect(recents.map(({ name, folder, openedAt, isThere }) => [name, folder, openedAt, isThere])).toEqual([
      ['dua', made.home, '2026-11-21T08:01:00.000Z', true],
      ['satu', path.join(made.home, 'dinas'), '2026-11-21T08:00:00.000Z', true],
    ]);
    const { grant, name } = await page.get('files.openRecent', { recent: recents[1]?.token ?? '' });
    expect(name).toBe('satu.sakip');
    expect((await page.get('document.open', { grant })).name).toBe('satu');
    const defaults = await made.backend.readDialogDefaults('open');
    expect(defaults).toEqual({ folder: path.join(made.home, 'dinas'), endings: ['.sakip'] });
    expect((await page.get('files.listFolder', { purpose: 'open', folder: null })).displayPath).toBe(
      path.join(made.home, 'dinas'),
    );
    await page.get('files.forgetRecent', { recent: recents[0]?.token ?? '' });
    expect((await page.get('files.recents', {})).map((recent) => recent.name)).toEqual(['satu']);
  });

  it('lets two windows share one file, whatever it is called, until both have closed it', async () => {
    const made = makeBackend();
    const [page, other] = [await made.openSession(), await made.openSession()];
    await createIn(made, page);
    symlinkSync(path.join(made.home, 'renstra.sakip'), path.join(made.home, 'tautan.sakip'));
    const grant = await other.grant(path.join(made.home, 'tautan.sakip'), 'open');
    expect(await other.get('document.open', { grant })).toMatchObject({ name: 'renstra', readOnly: null });
    await page.session.close();
    expect((await other.get('document.info', {}))?.name).toBe('renstra');
    expect(existsSync(path.join(made.home, 'renstra.sakip.lock'))).toBe(true);
    await other.session.close();
    expect(await other.refusal('document.info', {})).toBe('sender-refused');
    expect(readdirSync(made.home)).toEqual(['renstra.sakip', 'tautan.sakip']);
  });

  it('keeps the open file when another cannot be opened', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    await createIn(made, page);
    const spoilt = {
      'kosong.sakip': ['', 'file-empty'],
      'teks.sakip': ['bukan basis data', 'file-not-sqlite'],
    } as const;
    for (const [name, [content, code]] of Object.entries(spoilt)) {
      writeFileSync(path.join(made.home, name), content);
      const grant = await page.grant(path.join(made.home, name), 'open');
      expect(await page.call('document.open', { grant })).toEqual({
        ok: false,
        error: { code, detail: { name } },
      });
    }
    expect((await page.get('document.info', {}))?.name).toBe('renstra');
  });

  it('says so when the file went away between choosing and opening', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    await createIn(made, page);
    await page.get('document.close', {});
    const grant = await page.grant(path.join(made.home, 'renstra.sakip'), 'open');
    const { rmSync } = await import('node:fs');
    rmSync(path.join(made.home, 'renstra.sakip'));
    expect(await page.refusal('document.open', { grant })).toBe('file-not-found');
    const [recent] = await page.get('files.recents', {});
    expect(recent?.isThere).toBe(false);
    expect(await page.refusal('files.openRecent', { recent: recent?.token ?? '' })).toBe('file-not-found');
  });

  it('answers "no file" to everything that needs one', async () => {
    const page = await makeBackend().openSession();
    expect(await page.refusal('document.flush', {})).toBe('no-file-open');
    expect(await page.refusal('plan.read', { planId: 'p' })).toBe('no-file-open');
    expect(await page.refusal('check.plan', { planId: 'p' })).toBe('no-file-open');
    expect(await page.refusal('history.list', { before: null, limit: 10 })).toBe('no-file-open');
    expect(await page.refusal('history.undo', { planId: 'p' })).toBe('no-file-open');
    expect(await page.refusal('document.saveCopy', { grant: 'g' })).toBe('no-file-open');
    expect(await page.refusal('node.remove', { id: 'n' })).toBe('no-file-open');
    expect(await page.call('document.close', {})).toEqual({ ok: true, value: null });
  });
});

describe('a sample', () => {
  it('opens as a working copy that goes when nothing was changed in it', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    const info = await page.get('document.openSample', { name: 'dinsos' });
    expect(info).toMatchObject({ name: 'contoh-dinsos', isExample: true, isWorkingCopy: true, undo: null });
    expect(await page.get('files.recents', {})).toEqual([]);
    await page.get('document.close', {});
    expect(readdirSync(path.join(made.stateDir, 'contoh'))).toEqual([]);
  });

  it('is fresh each time, and keeps what was tried in earlier copies', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    const first = await page.get('document.openSample', { name: 'dinsos' });
    const planId = first.plans[0]?.id ?? '';
    const { plan } = await page.get('plan.read', { planId });
    await page.get('plan.update', { id: planId, version: plan.version, patch: { title: 'Percobaan' } });
    const second = await page.get('document.openSample', { name: 'dinsos' });
    expect([second.name, second.plans[0]?.title]).toEqual(['contoh-dinsos-2', first.plans[0]?.title]);
    await page.get('document.close', {});
    expect(readdirSync(path.join(made.stateDir, 'contoh'))).toEqual(['contoh-dinsos.sakip']);
    const [recent] = await page.get('files.recents', {});
    expect(recent?.name).toBe('contoh-dinsos');
    const { grant } = await page.get('files.openRecent', { recent: recent?.token ?? '' });
    const again = await page.get('document.open', { grant });
    expect([again.plans[0]?.title, again.isWorkingCopy]).toEqual(['Percobaan', true]);
    await page.get('document.close', {});
    expect(readdirSync(path.join(made.stateDir, 'contoh'))).toEqual(['contoh-dinsos.sakip']);
  });

  it('of the Lahat document opens too', async () => {
    const page = await makeBackend().openSession();
    expect(await page.get('document.openSample', { name: 'lahat' })).toMatchObject({ isExample: false });
  });
});

describe('keeping a file', () => {
  it('answers Ctrl+S with the time', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    await createIn(made, page);
    made.pass(90);
    expect(await page.get('document.flush', {})).toEqual({ savedAt: '2026-11-21T08:01:30.000Z' });
  });

  it('saves a whole copy elsewhere and stays in the original', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    await createIn(made, page);
    const target = path.join(made.home, 'salinan.sakip');
    expect(await page.get('document.saveCopy', { grant: await page.grant(target, 'save-copy') })).toEqual({
      name: 'salinan',
    });
    expect((await page.get('document.info', {}))?.name).toBe('renstra');
    const copy = await page.get('document.open', { grant: await page.grant(target, 'open') });
    expect(copy).toMatchObject({ name: 'salinan', organizationName: office.organizationName });
  });

  it('copies over another file when agreed, and not over one that is open', async () => {
    const made = makeBackend();
    const page = await made.openSession();
    await createIn(made, page);
    const target = path.join(made.home, 'lama.sakip');
    writeFileSync(target, 'isi lama');
    const open = await page.grant(path.join(made.home, 'renstra.sakip'), 'save-copy');
    expect(await page.refusal('document.saveCopy', { grant: open })).toBe('target-in-use');
    await page.get('document.saveCopy', { grant: await page.grant(target, 'save-copy') });
    expect(readFileSync(target).subarray(0, 15).toString()).toBe('SQLite format 3');
    const unseen = await page.grant(path.join(made.home, 'baru'), 'save-copy');
    writeFileSync(path.join(made.home, 'baru.sakip'), 'dari tempat lain');
    expect(await page.refusal('document.saveCopy', { grant: unseen })).toBe('target-exists');
    expect(readFileSync(path.join(made.home, 'baru.sakip'), 'utf8')).toBe('dari tempat lain');
  });
});
