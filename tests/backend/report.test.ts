import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { holdEngine } from './support/held-engine.ts';
import { makeBackend, type TestBackend } from './support/make-backend.ts';
import { openSample, type TestPage } from './support/open-sample.ts';
import { startNode, startNodeWithFileLimit, waitForEnd } from './support/run-node.ts';
import { collectEnds } from './support/temp-dir.ts';

const year = 2025;
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';
const isZip = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 2)).toString() === 'PK';

/** One backend for all of them, because its engine takes seconds to start. */
const { atEnd, end } = collectEnds();
let made: TestBackend;
beforeAll(() => {
  made = makeBackend(atEnd);
});
afterAll(end);

const openPage = async (): Promise<TestPage> => openSample(await made.openSession());
const superseded = { code: 'report-failed', detail: { reason: 'superseded' } };

describe('a report on the screen', () => {
  it('says what is open in it, as the check alone does', async () => {
    const page = await openPage();
    const which = { planId: page.planId, kind: 'lkjip', year: 2026 } as const;
    const { findings } = await page.get('report.render', which);
    // 1.06.02.a, 3.1.a and 1.06.01.b of the sample have no figure for 2026 yet.
    expect(findings.find(({ rule }) => rule === 'realizations-missing')?.items).toHaveLength(3);
    expect(await page.get('report.check', which)).toEqual(findings);
    expect(await page.refusal('report.check', { ...which, year: 2031 })).toBe('year-outside-period');
  });

  it('comes as pages with the list of its sections, and lasts until the next one', async () => {
    const page = await openPage();
    const rendered = await page.get('report.render', { planId: page.planId, kind: 'lkjip', year });
    expect(rendered.renderedAt).toBe('2026-11-21T08:00:00.000Z');
    expect(rendered.title).toContain(String(year));
    expect(rendered.pages).toBeGreaterThan(5);
    expect(rendered.sections.length).toBeGreaterThan(5);
    const places = rendered.sections.map(({ pageIndex }) => pageIndex);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 1 && place <= rendered.pages)).toBe(true);
    const bytes = await page.get('report.bytes', { key: rendered.key });
    expect(isPdf(bytes)).toBe(true);
    expect(bytes.byteLength).toBe(rendered.sizeBytes);
    const read = (id: string, key: string) => made.backend.readReportBytes(id, key);
    expect(await read(page.session.id, rendered.key)).toEqual({ ok: true, value: bytes });

    const next = await page.get('report.render', { planId: page.planId, kind: 'lkjip', year });
    expect(await page.refusal('report.bytes', { key: rendered.key })).toBe('row-not-found');
    expect((await read(page.session.id, rendered.key)).ok).toBe(false);
    const other = await made.openSession();
    expect(await other.refusal('report.bytes', { key: next.key })).toBe('row-not-found');
    expect((await read(other.session.id, next.key)).ok).toBe(false);
    expect(made.reports).toEqual([]);
  });

  it('skips what newer requests have overtaken, and shows the last', async () => {
    const page = await openPage();
    const which = { planId: page.planId, kind: 'renstra', year: null } as const;
    const answers = await Promise.all([1, 2, 3].map(() => page.call('report.render', which)));
    expect(answers.map((answer) => (answer.ok ? 'shown' : answer.error))).toEqual([
      superseded,
      superseded,
      'shown',
    ]);
  });

  it('is refused with the reason', async () => {
    const page = await openPage();
    const { planId } = page;
    expect(await page.refusal('report.render', { planId: 'hilang', kind: 'renstra', year: null })).toBe(
      'row-not-found',
    );
    expect(await page.call('report.render', { planId, kind: 'lkjip', year: 2035 })).toEqual({
      ok: false,
      error: { code: 'year-outside-period', detail: { year: 2035 } },
    });
    await page.get('document.close', {});
    expect(await page.refusal('report.render', { planId, kind: 'renstra', year: null })).toBe('no-file-open');
    expect(await page.refusal('report.bytes', { key: 'k' })).toBe('row-not-found');
  });

  it('is nobody\u2019s when another file was opened while it was made', async () => {
    const engine = holdEngine();
    const page = await openSample(await makeBackend(onTestFinished, engine.workerFile).openSession());
    const which = { planId: page.planId, kind: 'renstra', year: null } as const;
    const refused = page.refusal('report.render', which);
    await engine.asked;
    await page.get('document.openSample', { name: 'lahat' });
    engine.answer();
    expect(await refused).toBe('no-file-open');
  });

  it('ends with the backend, also in the middle of the work, and starts no other', async () => {
    const own = makeBackend();
    const page = await openSample(await own.openSession());
    const which = { planId: page.planId, kind: 'lkjip', year } as const;
    const first = page.call('report.render', which);
    // An answer to a later call means that the first rendering is under way.
    await page.get('document.info', {});
    const second = page.call('report.render', which);
    await own.backend.close();
    expect([(await first).ok, (await second).ok]).toEqual([false, false]);
  });
});

