import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectFaultless, expectUnclipped } from './support/faultless.ts';
import { untilFocused, untilFocusWithin } from './support/keyboard.ts';
import { openPage } from './support/open-page.ts';
import { call, readPlan, showPlan } from './support/outline.ts';
import { makeHome, makeSample, type Program, type ProgramOptions, startProgram } from './support/program.ts';
import { shareProgram } from './support/shared-program.ts';

const screen = { width: 1366, height: 768 } as const;

const shared = shareProgram();
const documents = join(shared.home(), 'Documents');

/** As the program greets somebody who has opened nothing yet: the keyboard is on the first choice. */
async function atStart(act: (page: Page) => Promise<void>, scale = 1): Promise<void> {
  const { page, close } = await shared.open({ sample: null, scale });
  await untilFocused(page.getByRole('button', { name: /^Buat berkas baru/ }));
  await act(page);
  await close();
}

/** A program of its own, for what ends it or stays with it. */
async function withProgram(
  act: (page: Page, program: Program) => Promise<void>,
  options: ProgramOptions = {},
): Promise<void> {
  const program = await startProgram(options);
  try {
    const { page, close } = await openPage(shared.browser(), program, screen);
    await page.getByRole('heading', { name: 'Selaras' }).waitFor();
    await act(page, program);
    await close();
  } finally {
    await program.stop();
  }
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Dinas contoh/ }).click();
  await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  await showPlan(page);
  await page.getByRole('complementary').waitFor();
}

const focusedText = (page: Page) => page.evaluate<string>(`document.activeElement?.textContent ?? ''`);

describe('the start window', () => {
  it.each([1, 1.25])('is whole and without a finding at scale %d', (scale) =>
    atStart(async (page) => {
      await expectFaultless(page);
    }, scale),
  );

  it('is walked through with arrows and Enter', () =>
    atStart(async (page) => {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focusedText(page)).toMatch(/^Buka berkas/);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focusedText(page)).toMatch(/^Mulai dari tabel/);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focusedText(page)).toMatch(/^Dinas contoh/);
      await page.keyboard.press('Enter');
      await page.getByText('Ini contoh dengan angka rekaan.').waitFor();
    }));

  it('makes a file from three questions and a place', () =>
    atStart(async (page) => {
      await page.keyboard.press('Enter');
      const questions = page.getByRole('dialog', { name: 'Buat berkas baru' });
      await untilFocused(questions.getByRole('textbox', { name: /Nama instansi/ }));
      await page.keyboard.press('Enter');
      await questions.getByText('Isi nama instansi.').waitFor();
      await page.keyboard.type('Dinas Pertanian');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Buat di sini' }).waitFor();
      await expectAccessible(page);
      await page.getByRole('textbox', { name: 'Nama berkas' }).fill('Renstra Tani');
      await page.keyboard.press('Enter');
      await page.getByRole('banner').getByText('Renstra Tani', { exact: true }).waitFor();
      await expect.poll(() => page.title()).toBe('Renstra Tani – Selaras');
      expect(existsSync(join(documents, 'Renstra Tani.sakip'))).toBe(true);
    }));

  it('says in place why a file cannot be opened, and what to do', () => {
    writeFileSync(join(documents, 'kosong.sakip'), '');
    return atStart(async (page) => {
      await page.keyboard.press('Control+o');
      await page.getByRole('option', { name: /^kosong/ }).dblclick();
      await page
        .getByRole('alert')
        .getByText(/kosong.* \(0 byte\)\. Pilih berkas lain\./)
        .waitFor();
      await expectUnclipped(page);
    });
  });

  it('says why the file it was started with is not open', async () => {
    const home = makeHome();
    const file = join(home, 'Documents', 'kosong.sakip');
    writeFileSync(file, '');
    const program = await startProgram({ home, file });
    const { page, close } = await openPage(shared.browser(), program, screen);
    await page
      .getByRole('alert')
      .getByText(/kosong.* \(0 byte\)\. Pilih berkas lain\./)
      .waitFor();
    await page.getByRole('button', { name: /^Dinas contoh/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
    await program.stop();
  });

  it('remembers the language', () =>
    withProgram(async (page, program) => {
      await page.getByRole('button', { name: /Bahasa/ }).click();
      await page.getByRole('option', { name: 'English' }).click();
      await page.getByText('Create a new file').waitFor();
      const address = await program.requestAddress();
      const again = await openPage(shared.browser(), { address, port: program.port }, screen);
      await again.page.getByText('Create a new file').waitFor();
      await again.close();
    }));
});

