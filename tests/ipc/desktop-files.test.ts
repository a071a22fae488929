import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../db/domain/errors.ts';
import { lockPathOf } from '../../db/sqlite/lock.ts';
import type { AppInfo } from '../../electron/api/app.ts';
import type { DocumentInfo } from '../../electron/api/document.ts';
import { readInstanceSecret, startInstanceServer } from '../../electron/backend/instance.ts';
import { type DesktopProgram, forgetDesktop, makeHome, startDesktop } from './support/desktop-program.ts';
import { bundlePreload, type PreloadBundle } from './support/preload-bundle.ts';
import { makeSampleFile } from './support/sample-file.ts';
import type { StandInWindow } from './support/stand-in-window.ts';

/** A loaded computer needs longer than a second for what is done at once otherwise. */
let bundle: PreloadBundle;
let sampleHome: string;
let sample: string;
let home: string;
const programs: DesktopProgram[] = [];

beforeAll(async () => {
  bundle = await bundlePreload();
  sampleHome = makeHome();
  sample = await makeSampleFile(sampleHome);
});

afterAll(() => rmSync(sampleHome, { recursive: true, force: true }));

afterEach(async () => {
  for (const { electron, quit } of programs.splice(0)) if (!electron.app.hasEnded) await quit();
  forgetDesktop(home);
});

/** A program whose home has `rencana.sakip` and `kedua.sakip` in it. */
async function start(
  args: (home: string) => readonly string[],
  options: Partial<Parameters<typeof startDesktop>[0]> = {},
) {
  home = options.home ?? makeHome();
  for (const name of ['rencana', 'kedua']) {
    const file = join(home, `${name}.sakip`);
    if (!existsSync(file)) copyFileSync(sample, file);
  }
  const program = await startDesktop({ bundle, home, args: args(home), ...options });
  programs.push(program);
  program.electron.app.becomeReady();
  return program;
}

async function readName(program: DesktopProgram, window: StandInWindow): Promise<string | null> {
  const info = await program.openPage(window).api['document.info']({});
  return info.ok ? ((info.value as DocumentInfo | null)?.name ?? null) : info.error.code;
}

async function readStartProblem(program: DesktopProgram, window: StandInWindow): Promise<unknown> {
  const info = await program.openPage(window).api['app.info']({});
  return info.ok ? (info.value as AppInfo).startProblem : info.error.code;
}

describe('a file named at the start', () => {
  it('is open before the page asks for it, whatever switches stand beside it', async () => {
    const program = await start((at) => ['--no-zygote', join(at, 'rencana.sakip'), '--inspect=1']);
    const window = await program.waitForWindow(1);
    expect(await readName(program, window)).toBe('rencana');
  });

  it('is found from the folder the command was given in', async () => {
    const program = await start(() => ['kedua.sakip']);
    expect(await readName(program, await program.waitForWindow(1))).toBe('kedua');
  });

  it('gets a window of its own each, and none twice', async () => {
    const program = await start((at) => [
      join(at, 'rencana.sakip'),
      'kedua.sakip',
      join(at, '.', 'rencana.sakip'),
    ]);
    const names = [
      await readName(program, await program.waitForWindow(1)),
      await readName(program, await program.waitForWindow(2)),
    ];
    expect(names).toEqual(['rencana', 'kedua']);
    await expect.poll(() => program.electron.windows[0]?.hasFocus).toBe(true);
    expect(program.electron.windows).toHaveLength(2);
  });

  it('that cannot be opened leaves the start window with the reason until another one is, and stays as it is', async () => {
    home = makeHome();
    writeFileSync(join(home, 'rusak.sakip'), 'bukan basis data');
    const program = await start((at) => [join(at, 'rusak.sakip')], { home });
    const window = await program.waitForWindow(1);
    expect(await readName(program, window)).toBeNull();
    expect(await readStartProblem(program, window)).toMatchObject({ detail: { name: 'rusak.sakip' } });
    expect(readdirSync(home).filter((name) => name.startsWith('rusak'))).toEqual(['rusak.sakip']);
    const { api } = program.openPage(window);
    expect(await api['document.openSample']({ name: 'lahat' })).toMatchObject({ ok: true });
    expect(await readStartProblem(program, window)).toBeNull();
  });

  it('opens the start window when there is none', async () => {
    const program = await start(() => []);
    expect(await readName(program, await program.waitForWindow(1))).toBeNull();
  });
});