describe('documents of other kinds', () => {
  it('are made of the officials and the adopted states in the file, in each format they have', async () => {
    const page = await openPage();
    const which = { planId: page.planId, kind: 'agreement', year, official: 'all' } as const;
    const rendered = await page.get('report.render', which);
    // The head and five leaders of units, each with a statement and an appendix.
    const statements = rendered.sections.filter(
      ({ depth, title }) => depth === 1 && !title.startsWith('Lampiran'),
    );
    expect(statements).toHaveLength(6);
    const dated = await page.get('report.render', { ...which, official: null, date: '2025-02-01' });
    expect(dated.sections.map(({ title }) => title)).toEqual([
      'Perjanjian Kinerja Tahun 2025',
      'Lampiran Perjanjian Kinerja Tahun 2025',
    ]);
    const target = path.join(made.home, 'PK');
    const grant = await page.grant(target, 'export-xlsx');
    const { name } = await page.get('report.export', { ...which, format: 'xlsx', grant });
    expect(name).toBe('PK.xlsx');
    expect(isZip(readFileSync(`${target}.xlsx`))).toBe(true);
    rmSync(`${target}.xlsx`);
  });

  it('are refused in a format that they do not have', async () => {
    const page = await openPage();
    const grant = await page.grant(path.join(made.home, 'strategi'), 'export-xlsx');
    const which = { planId: page.planId, kind: 'strategy', year: null, format: 'xlsx', grant } as const;
    expect(await page.refusal('report.export', which)).toBe('report-format-missing');
  });
});

describe('an exported report', () => {
  const which = { kind: 'lkjip', year, format: 'docx' } as const;

  it('is written whole to the place granted, and can be found again by its session', async () => {
    const page = await openPage();
    const target = path.join(made.home, 'LKjIP 2025');
    const { exported, ...said } = await page.get('report.export', {
      ...which,
      planId: page.planId,
      grant: await page.grant(target, 'export-docx'),
    });
    const bytes = readFileSync(`${target}.docx`);
    expect(said).toEqual({ name: 'LKjIP 2025.docx', folder: made.home, sizeBytes: bytes.length });
    expect(isZip(bytes)).toBe(true);
    expect(readdirSync(made.home)).toEqual(['LKjIP 2025.docx']);
    const find = (id: string) => made.backend.resolveExported(id, exported);
    expect(await find(page.session.id)).toEqual({ ok: true, value: `${target}.docx` });
    const other = await made.openSession();
    expect(await find(other.session.id)).toMatchObject({ error: { code: 'grant-unknown' } });
    expect((await made.backend.readDialogDefaults('export-docx')).folder).toBe(made.home);
  });

  it('is refused, and leaves what is there, when the place has changed since it was granted', async () => {
    const page = await openPage();
    const exportAfter = async (name: string, meddle: (target: string) => void) => {
      const target = path.join(made.home, name, 'lkjip.docx');
      mkdirSync(path.dirname(target));
      const grant = await page.grant(target, 'export-docx');
      meddle(target);
      return page.refusal('report.export', { ...which, planId: page.planId, grant });
    };
    expect(await exportAfter('a', (target) => mkdirSync(target))).toBe('file-is-folder');
    expect(await exportAfter('b', (target) => writeFileSync(target, 'dari tempat lain'))).toBe(
      'target-exists',
    );
    expect(await exportAfter('c', (target) => rmSync(path.dirname(target), { recursive: true }))).toBe(
      'folder-not-found',
    );
    expect(readFileSync(path.join(made.home, 'b', 'lkjip.docx'), 'utf8')).toBe('dari tempat lain');
    expect(readdirSync(path.join(made.home, 'b'))).toEqual(['lkjip.docx']);
  });

  it('replaces an older one only when agreed, and takes a grant of its own format alone', async () => {
    const page = await openPage();
    const target = path.join(made.home, 'lama.docx');
    writeFileSync(target, 'tahun lalu');
    const grant = await page.grant(target, 'export-docx');
    const asked = { ...which, planId: page.planId, grant };
    expect(await page.refusal('report.export', { ...asked, format: 'pdf' })).toBe('grant-unknown');
    expect(readFileSync(target, 'utf8')).toBe('tahun lalu');
    await page.get('report.export', asked);
    expect(isZip(readFileSync(target))).toBe(true);
    expect(await page.refusal('report.export', asked)).toBe('grant-unknown');
  });
});

describe.skipIf(process.platform === 'win32')('an export the disk refuses', () => {
  /** A sample at rest, and a folder with the report of last year in it. */
  async function makeScene() {
    const own = makeBackend();
    const page = await openSample(await own.openSession());
    const file = path.join(own.home, 'renstra.sakip');
    await page.get('document.saveCopy', { grant: await page.grant(file, 'save-copy') });
    await page.get('document.close', {});
    const folder = path.join(own.home, 'laporan');
    mkdirSync(folder);
    const target = path.join(folder, 'lkjip.docx');
    writeFileSync(target, 'tahun lalu');
    for (const open of [path.dirname(own.home), own.home, own.stateDir]) chmodSync(open, 0o777);
    return {
      file,
      folder,
      target,
      args: [file, own.stateDir, path.join(own.home, '../resources'), target],
    };
  }

  it('because it is full: names the folder and keeps the report of last year', async () => {
    const { folder, target, args } = await makeScene();
    const end = await waitForEnd(startNodeWithFileLimit('export-report.ts', args, 64));
    expect(end.output).toBe(JSON.stringify({ code: 'disk-full', detail: { folder } }));
    expect(readFileSync(target, 'utf8')).toBe('tahun lalu');
    expect(readdirSync(folder)).toEqual(['lkjip.docx']);
  });

  it('because the folder may not be written: names it and keeps the report of last year', async () => {
    const { folder, target, args } = await makeScene();
    chmodSync(target, 0o666);
    chmodSync(folder, 0o555);
    const end = await waitForEnd(startNode('export-report.ts', [...args, 'as-anybody']));
    expect(end.output).toBe(JSON.stringify({ code: 'folder-read-only', detail: { folder } }));
    expect(readFileSync(target, 'utf8')).toBe('tahun lalu');
    expect(readdirSync(folder)).toEqual(['lkjip.docx']);
  });
});
