import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstIndicator, must } from './support/change-scenes.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample, type TestPage } from './support/open-sample.ts';

const planOf = async (page: TestPage) => must((await page.get('document.info', {})) ?? undefined);

/** A change more. The clock of the tests stands still, so that the number of changes tells which is later. */
async function change(page: TestPage): Promise<void> {
  const { id, version, name } = firstIndicator(await page.read());
  await page.change('indicator.update', { id, version, patch: { name: `${name} x` } });
}

/** An office's file and a copy of it from before a change, both in the user's own folder. */
async function makeOffice() {
  const backend = makeBackend();
  const page = await openSample(await backend.openSession());
  const [main, copy] = ['kantor.sakip', 'salinan.sakip'].map((name) => path.join(backend.home, name));
  const [file, old] = [must(main), must(copy)];
  await page.get('document.saveCopy', { grant: await page.grant(file, 'save-copy') });
  const open = async (which: string) => page.get('document.open', { grant: await page.grant(which, 'open') });
  await open(file);
  return { page, file, old, open };
}

describe('an older copy of the file that comes back', () => {
  it('is told from the newer one among the last files, however it is called', async () => {
    const { page, file, old, open } = await makeOffice();
    await page.get('document.saveCopy', { grant: await page.grant(old, 'save-copy') });
    expect((await planOf(page)).newer).toBeNull();
    await change(page);
    const { savedAt } = await planOf(page);
    const opened = await open(old);
    expect(opened.newer).toEqual({
      name: 'kantor',
      folder: path.dirname(file),
      changedAt: savedAt,
      isSamePlace: false,
    });
    // Asked again, as after the page was reloaded, it says the same.
    expect((await planOf(page)).newer).toEqual(opened.newer);
    // The newer one has nothing to be told.
    expect((await open(file)).newer).toBeNull();
  });

  it('is noticed in the very place of the newer one', async () => {
    const { page, file, old, open } = await makeOffice();
    await page.get('document.saveCopy', { grant: await page.grant(old, 'save-copy') });
    await change(page);
    await page.get('document.close', {});
    copyFileSync(old, file);
    expect((await open(file)).newer).toMatchObject({ name: 'kantor', isSamePlace: true });
  });

  it('is taken as it is where no newer one is known, and where another office is', async () => {
    const { page, old, open } = await makeOffice();
    await page.get('document.saveCopy', { grant: await page.grant(old, 'save-copy') });
    expect((await open(old)).newer).toBeNull();
    await page.get('document.openSample', { name: 'metro' });
    expect((await planOf(page)).newer).toBeNull();
  });

  it('is no longer worth a word once the newer one is gone', async () => {
    const { page, file, old, open } = await makeOffice();
    await page.get('document.saveCopy', { grant: await page.grant(old, 'save-copy') });
    await change(page);
    expect((await open(old)).newer).not.toBeNull();
    const recents = await page.get('files.recents', {});
    const { token } = must(recents.find(({ name }) => name === path.basename(file, '.sakip')));
    await page.get('files.forgetRecent', { recent: token });
    expect((await planOf(page)).newer).toBeNull();
  });
});
