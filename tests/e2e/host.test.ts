import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './support/open-page.ts';
import {
  makeHome,
  makeSample,
  type Program,
  type ProgramOptions,
  runHost,
  startProgram,
} from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';

/** A loaded computer needs longer than a second for what is done at once otherwise. */
const screen = { width: 1366, height: 768 };

let browser: Browser;
let programs: Program[] = [];
let homes: string[] = [];

beforeAll(async () => {
  browser = await takeBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const program of programs) await program.stop();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
  [programs, homes] = [[], []];
});

/** A home that is gone after the test. */
function newHome(): string {
  const home = makeHome();
  homes.push(home);
  return home;
}

async function start(options: ProgramOptions = {}): Promise<Program> {
  const program = await startProgram(options);
  programs.push(program);
  return program;
}

/** A call as the page makes it. */
const call = (page: Page, method: string, input: object) =>
  page.evaluate(`fetch('/api/${method}', { method: 'POST', headers: { 'content-type': 'application/json' },
    body: ${JSON.stringify(JSON.stringify(input))} }).then((answer) => answer.json())`) as Promise<{
    ok: boolean;
    value: Record<string, unknown> | null;
  }>;

/** Files beside the document that only an open one has. */
const listLeftovers = (folder: string) =>
  readdirSync(folder).filter((name) => /\.sakip(-wal|-shm|-journal|\.lock)/.test(name));