describe('a second start', () => {
  it('hands its files over and ends without having touched them', async () => {
    const program = await start((at) => [join(at, 'rencana.sakip')], { isFirst: false });
    expect(await program.electron.app.ended.promise).toBe(0);
    expect(program.electron.app.handedOver).toEqual({ files: [join(home, 'rencana.sakip')] });
    expect(program.electron.windows).toEqual([]);
    expect(program.electron.channels.size).toBe(0);
  });

  it('opens a second window for another file, and brings forward the window of the same one', async () => {
    const program = await start((at) => [join(at, 'rencana.sakip')]);
    const first = await program.waitForWindow(1);
    await readName(program, first);
    first.isSmall = true;
    const hand = (files: unknown) => program.electron.app.emit('second-instance', {}, [], home, files);
    hand({ files: [join(home, 'rencana.sakip')] });
    await expect.poll(() => [first.isSmall, first.hasFocus]).toEqual([false, true]);
    hand({ files: [join(home, 'kedua.sakip')] });
    expect(await readName(program, await program.waitForWindow(2))).toBe('kedua');
    expect(program.electron.windows).toHaveLength(2);
  });

  it('without a file brings a window forward', async () => {
    const program = await start(() => []);
    const first = await program.waitForWindow(1);
    for (const data of [{ files: [] }, null, 'x', { files: 'x' }, { files: [1, {}] }]) {
      first.hasFocus = false;
      program.electron.app.emit('second-instance', {}, [], home, data);
      await expect.poll(() => first.hasFocus).toBe(true);
    }
    expect(program.electron.windows).toHaveLength(1);
  });

  it('asks the other program of ours that has the file, which shows it; this one ends', async () => {
    const asked = await holdFileElsewhere(true);
    const program = await start((at) => [join(at, 'rencana.sakip')], { home });
    expect(await program.electron.app.ended.promise).toBe(0);
    expect(asked.paths).toEqual([realpathSync(join(home, 'rencana.sakip'))]);
    expect(program.electron.windows).toEqual([]);
    await asked.close();
  });

  it('opens the file for reading when the program that has it cannot show it', async () => {
    const asked = await holdFileElsewhere(false);
    const program = await start((at) => [join(at, 'rencana.sakip')], { home });
    const info = await program.openPage(await program.waitForWindow(1)).api['document.info']({});
    expect(info).toMatchObject({ ok: true, value: { readOnly: { reason: 'in-use' } } });
    expect(asked.paths).toHaveLength(1);
    await asked.close();
  });
});

/** The lock and the ear of another program of this user, which this very test answers for. */
async function holdFileElsewhere(isShown: boolean) {
  home = makeHome();
  const file = join(home, 'rencana.sakip');
  copyFileSync(sample, file);
  const paths: (string | null)[] = [];
  const now = () => new Date();
  mkdirSync(join(home, 'state', 'selaras'), { recursive: true });
  const server = await startInstanceServer({
    secret: await readInstanceSecret(join(home, 'state', 'selaras')),
    show: async (path) => {
      paths.push(path);
      return isShown;
    },
    now,
  });
  // The parent of the tests' process: a process that lives and is not this one.
  const holder = { pid: process.ppid, host: hostname(), port: server.port, startedAt: now().toISOString() };
  writeFileSync(lockPathOf(file), JSON.stringify({ ...holder, token: 'another' }));
  return { paths, close: server.close };
}

describe('a double click on a Mac', () => {
  it('names the file before the program is ready, and later ones while it runs', async () => {
    home = makeHome();
    copyFileSync(sample, join(home, 'kedua.sakip'));
    copyFileSync(sample, join(home, 'rencana.sakip'));
    const program = await startDesktop({ bundle, home, platform: 'darwin' });
    programs.push(program);
    let taken = 0;
    const event = { preventDefault: () => (taken += 1) };
    program.electron.app.emit('open-file', event, join(home, 'kedua.sakip'));
    program.electron.app.becomeReady();
    expect(await readName(program, await program.waitForWindow(1))).toBe('kedua');
    program.electron.app.emit('open-file', event, join(home, 'rencana.sakip'));
    expect(await readName(program, await program.waitForWindow(2))).toBe('rencana');
    expect(taken).toBe(2);
  });
});

