import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { usualPaper } from '../../db/domain/paper.ts';
import { inspectFont, sumTable } from '../../electron/backend/fonts/inspect-font.ts';
import { makePng } from '../support/picture.ts';
import { makeBackend } from './support/make-backend.ts';
import { holdPlan, openSample, type TestPage } from './support/open-sample.ts';
import { fontFile, setLogo } from './support/scenes-paper.ts';
import { makeTempDir } from './support/temp-dir.ts';

const withPage = async (act: (page: TestPage) => Promise<void>): Promise<void> =>
  act(await openSample(await makeBackend().openSession()));

describe('the logo of an office', () => {
  it.each([
    ['a text that calls itself a picture', 'logo.png', Buffer.from('not a picture'), 'image-refused'],
    ['a picture cut off in the middle', 'logo.png', makePng(40, 40).subarray(0, 60), 'image-refused'],
    ['an SVG, which can hold a program', 'logo.svg', Buffer.from('<svg xmlns="x"/>'), 'image-refused'],
    ['an empty file', 'logo.png', Buffer.alloc(0), 'file-empty'],
    [
      'a picture of 50 MB',
      'logo.png',
      Buffer.concat([makePng(4, 4), Buffer.alloc(50 * 1_048_576)]),
      'file-too-large',
    ],
  ])('is refused with a reason: %s', (_, name, bytes, code) =>
    withPage(async (page) => {
      const refused = await sendLogo(page, name, bytes);
      expect(refused).toMatchObject({ ok: false, error: { code } });
      expect(page.held().officeFiles).toEqual([]);
    }),
  );

  it('is one: the next takes its place, and undo brings the first one back', () =>
    withPage(async (page) => {
      await setLogo(page, 'satu.png', makePng(8, 8));
      await setLogo(page, 'dua.png', makePng(9, 9));
      expect(page.held().officeFiles).toMatchObject([{ fileName: 'dua.png', width: 9 }]);
      await page.change('history.undo', { planId: page.planId });
      expect(page.held().officeFiles).toMatchObject([{ fileName: 'satu.png', width: 8 }]);
    }));
});

it('the logo goes along with a light copy, which prints with it', async () => {
  const backend = makeBackend();
  const page = await openSample(await backend.openSession());
  await setLogo(page, 'lambang.png', makePng(8, 8));
  const file = path.join(backend.home, 'ringan.sakip');
  await page.get('document.saveCopy', { grant: await page.grant(file, 'save-copy'), isLight: true });
  const other = await backend.openSession();
  const info = await other.get('document.open', { grant: await other.grant(file, 'open') });
  const copy = await holdPlan(other, info.plans[0]?.id ?? '');
  const bytes = await copy.get('office.fileBytes', { id: copy.held().officeFiles[0]?.id ?? '' });
  expect(Buffer.from(bytes)).toEqual(makePng(8, 8));
});

describe('a font', () => {
  const whole = new Uint8Array(readFileSync(fontFile('tinos', '700Bold')));
  const tableOf = (bytes: Uint8Array, tag: string): number => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < view.getUint16(4); i += 1) {
      const entry = 12 + i * 16;
      if (Buffer.from(bytes.subarray(entry, entry + 4)).toString('latin1') === tag)
        return view.getUint32(entry + 8);
    }
    throw new Error(`no table ${tag}`);
  };
  const change = (act: (view: DataView, bytes: Uint8Array) => void): Uint8Array => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    act(view, bytes);
    // As somebody who means it would: the checksums fit what was changed.
    for (let i = 0; i < view.getUint16(4); i += 1) {
      const entry = 12 + i * 16;
      const table = new DataView(bytes.buffer, view.getUint32(entry + 8), view.getUint32(entry + 12));
      const tag = Buffer.from(bytes.subarray(entry, entry + 4)).toString('latin1');
      view.setUint32(entry + 4, sumTable(table, tag));
    }
    return bytes;
  };

  it('tells its family and face', () => {
    expect(inspectFont(whole)).toEqual({ family: 'Tinos', face: 'bold', mediaType: 'font/ttf' });
  });

  it.each([
    ['a web page', Buffer.from('<html></html>'.repeat(20))],
    ['nothing', new Uint8Array(0)],
    ['a collection of fonts', change((_, bytes) => bytes.set(Buffer.from('ttcf'), 0))],
    ['one with a single letter drawn otherwise', whole.with(tableOf(whole, 'glyf') + 999, 0x5a)],
    ['its first half', whole.subarray(0, whole.length / 2)],
    [
      'one with more glyphs than places of them',
      change((view) => view.setUint16(tableOf(whole, 'maxp') + 4, 0xffff)),
    ],
    ['one without a size', change((view) => view.setUint16(tableOf(whole, 'head') + 18, 0))],
    ['one that counts 65,535 names', change((view) => view.setUint16(tableOf(whole, 'name') + 2, 0xffff))],
  ])('is refused when it is %s', (_, bytes) => {
    expect(inspectFont(bytes)).toBe('damaged');
  });

  it('is refused where it has no letters, or must not be put into documents', () => {
    const arabic = readFileSync(
      path.resolve('node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
    );
    expect(inspectFont(arabic)).toBe('letters-missing');
    // OS/2 fsType 2: restricted licence embedding (ISO/IEC 14496-22).
    expect(inspectFont(change((view) => view.setUint16(tableOf(whole, 'OS/2') + 8, 2)))).toBe('restricted');
  });
});

describe('the paper of a document', () => {
  it.each([
    ['wider than tall', { width: 300, height: 210 }],
    ['smaller than a hand', { width: 100, height: 150 }],
    ['without room between its margins', { left: 80, right: 80 }],
  ])('is refused when it is %s', (_, parts) =>
    withPage(async (page) => {
      const paper = { ...usualPaper, ...parts };
      const refused = await page.call('report.setPaper', { planId: page.planId, document: 'lkjip', paper });
      expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      expect(page.held().papers).toEqual([]);
    }),
  );
});

async function sendLogo(page: TestPage, name: string, bytes: Uint8Array) {
  const file = path.join(makeTempDir(onTestFinished), name);
  writeFileSync(file, bytes);
  const grant = await page.grant(file, 'logo');
  return page.call('office.setLogo', { planId: page.planId, grant });
}