describe('the folder browser', () => {
  it('is walked through by keys: type ahead, Enter, Backspace, Escape', () => {
    mkdirSync(join(documents, 'Arsip'));
    mkdirSync(join(documents, 'Bahan'));
    return atStart(async (page) => {
      const path = page.locator('.folder-browser__path-text');
      const list = page.getByRole('dialog').getByRole('listbox');
      await page.keyboard.press('Control+o');
      await page.getByRole('option', { name: /^Bahan/ }).waitFor();
      await untilFocusWithin(list);
      await page.keyboard.type('bah');
      await untilFocused(page.getByRole('option', { name: /^Bahan/ }));
      await page.keyboard.press('Enter');
      await expect.poll(() => path.textContent()).toMatch(/Bahan$/);
      await untilFocusWithin(list);
      await page.keyboard.press('Backspace');
      await expect.poll(() => path.textContent()).toMatch(/Documents$/);
      await untilFocusWithin(list);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      await expect.poll(() => focusedText(page)).toMatch(/^Buat berkas baru/);
    });
  });

  it('asks before it replaces a file, with verbs', () => {
    writeFileSync(join(documents, 'ada.sakip'), 'lama');
    return atStart(async (page) => {
      await openSample(page);
      await page.getByRole('button', { name: 'Simpan sebagai berkas Anda' }).click();
      await page.getByRole('textbox', { name: 'Nama berkas' }).fill('ada');
      await page.keyboard.press('Enter');
      await page.getByText(/sudah ada di folder ini/).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Ganti berkas' }).click();
      await page.getByText('Salinan tersimpan: ada').waitFor();
      await page.getByRole('button', { name: 'Buka salinan' }).click();
      await page.getByRole('banner').getByText('ada', { exact: true }).waitFor();
      await expect.poll(() => page.getByText('Ini contoh dengan angka rekaan.').count()).toBe(0);
    });
  });
});

describe('the shell around an open file', () => {
  it('reaches the menus with Alt or F10, walks through them, and gives the focus back', () =>
    atStart(async (page) => {
      await openSample(page);
      await page.getByRole('button', { name: /^Laporan/ }).focus();
      await page.keyboard.press('Alt');
      await expect.poll(() => focusedText(page)).toBe('Berkas');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await untilFocusWithin(page.getByRole('menu', { name: 'Tampilan' }));
      await expectAccessible(page);
      await page.keyboard.press('ArrowLeft');
      await untilFocusWithin(page.getByRole('menu', { name: 'Edit' }));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect.poll(() => focusedText(page)).toBe('Laporan');
    }));

  it('answers Ctrl+S with the time, and lists every shortcut', () =>
    atStart(async (page) => {
      await openSample(page);
      await page.keyboard.press('Control+s');
      await page.getByText(/^Tersimpan pukul \d\d\.\d\d\.\d\d$/).waitFor();
      await page.keyboard.press('Control+/');
      const list = page.getByRole('dialog', { name: 'Pintasan papan tik' });
      await list.getByRole('textbox').fill('salinan');
      await list.getByText('Simpan salinan…').waitFor();
      await expect.poll(() => list.locator('dt').count()).toBe(1);
      await expectAccessible(page);
    }));

  it('walks through its panes with F6', () =>
    atStart(async (page) => {
      await openSample(page);
      const paneOf = () =>
        page.evaluate<string>(`document.activeElement?.closest('[data-pane]')?.dataset.pane ?? ''`);
      await page.getByRole('button', { name: /^Laporan/ }).focus();
      for (const next of ['main', 'inspector', 'status', 'navigation']) {
        await page.keyboard.press('F6');
        await expect.poll(() => paneOf()).toBe(next);
      }
      await expect.poll(() => focusedText(page)).toBe('Laporan');
      await page.keyboard.press('Shift+F6');
      await expect.poll(() => paneOf()).toBe('status');
    }));

  it('keeps everything on the screen when the program is gone, and goes on when it is back', () =>
    atStart(async (page) => {
      await openSample(page);
      await page.route('**/api/**', (route) =>
        route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Lain</title>' }),
      );
      await page.keyboard.press('Control+s');
      await page.getByText('Program tidak menjawab.').first().waitFor();
      await expectUnclipped(page);
      await page.unroute('**/api/**');
      await page.getByRole('button', { name: 'Coba lagi' }).click();
      await expect.poll(() => page.getByText('Program tidak menjawab.').count()).toBe(0);
    }));

  it('says that it was quit', () =>
    withProgram(async (page, program) => {
      await page.getByRole('menuitem', { name: 'Berkas' }).click();
      await page.getByRole('menuitem', { name: 'Keluar' }).click();
      await page.getByText('Selaras sudah ditutup').waitFor();
      expect(await program.ended).toBe(0);
    }));
});

describe('an older copy of the open file', () => {
  it('says so above every screen, and leads to the newer one', async () => {
    const home = makeHome();
    const documents = join(home, 'Documents');
    copyFileSync(makeSample('dinsos', documents), join(documents, 'salinan.sakip'));
    await withProgram(
      async (page) => {
        const openByName = async (name: string): Promise<void> => {
          await page.keyboard.press('Control+O');
          await page
            .getByRole('dialog')
            .getByRole('option', { name: new RegExp(`^${name}`) })
            .dblclick();
          await page.locator('.title-bar__name', { hasText: name }).waitFor();
        };
        await openByName('dinsos');
        const [indicator] = (await readPlan(page)).indicators;
        await call(page, 'indicator.update', {
          id: indicator?.id ?? '',
          version: indicator?.version ?? 0,
          patch: { name: 'Nama yang lebih baru' },
        });
        await openByName('salinan');
        const note = page.getByText(/^Berkas ini lebih lama: "dinsos" di .*Documents/);
        await note.waitFor();
        await expectFaultless(page);
        // Windows at 125 %.
        await page.setViewportSize({ width: 1093, height: 614 });
        await expectUnclipped(page);
        await page.setViewportSize(screen);
        await page.getByRole('button', { name: 'Buka yang lebih baru' }).click();
        await page.locator('.title-bar__name', { hasText: 'dinsos' }).waitFor();
        await note.waitFor({ state: 'detached' });
        expect((await readPlan(page)).indicators[0]?.name).toBe('Nama yang lebih baru');
      },
      { home },
    );
  });
});