describe('a file dropped on a window', () => {
  const drop = (program: DesktopProgram, window: StandInWindow, names: readonly string[]) =>
    program.openPage(window).dispatch('drop', {
      isTrusted: true,
      dataTransfer: { types: ['Files'], files: names.map((name) => ({ path: join(home, name) })) },
      preventDefault: () => undefined,
    });

  it('opens in the window while that is empty, and in a new one after', async () => {
    const program = await start(() => []);
    const first = await program.waitForWindow(1);
    drop(program, first, ['rencana.sakip']);
    await expect.poll(() => first.contents.reloads).toBe(1);
    expect(await readName(program, first)).toBe('rencana');
    drop(program, first, ['kedua.sakip']);
    expect(await readName(program, await program.waitForWindow(2))).toBe('kedua');
    expect(await readName(program, first)).toBe('rencana');
  });

  it('is opened as a table by the page when it is one, from its bytes alone', async () => {
    const program = await start(() => []);
    const first = await program.waitForWindow(1);
    writeFileSync(join(home, 'matriks.csv'), 'Tujuan;Indikator;2026');
    drop(program, first, ['matriks.csv']);
    const { api } = program.openPage(first);
    const content = Buffer.from('Tujuan;Indikator;2026').toString('base64');
    const opened = await api['import.openContent']({ name: 'matriks.csv', content });
    expect(opened).toMatchObject({
      ok: true,
      value: { name: 'matriks.csv', sheets: [{ columns: 3, rows: 1 }] },
    });
    expect([program.electron.windows.length, program.electron.dialogs.calls, first.contents.reloads]).toEqual(
      [1, [], 0],
    );
  });

  it('that is none of ours is told, and the window stays as it is', async () => {
    const program = await start(() => []);
    const first = await program.waitForWindow(1);
    writeFileSync(join(home, 'gambar.sakip'), '');
    drop(program, first, ['gambar.sakip']);
    await expect.poll(() => program.electron.dialogs.calls.length).toBe(1);
    expect(program.electron.dialogs.calls[0]).toMatchObject({ kind: 'message', options: { type: 'error' } });
    const sentence = String(program.electron.dialogs.calls[0]?.options.message);
    expect(sentence).toContain('gambar');
    expect(sentence).not.toMatch(/SQLITE|Error|\{\{| at /);
    expect(first.contents.reloads).toBe(0);
  });
});

describe('the end', () => {
  it('closes every file before the last window goes, and leaves nothing beside it', async () => {
    const program = await start((at) => [join(at, 'rencana.sakip'), 'kedua.sakip']);
    const [first, second] = [await program.waitForWindow(1), await program.waitForWindow(2)];
    expect(await readName(program, first)).toBe('rencana');
    expect(await readName(program, second)).toBe('kedua');
    first.close();
    expect(first.isGone).toBe(false);
    await expect.poll(() => first.isGone).toBe(true);
    expect(readdirSync(home).filter((name) => name.startsWith('rencana'))).toEqual(['rencana.sakip']);
    expect(second.isGone).toBe(false);
    second.close();
    expect(await program.electron.app.ended.promise).toBe(0);
    expect(readdirSync(home).filter((name) => /^(rencana|kedua)/.test(name))).toEqual([
      'kedua.sakip',
      'rencana.sakip',
    ]);
  });

  it('waits for the files also when the whole program is quit, and comes once', async () => {
    const program = await start((at) => [join(at, 'rencana.sakip')]);
    const window = await program.waitForWindow(1);
    await readName(program, window);
    program.electron.app.quit();
    program.electron.app.quit();
    expect(program.electron.app.hasEnded).toBe(false);
    expect(await program.electron.app.ended.promise).toBe(0);
    expect(window.isGone).toBe(true);
    expect(readdirSync(home).filter((name) => name.startsWith('rencana'))).toEqual(['rencana.sakip']);
  });
});

describe('two windows on one file', () => {
  const must = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };

  it('hear of what the other changed and what it took back, and no window on another file does', async () => {
    const program = await start((at) => [join(at, 'rencana.sakip'), 'kedua.sakip']);
    const [first, second] = [await program.waitForWindow(1), await program.waitForWindow(2)];
    // A third window, whose own file is not there, opens the first one's from its dialog.
    program.electron.app.emit('second-instance', {}, [], home, { files: [join(home, 'ketiga.sakip')] });
    const third = await program.waitForWindow(3);
    const [here, other, there] = [first, second, third].map((window) => program.openPage(window));
    if (!here || !other || !there) throw new Error('three windows are open');
    program.electron.dialogs.answers.push({ canceled: false, filePaths: [join(home, 'rencana.sakip')] });
    const picked = must(await there.api['files.pick']({ purpose: 'open', suggestedName: null }));
    const grant = picked.kind === 'granted' ? (picked.files[0]?.grant ?? '') : '';
    const info = must(await there.api['document.open']({ grant }));
    const heard: Record<string, number[]> = { here: [], other: [], there: [] };
    for (const [name, page] of Object.entries({ here, other, there })) {
      page.news.onChange((change) => heard[name]?.push(change));
    }

    const planId = info.plans[0]?.id ?? '';
    const row = must(await here.api['plan.read']({ planId })).nodes[0];
    const { id = '', version = 0 } = row ?? {};
    const saved = must(await here.api['node.update']({ id, version, patch: { text: 'Diubah di sana' } }));
    expect(heard).toEqual({ here: [], other: [], there: [saved.change] });
    const news = must(await there.api['document.news']({ since: info.change, planIds: [planId] }));
    expect(news.patches[planId]?.upserts.nodes?.find((node) => node.id === id)?.text).toBe('Diubah di sana');

    const undone = must(await there.api['history.undo']({ planId }));
    expect(undone.value.command).toBe('node.update');
    expect(heard).toEqual({ here: [undone.change], other: [], there: [saved.change] });
    const back = must(await here.api['plan.read']({ planId })).nodes.find((node) => node.id === id);
    expect(back?.text).toBe(row?.text);
  });
});
