import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../db/domain/rich-text/plain-text.ts';
import type { RichText } from '../../db/domain/rich-text/rich-text.ts';
import { writeRichText } from '../../db/domain/rich-text/write-rich-text.ts';
import { connect } from '../../db/sqlite/open.ts';
import { measureImage } from '../../electron/backend/images/measure-image.ts';
import { makePng } from '../support/picture.ts';
import { makeBackend } from './support/make-backend.ts';
import { openSample, type TestPage } from './support/open-sample.ts';
import { addPicture } from './support/scenes-writing.ts';
import { makeTempDir } from './support/temp-dir.ts';

const open = async (): Promise<TestPage> => openSample(await makeBackend().openSession());

const place = { document: 'lkjip', year: 2026, section: 'issues', subjectId: '' } as const;
const image = (imageId: string): RichText => [{ kind: 'image', imageId, alt: '', caption: '' }];

describe('a text of a document', () => {
  it('is refused with the place of what is not of its form, and what was there stays', async () => {
    const page = await open();
    await page.change('narrative.set', {
      ...place,
      planId: page.planId,
      body: writeRichText(readPlainText('Isu pertama')),
    });
    const wrong = await page.call('narrative.set', {
      ...place,
      planId: page.planId,
      body: '[{"kind":"paragraph","runs":[{"text":"a","color":"red"}]}]',
    });
    expect(wrong).toEqual({
      ok: false,
      error: { code: 'rich-text-refused', detail: { place: '[0].runs[0].color' } },
    });
    const unknown = await page.call('narrative.set', {
      ...place,
      planId: page.planId,
      body: writeRichText(image('nobody')),
    });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'row-not-found' } });
    expect(
      page.held().narratives.find(({ section, year }) => section === 'issues' && year === 2026)?.body,
    ).toBe('[{"kind":"paragraph","runs":[{"text":"Isu pertama"}]}]');
  });

  it('is one step of the history however often its writing paused, and another one in the next editor', async () => {
    const page = await open();
    const countEntries = async () => (await page.get('history.list', { before: null, limit: 100 })).length;
    const write = (text: string, editing: string) =>
      page.change('narrative.set', {
        ...place,
        planId: page.planId,
        body: writeRichText(readPlainText(text)),
        editing,
      });
    const before = await countEntries();
    await write('Isu', 'one');
    await write('Isu pertama', 'one');
    await write('Isu pertama dan kedua', 'two');
    expect(await countEntries()).toBe(before + 2);
    await page.change('history.undo', { planId: page.planId });
    const body = () =>
      page.held().narratives.find(({ section, year }) => section === 'issues' && year === 2026)?.body;
    expect(body()).toBe('[{"kind":"paragraph","runs":[{"text":"Isu pertama"}]}]');
    await page.change('history.undo', { planId: page.planId });
    expect(body()).toBeUndefined();
  });

  it('takes a picture of the plan, whose bytes come back as they were', async () => {
    const page = await open();
    const png = makePng(8, 4);
    await addPicture(page, 'peta.png', png);
    const [added] = page.held().documentImages;
    await page.change('narrative.set', {
      ...place,
      planId: page.planId,
      body: writeRichText(image(added?.id ?? '')),
    });
    const bytes = await page.call('image.bytes', { id: added?.id ?? '' });
    expect(bytes.ok && Buffer.compare(Buffer.from(bytes.value), png)).toBe(0);
  });

  it('keeps its pictures in a whole copy of the file', async () => {
    const page = await open();
    const png = makePng(8, 4);
    await addPicture(page, 'peta.png', png);
    const copy = path.join(makeTempDir(), 'salinan.sakip');
    await page.get('document.saveCopy', { grant: await page.grant(copy, 'save-copy') });
    const db = connect(copy, { readonly: true });
    const pieces = db.prepare('select bytes from evidence_piece').pluck().all() as Buffer[];
    db.close();
    expect(pieces.map((bytes) => Buffer.compare(bytes, png))).toEqual([0]);
  });

  it('replaces words of it where they stand, and keeps its figures', async () => {
    const page = await open();
    const field = { of: 'plan', year: 2026, figure: 'achievement' } as const;
    const text: RichText = [
      { kind: 'heading', level: 1, runs: [{ text: 'Kendala utama' }] },
      { kind: 'paragraph', runs: [{ text: 'Kendala', bold: true }, { text: ' pada ' }, { field }] },
    ];
    await page.change('narrative.set', { ...place, planId: page.planId, body: writeRichText(text) });
    const stored = page.held().narratives.find(({ section, year }) => section === 'issues' && year === 2026);
    // „Kendala” begins both lines: at 0 and, behind „Kendala utama” and its line end, at 14.
    await page.change('text.replace', {
      planId: page.planId,
      query: { text: 'kendala', matchCase: false, wholeWord: true },
      replacement: 'Hambatan',
      places: [
        {
          kind: 'narrative',
          id: stored?.id ?? '',
          version: stored?.version ?? 0,
          field: 'body',
          starts: [0, 14],
        },
      ],
    });
    const now = page.held().narratives.find(({ id }) => id === stored?.id)?.body ?? '';
    expect(JSON.parse(now)).toEqual([
      { kind: 'heading', level: 1, runs: [{ text: 'Hambatan utama' }] },
      { kind: 'paragraph', runs: [{ text: 'Hambatan', bold: true }, { text: ' pada ' }, { field }] },
    ]);
  });
});

describe('a picture', () => {
  it.each([
    ['peta.pdf', Buffer.from('%PDF-1.7\n%%EOF\n')],
    ['peta.png', Buffer.from('bukan gambar')],
    ['terpotong.png', makePng(8, 4).subarray(0, 60)],
    ['kepala.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])],
  ])('that cannot be laid out is refused by its name: %s', async (name, bytes) => {
    const page = await open();
    await expect(addPicture(page, name, bytes)).rejects.toThrow('image-refused');
    expect(page.held().documentImages).toEqual([]);
  });

  it('of more than 50 MB is refused before it is read', async () => {
    const page = await open();
    const file = path.join(makeTempDir(), 'besar.png');
    writeFileSync(file, makePng(8, 4));
    // Sparse: it takes no room on the disk.
    truncateSync(file, 51 * 1_048_576);
    const grant = await page.grant(file, 'evidence');
    expect(await page.refusal('image.add', { planId: page.planId, grant })).toBe('file-too-large');
  });

  it('is measured from its own bytes, and one that claims too much is none', () => {
    expect(measureImage(makePng(8, 4))).toEqual({ mediaType: 'image/png', width: 8, height: 4 });
    const claim = makePng(1, 1);
    claim.writeUInt32BE(30_000, 16);
    expect(measureImage(claim)).toBeNull();
    // SOI, a frame of 16 × 9, a scan, EOI.
    const jpeg = Buffer.from([
      0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 16, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9,
    ]);
    expect(measureImage(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 16, height: 9 });
    expect(measureImage(jpeg.subarray(0, -2))).toBeNull();
  });
});