describe('the page', () => {
  it('comes up without an error, a violated policy or a request to anywhere else', async () => {
    const { page, listProblems, close } = await openPage(browser, await start(), screen);
    await page.getByRole('main').first().waitFor();
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    await expect.poll(() => page.title()).toContain('Selaras');
    expect(listProblems()).toEqual([]);
    await close();
  });

  it('may style its elements, and the policy stops everything inline or from elsewhere', async () => {
    const program = await start();
    const { page, listProblems } = await openPage(browser, program, screen);
    await page.evaluate(`document.body.style.outline = '1px solid red'`);
    expect(listProblems()).toEqual([]);
    const tries: Readonly<Record<string, string>> = {
      'script-src-elem': `document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))`,
      'style-src-elem': `document.head.append(Object.assign(document.createElement('style'), { textContent: 'body{}' }))`,
      'style-src-attr': `document.body.setAttribute('style', 'color: red')`,
      'script-src-attr': `document.body.setAttribute('onclick', 'window.ran = 1'); document.body.click()`,
      'script-src': `setTimeout('window.ran = 1')`,
      'img-src': `new Image().src = 'http://127.0.0.1:1/x.png'`,
      'connect-src': `fetch('http://127.0.0.1:1/').catch(() => undefined)`,
      'frame-src': `document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }))`,
      'object-src': `document.body.append(Object.assign(document.createElement('object'), { data: '/' }))`,
      'form-action': `{ const form = Object.assign(document.createElement('form'), { action: '/' }); document.body.append(form); form.submit(); }`,
    };
    for (const [directive, attempt] of Object.entries(tries)) {
      const before = listProblems().length;
      await page.evaluate(`{ ${attempt}; }`);
      await expect
        .poll(() => listProblems().slice(before).join('\n'), { message: directive })
        .toContain(directive);
    }
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });

  it('finds the file that was named at the start already open, and leaves nothing beside it at the end', async () => {
    const home = newHome();
    const file = makeSample('dinsos', home);
    const program = await start({ home, file });
    const { page, close } = await openPage(browser, program, screen);
    const info = await call(page, 'document.info', {});
    expect(info.value).toMatchObject({ name: 'dinsos', folder: home, readOnly: null });
    expect(listLeftovers(home)).not.toEqual([]);
    await close();
    expect(await program.stop()).toBe(0);
    expect(listLeftovers(home)).toEqual([]);
    expect(program.readOutput()).toContain('semua perubahan tersimpan');
  });

  it('of a file that cannot be opened shows the start, and the terminal says why in a sentence', async () => {
    const program = await start({ file: join(newHome(), 'tidak-ada.sakip') });
    const { page } = await openPage(browser, program, screen);
    expect((await call(page, 'document.info', {})).value).toBeNull();
    await expect.poll(() => program.readOutput()).toContain('tidak-ada');
    expect(program.readOutput()).not.toMatch(/Error|at .*\.js|\{\{/);
  });
});

describe('the address', () => {
  it('opens once; a second browser is told how to get another, and that one leads to the same file', async () => {
    const program = await start();
    const first = await openPage(browser, program, screen);
    expect((await call(first.page, 'document.openSample', { name: 'lahat' })).ok).toBe(true);

    const stranger = await browser.newContext();
    const page = await stranger.newPage();
    const refused = await page.goto(program.address);
    expect(refused?.status()).toBe(403);
    await expect.poll(() => page.textContent('body')).toContain('Tekan Enter');
    await expect.poll(() => page.textContent('body')).toContain('Press Enter');

    await page.goto(await program.requestAddress());
    expect((await call(page, 'document.info', {})).value).toMatchObject({
      isExample: false,
      isWorkingCopy: true,
    });
  });

  it('works from a link on any page, although the browser holds the cookie back at first', async () => {
    const program = await start();
    const page = await (await browser.newContext()).newPage();
    await page.setContent(`<a href="${program.address}">Selaras</a>`);
    await page.click('a');
    await page.waitForURL(`http://127.0.0.1:${program.port}/`);
    await page.getByRole('main').first().waitFor();
    expect((await call(page, 'app.info', {})).ok).toBe(true);
  });
});

describe('another page in the same browser', () => {
  let site: Server;
  let siteAddress: string;

  beforeAll(async () => {
    site = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>lain</title>');
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    siteAddress = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    site.closeAllConnections();
    site.close();
  });

  it('can neither act for the user, nor read, nor frame the program', async () => {
    const program = await start();
    const own = `http://127.0.0.1:${program.port}`;
    const { page, context } = await openPage(browser, program, screen);
    const other = await context.newPage();
    await other.goto(siteAddress);
    const attempt = (script: string) => other.evaluate(`(async () => { ${script} })()`);
    const body = JSON.stringify({ name: 'lahat' });
    const target = `${own}/api/document.openSample`;

    expect(
      await attempt(`return fetch('${target}', { method: 'POST', credentials: 'include', mode: 'no-cors',
        headers: { 'content-type': 'text/plain' }, body: '${body}' }).then((answer) => answer.type, () => 'failed')`),
    ).toBe('failed');
    expect(
      await attempt(`return fetch('${target}', { method: 'POST', credentials: 'include',
        headers: { 'content-type': 'application/json' }, body: '${body}' }).then(() => 'answered', () => 'failed')`),
    ).toBe('failed');
    expect(await attempt(`return fetch('${own}/').then(() => 'read', () => 'failed')`)).toBe('failed');
    await attempt(`const form = document.createElement('form'); form.method = 'POST'; form.action = '${target}';
      form.enctype = 'text/plain'; form.target = '_blank'; document.body.append(form); form.submit();`);
    expect(
      await attempt(`return new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), { src: '${own}/host.css' });
        script.onload = () => resolve('loaded'); script.onerror = () => resolve('failed');
        document.body.append(script); })`),
    ).toBe('failed');
    await attempt(`return new Promise((resolve) => {
      const frame = Object.assign(document.createElement('iframe'), { src: '${own}/' });
      frame.onload = resolve; document.body.append(frame); })`);
    const frame = other.frames().find((one) => one !== other.mainFrame());
    expect(await frame?.evaluate('document.body.innerText').catch(() => '')).not.toContain('Selaras');

    expect((await call(page, 'document.info', {})).value).toBeNull();
  });
});

describe('a second start', () => {
  it('of the same file asks the first one for its window and ends', async () => {
    const home = newHome();
    const file = makeSample('dinsos', home);
    const first = await start({ home, file });
    await expect.poll(() => listLeftovers(home)).toContain('dinsos.sakip.lock');
    const before = first.readOutput().length;
    const second = await runHost(['--tanpa-jendela', file], home);
    expect(second.code).toBe(0);
    expect(second.output).toContain('Berkas itu sudah terbuka');
    expect(second.output).not.toContain('kunci=');
    const findAddress = () => /http:\S+kunci=\S+(?=\s)/.exec(first.readOutput().slice(before))?.[0] ?? '';
    await expect.poll(findAddress).not.toBe('');
    const address = findAddress();
    const { page } = await openPage(browser, { ...first, address }, screen);
    expect((await call(page, 'document.info', {})).value).toMatchObject({ name: 'dinsos', readOnly: null });
  });

  it('of another file goes on beside the first, in the same browser', async () => {
    const home = newHome();
    const [one, two] = [await start({ home }), await start({ home, file: makeSample('lahat', home) })];
    const first = await openPage(browser, one, screen);
    const page = await first.context.newPage();
    await page.goto(two.address);
    expect((await call(page, 'document.info', {})).value).toMatchObject({ name: 'lahat' });
    expect((await call(first.page, 'document.info', {})).value).toBeNull();
  });
});

describe('the end', () => {
  it('comes with Keluar, and the page has its answer first', async () => {
    const program = await start();
    const { page } = await openPage(browser, program, screen);
    expect((await call(page, 'document.openSample', { name: 'dinsos' })).ok).toBe(true);
    expect(await call(page, 'app.quit', {})).toEqual({ ok: true, value: null });
    expect(await program.ended).toBe(0);
  });
});

describe('the main job without a display', () => {
  it('prints the achievement table, writes both documents twice, names them and ends under CI', async () => {
    const home = newHome();
    const { code, output } = await runHost(['--kerja-contoh'], home, { CI: 'true' });
    expect(code).toBe(0);
    expect(output).toContain('Rata-rata capaian');
    const expected = {
      'LKjIP-dinsos-2025.docx': 'PK',
      'LKjIP-dinsos-2025.pdf': '%PDF-',
      'Renstra-dinsos.docx': 'PK',
      'Renstra-dinsos.pdf': '%PDF-',
    };
    expect(readdirSync(join(home, 'keluaran')).sort()).toEqual(Object.keys(expected));
    for (const [name, start] of Object.entries(expected)) {
      expect(output).toContain(join(home, 'keluaran', name));
      expect(
        readFileSync(join(home, 'keluaran', name))
          .subarray(0, start.length)
          .toString('latin1'),
      ).toBe(start);
    }
  }, 120_000);
});
