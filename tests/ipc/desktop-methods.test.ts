import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../db/domain/errors.ts';
import { contract, type MethodName } from '../../electron/api/contract.ts';
import { type DesktopProgram, forgetDesktop, type PageOf, startDesktop } from './support/desktop-program.ts';
import { bundlePreload, type PreloadBundle } from './support/preload-bundle.ts';
import type { StandInWindow } from './support/stand-in-window.ts';

let bundle: PreloadBundle;
let program: DesktopProgram;
let window: StandInWindow;
let page: PageOf;

beforeAll(async () => {
  bundle = await bundlePreload();
});

afterEach(async () => {
  if (!program.electron.app.hasEnded) await program.quit();
  forgetDesktop(program.home);
});

async function start(platform?: NodeJS.Platform): Promise<void> {
  program = await startDesktop({ bundle, ...(platform === undefined ? {} : { platform }) });
  program.electron.app.becomeReady();
  window = await program.waitForWindow(1);
  page = program.openPage(window);
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const answerDialog = (answer: object) => program.electron.dialogs.answers.push(answer);
const lastDialog = () => program.electron.dialogs.calls.at(-1)?.options;

async function grantNew(
  purpose: 'create' | 'save-copy' | 'export-pdf' | 'export-docx',
  name: string,
): Promise<string> {
  answerDialog({ canceled: false, filePath: join(program.home, name) });
  const picked = must(await page.api['files.pick']({ purpose, suggestedName: null }));
  if (picked.kind !== 'granted') throw new Error(picked.kind);
  return picked.files[0]?.grant ?? '';
}

async function openExample(): Promise<string> {
  const info = must(await page.api['document.openSample']({ name: 'dinsos' }));
  return info.plans[0]?.id ?? '';
}

describe('the methods of the contract, from the page through the preload to the backend', () => {
  it('each arrive, and refuse what is malformed', async () => {
    await start();
    for (const method of Object.keys(contract) as MethodName[]) {
      const call = page.api[method] as (input: unknown) => Promise<Result<unknown>>;
      expect(await call({ selaras_unknown: 1 }), method).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
    }
  });

  it("do a day's work: a new file, a row, a figure, undo, a copy, and the file again", async () => {
    await start();
    const grant = await grantNew('create', 'Rencana Dinas');
    const info = must(
      await page.api['document.create']({
        grant,
        organizationName: 'Dinas Uji',
        organizationKind: 'agency',
        periodStart: 2025,
        periodEnd: 2029,
      }),
    );
    expect(info).toMatchObject({ name: 'Rencana Dinas', isExample: false });
    const planId = info.plans[0]?.id ?? '';
    const plan = must(await page.api['plan.read']({ planId }));
    const levelId = plan.levels[0]?.id ?? '';
    const node = must(
      await page.api['node.create']({ planId, parentId: null, levelId, afterId: null, text: 'Visi uji' }),
    );
    expect(node.patch).not.toBeNull();
    must(await page.api['history.undo']({ planId }));
    expect(must(await page.api['plan.read']({ planId })).nodes).toHaveLength(plan.nodes.length);
    must(await page.api['history.redo']({ planId }));
    must(await page.api['document.flush']({}));
    expect(must(await page.api['history.list']({ before: null, limit: 10 })).length).toBeGreaterThan(1);
    expect(must(await page.api['check.plan']({ planId }))).toEqual(expect.any(Array));
    must(await page.api['document.saveCopy']({ grant: await grantNew('save-copy', 'Salinan.sakip') }));
    must(await page.api['document.close']({}));
    expect(
      readdirSync(program.home)
        .filter((name) => name.endsWith('.sakip'))
        .sort(),
    ).toEqual(['Rencana Dinas.sakip', 'Salinan.sakip']);

    answerDialog({ canceled: false, filePaths: [join(program.home, 'Salinan.sakip')] });
    const picked = must(await page.api['files.pick']({ purpose: 'open', suggestedName: null }));
    expect(picked).toMatchObject({ kind: 'granted', files: [{ name: expect.stringContaining('Salinan') }] });
    const again = picked.kind === 'granted' ? (picked.files[0]?.grant ?? '') : '';
    const opened = must(await page.api['document.open']({ grant: again }));
    expect(opened.name).toBe('Salinan');
    expect(await page.api['document.open']({ grant: again })).toMatchObject({
      ok: false,
      error: { code: 'grant-unknown' },
    });
    expect(must(await page.api['files.recents']({})).map(({ name }) => name)).toContain('Rencana Dinas');
  });

  it('say who and where: the version, this host, this system, the person, the language', async () => {
    await start('win32');
    expect(must(await page.api['app.info']({}))).toMatchObject({
      host: 'desktop',
      platform: 'windows',
      language: 'id',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    must(await page.api['app.setLanguage']({ language: 'en' }));
    expect(must(await page.api['app.info']({})).language).toBe('en');
  });
});

describe("the system's dialogs", () => {
  it('open files of this program alone, where the last one lay, in the language of the page', async () => {
    await start();
    answerDialog({ canceled: true, filePaths: [] });
    expect(must(await page.api['files.pick']({ purpose: 'open', suggestedName: null }))).toEqual({
      kind: 'cancelled',
    });
    expect(lastDialog()).toEqual({
      title: 'Buka berkas',
      defaultPath: join(program.home, 'Documents'),
      filters: [{ name: 'Berkas Selaras', extensions: ['sakip'] }],
      properties: ['openFile'],
    });
    must(await page.api['app.setLanguage']({ language: 'en' }));
    answerDialog({ canceled: true, filePath: '' });
    must(await page.api['files.pick']({ purpose: 'export-pdf', suggestedName: 'LKjIP 2025' }));
    expect(lastDialog()).toMatchObject({
      title: 'Export PDF',
      defaultPath: join(program.home, 'Documents', 'LKjIP 2025.pdf'),
      filters: [{ name: 'PDF document', extensions: ['pdf'] }],
    });
  });

  it('give several files at once where several make sense, each with a permission of its own', async () => {
    await start();
    const names = ['a.pdf', 'b.pdf'].map((name) => join(program.home, name));
    for (const name of names) writeFileSync(name, '%PDF-1.4\n%%EOF\n');
    answerDialog({ canceled: false, filePaths: names });
    const picked = must(await page.api['files.pick']({ purpose: 'evidence', suggestedName: null }));
    expect(lastDialog()).toMatchObject({ properties: ['openFile', 'multiSelections'] });
    if (picked.kind !== 'granted') throw new Error(picked.kind);
    expect(picked.files.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
    expect(new Set(picked.files.map(({ grant }) => grant)).size).toBe(2);
  });

  it('take the name the page suggests and never a place it names', async () => {
    await start();
    const suggestions = {
      '../../etc/cron.d/x': 'x.docx',
      'C:\\Windows\\x': 'x.docx',
      '/etc/passwd': 'passwd.docx',
      '..': 'Selaras.docx',
      '.hidden': 'hidden.docx',
      'Laporan.DOCX': 'Laporan.DOCX',
      '': 'Selaras.docx',
    };
    for (const [suggestedName, name] of Object.entries(suggestions)) {
      answerDialog({ canceled: true, filePath: '' });
      must(await page.api['files.pick']({ purpose: 'export-docx', suggestedName }));
      expect(lastDialog()?.defaultPath).toBe(join(program.home, 'Documents', name));
    }
  });

  it('tell in a code what cannot be opened', async () => {
    await start();
    answerDialog({ canceled: false, filePaths: [join(program.home, 'tidak-ada.sakip')] });
    expect(await page.api['files.pick']({ purpose: 'open', suggestedName: null })).toMatchObject({
      ok: false,
      error: { code: 'file-not-found' },
    });
  });
});

describe('a finished document', () => {
  it('is written where it was chosen, shown in the file manager and opened by its program', async () => {
    await start();
    const planId = await openExample();
    const grant = await grantNew('export-docx', 'LKjIP.docx');
    const exported = must(
      await page.api['report.export']({ planId, kind: 'lkjip', year: 2025, format: 'docx', grant }),
    );
    const file = join(program.home, 'LKjIP.docx');
    expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK');
    must(await page.api['files.reveal']({ exported: exported.exported }));
    must(await page.api['files.openExported']({ exported: exported.exported }));
    expect(program.electron.shell).toMatchObject({ shown: [file], opened: [file] });
    program.electron.shell.openAnswer = 'no application';
    expect(await page.api['files.openExported']({ exported: exported.exported })).toEqual({
      ok: false,
      error: { code: 'no-program-for-file', detail: { name: 'LKjIP.docx', folder: program.home } },
    });
    for (const method of ['files.reveal', 'files.openExported'] as const) {
      expect(await page.api[method]({ exported: file })).toMatchObject({
        ok: false,
        error: { code: 'grant-unknown' },
      });
    }
    expect(program.electron.shell.shown).toEqual([file]);
  });

  it('is previewed from its bytes and printed in a window that can do nothing else', async () => {
    await start();
    const planId = await openExample();
    const rendered = must(await page.api['report.render']({ planId, kind: 'renstra', year: null }));
    const bytes = must(await page.api['report.bytes']({ key: rendered.key }));
    expect(Buffer.from(bytes).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.length).toBe(rendered.sizeBytes);

    expect(must(await page.api['report.print']({ key: rendered.key }))).toEqual({ kind: 'shown' });
    const printWindow = await program.waitForWindow(2);
    const { session, ...preferences } = printWindow.options.webPreferences;
    expect(session).toBeDefined();
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      plugins: true,
      devTools: false,
    });
    expect('preload' in preferences).toBe(false);
    expect(printWindow.contents.loads).toEqual([`app://cetak/${rendered.key}.pdf`]);
    expect(printWindow.contents.prints).toEqual([{}]);
    expect(printWindow.contents.session.partition).toBe('selaras-cetak');
    const shown = await printWindow.contents.session.fetch(`app://cetak/${rendered.key}.pdf`);
    expect(Buffer.from(await shown.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);

    // What it shows is no page of the program: it can speak to no method.
    expect(
      await program.electron.invoke(
        'selaras:document.info',
        { sender: printWindow.webContents, senderFrame: printWindow.contents.mainFrame },
        {},
      ),
    ).toMatchObject({ ok: false, error: { code: 'sender-refused' } });

    printWindow.close();
    expect((await printWindow.contents.session.fetch(`app://cetak/${rendered.key}.pdf`)).status).toBe(404);
    expect(await page.api['report.print']({ key: 'other' })).toMatchObject({ ok: false });
  });
});

describe('app.quit', () => {
  it('answers, closes the window after its file, and ends the program with its last window', async () => {
    await start();
    await openExample();
    expect(await page.api['app.quit']({})).toEqual({ ok: true, value: null });
    expect(await program.electron.app.ended.promise).toBe(0);
    expect(window.isGone).toBe(true);
    expect(existsSync(join(program.home, 'state', 'selaras', 'selaras.log'))).toBe(false);
  });
});
