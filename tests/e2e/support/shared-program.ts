import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Browser } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { FolderListing, RecentFile, SampleName } from '../../../electron/api/document.ts';
import { type OpenedPage, openPage } from './open-page.ts';
import { makeHome, type Program, readSample, startProgram } from './program.ts';
import { takeBrowser } from './shared-browser.ts';

export type FileOptions = Readonly<{
  /** The sample the file is a copy of; null shows the program without a file. */
  sample?: SampleName | null;
  /** 1.25 is Windows at 125 %. */
  scale?: number;
}>;

/** One program for the tests of a file: starting it takes longer than some of the tests. */
export type SharedProgram = Readonly<{
  browser: () => Browser;
  /** The home folder of the program; what a test leaves there is seen by the next one. */
  home: () => string;
  /** A page of its own on a file of its own. */
  open: (options?: FileOptions) => Promise<OpenedPage>;
}>;

/** Called once at the top of a file of tests. */
export function shareProgram(): SharedProgram {
  const home = makeHome();
  let started: Readonly<{ browser: Browser; program: Program }> | null = null;
  let files = 0;
  beforeAll(async () => {
    started = { browser: await takeBrowser(), program: await startProgram({ home }) };
  });
  afterAll(async () => {
    await started?.program.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const copySample = (name: SampleName): string => {
    files += 1;
    const copy = `${name}-${files}.sakip`;
    writeFileSync(join(home, copy), readSample(name));
    return copy;
  };

  const getStarted = () => {
    if (!started) throw new Error('the program starts before the first test');
    return started;
  };

  return {
    browser: () => getStarted().browser,
    home: () => home,
    open: async ({ sample = 'dinsos', scale = 1 } = {}) => {
      const { browser, program } = getStarted();
      const address = await program.requestAddress();
      const size = { width: 1366, height: 768, scale };
      const opened = await openPage(browser, { address, port: program.port }, size, (request) =>
        showFile(request, program.port, sample === null ? null : copySample(sample)),
      );
      // The page of a test that failed would go on asking about a file that is no longer open.
      onTestFinished(() => opened.context.close());
      await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      return opened;
    },
  };
}

/** What the folder browser asks when somebody picks a file of the home folder. */
async function showFile(request: APIRequestContext, port: number, name: string | null): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  const ask = async <T>(method: string, data: object): Promise<T> => {
    const response = await request.post(`${origin}/api/${method}`, { data, headers: { origin } });
    const answer = (await response.json()) as { ok: true; value: T } | { ok: false; error: unknown };
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  await ask('document.close', {});
  // Copies of one sample have one lineage: the program would take the next one for an older state of the last.
  for (const { token } of await ask<readonly RecentFile[]>('files.recents', {})) {
    await ask('files.forgetRecent', { recent: token });
  }
  if (name === null) return;
  const purpose = 'open';
  const first = await ask<FolderListing>('files.listFolder', { purpose, folder: null });
  const folder = first.places.find(({ kind }) => kind === 'home')?.token;
  const { entries } = await ask<FolderListing>('files.listFolder', { purpose, folder });
  const file = entries.find((entry) => entry.name === name)?.token;
  const { grant } = await ask<{ grant: string }>('files.grantExisting', { purpose, file });
  await ask('document.open', { grant });
}
