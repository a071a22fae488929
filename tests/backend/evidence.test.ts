import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pieceBytes } from '../../db/evidence-store.ts';
import { connect } from '../../db/sqlite/open.ts';
import { evidenceLimitMb } from '../../electron/api/evidence-types.ts';
import { cleanName } from '../../electron/backend/evidence/clean-name.ts';
import { openSpreadsheet } from '../../electron/backend/imports/spreadsheet/open-spreadsheet.ts';
import { makeWorkbook } from '../support/nomenclature-workbook.ts';
import { firstIndicator, must } from './support/change-scenes.ts';
import { makeBackend, type TestBackend } from './support/make-backend.ts';
import { holdPlan, openSample, type TestPage } from './support/open-sample.ts';
import { spreadsheetWorkerFile } from './support/resources.ts';
import { pdfBytes } from './support/scenes-evidence.ts';

type Opened = Readonly<{
  backend: TestBackend;
  page: TestPage;
  indicatorId: string;
  write: (name: string, bytes: Uint8Array | string) => string;
  attach: (
    ...files: string[]
  ) => Promise<{ ids: readonly string[]; refused: readonly { name: string; error: { code: string } }[] }>;
}>;

async function open(): Promise<Opened> {
  const backend = makeBackend();
  const page = await openSample(await backend.openSession());
  const { id: indicatorId } = firstIndicator(page.held());
  const folder = path.join(backend.home, 'unduhan');
  mkdirSync(folder);
  const write: Opened['write'] = (name, bytes) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const attach: Opened['attach'] = async (...files) => {
    const grants: string[] = [];
    for (const file of files) grants.push(await page.grant(file, 'evidence'));
    return page.change('evidence.attach', {
      planId: page.planId,
      indicatorId,
      year: 2026,
      quarter: 3,
      grants,
    });
  };
  return { backend, page, indicatorId, write, attach };
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

describe('attaching evidence', () => {
  it('takes what can be taken and tells of the rest file by file, in one step', async () => {
    const { page, write, attach } = await open();
    const done = await attach(
      write('rekap.pdf', pdfBytes),
      write('kosong.pdf', ''),
      write('foto.PNG', png),
      write('pemasang.exe', 'MZ...'),
    );
    expect(done.ids).toHaveLength(2);
    expect(done.refused.map(({ name, error }) => [name, error.code])).toEqual([
      ['kosong.pdf', 'file-empty'],
      ['pemasang.exe', 'evidence-type-refused'],
    ]);
    expect(
      page.held().evidences.map(({ title, mediaType, sizeBytes }) => [title, mediaType, sizeBytes]),
    ).toEqual([
      ['rekap', 'application/pdf', 23],
      ['foto', 'image/png', 10],
    ]);
    await page.change('history.undo', { planId: page.planId });
    expect(page.held().evidences).toEqual([]);
  });

  it.each([
    ['a program called a document', 'laporan.pdf', 'MZ\u0090\0 program'],
    ['a program of Linux called a picture', 'foto.jpg', '\u007fELF\u0002'],
    ['a script called a text', 'catatan.txt', '#!/bin/sh\nrm -rf ~\n'],
    ['bytes called a text', 'catatan.txt', 'a\0b'],
    ['a page of the web called a document', 'laporan.pdf', '<html><script>alert(1)</script>'],
    ['a document called a workbook', 'rekap.xlsx', '%PDF-1.7'],
  ])('refuses %s', async (_, name, content) => {
    const { write, attach } = await open();
    const { ids, refused } = await attach(write(name, Buffer.from(content, 'latin1')));
    expect(ids).toEqual([]);
    expect(refused).toMatchObject([{ name, error: { code: 'evidence-content-refused' } }]);
  });

  it.each([
    'laporan.pdf.exe',
    'laporan.xlsm',
    'halaman.html',
    'gambar.svg',
    'tanpa-akhiran',
    'pintasan.lnk',
    '.pdf',
  ])('refuses %s by its ending', async (name) => {
    const { write, attach } = await open();
    const { refused } = await attach(write(name, pdfBytes));
    expect(refused).toMatchObject([{ error: { code: 'evidence-type-refused' } }]);
  });

  it('refuses more than it says it takes, before reading it', async () => {
    const { write, attach } = await open();
    const file = write('besar.pdf', pdfBytes);
    truncateSync(file, evidenceLimitMb * 1_048_576 + 1);
    const { refused } = await attach(file);
    expect(refused).toMatchObject([{ error: { code: 'file-too-large', detail: { limitMb: 100 } } }]);
  });

  it('keeps a name no system stumbles over, and no mark that turns its letters', async () => {
    expect(cleanName('lapor\u202efdp.exe')).toBe('lapor fdp.exe');
    expect(cleanName('../../etc/passwd.pdf')).toBe('etc passwd.pdf');
    expect(cleanName('  CON.pdf ')).toBe('_CON.pdf');
    expect(cleanName('a\0b\nc?.pdf')).toBe('a b c .pdf');
    expect(cleanName('...')).toBe('');
    const long = cleanName(`${'é'.repeat(300)}.pdf`);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(180);
    expect(long.endsWith('é.pdf')).toBe(true);
  });

  it('follows a link to the file itself, which has to be one that is taken', async () => {
    const { backend, write, attach } = await open();
    const secret = write('rahasia', 'root:x:0:0');
    const link = path.join(backend.home, 'unduhan', 'tautan.pdf');
    symlinkSync(secret, link);
    const { refused } = await attach(link);
    expect(refused).toMatchObject([{ name: 'rahasia', error: { code: 'evidence-type-refused' } }]);
  });

  it('takes a grant for evidence alone, and once', async () => {
    const { page, indicatorId, write } = await open();
    const file = write('rekap.pdf', pdfBytes);
    const at = { planId: page.planId, indicatorId, year: 2026, quarter: 1 as const };
    const other = await page.grant(file, 'import-spreadsheet');
    expect(await page.refusal('evidence.attach', { ...at, grants: [other] })).toBe('grant-unknown');
    const right = await page.grant(file, 'evidence');
    expect(await page.refusal('evidence.attach', { ...at, grants: [right, right] })).toBe('grant-unknown');
  });

  it('takes what was dropped on the page in portions, and leaves nothing of it beside the document', async () => {
    const { backend, page, indicatorId } = await open();
    const bytes = Buffer.concat([pdfBytes, Buffer.alloc(700_000, 'x')]);
    const half = bytes.byteLength / 2;
    const send = (upload: string | null, part: Buffer, isLast: boolean) =>
      page.get('evidence.receive', { upload, name: 'lembar.pdf', data: part.toString('base64'), isLast });
    const first = await send(null, bytes.subarray(0, half), false);
    expect(first.grant).toBeNull();
    const last = await send(first.upload, bytes.subarray(half), true);
    const at = { planId: page.planId, indicatorId, year: 2026, quarter: 1 as const };
    await page.change('evidence.attach', { ...at, grants: [must(last.grant ?? undefined)] });
    expect(page.held().evidences).toMatchObject([
      { fileName: 'lembar.pdf', fileHash: createHash('sha256').update(bytes).digest('hex') },
    ]);
    expect(readdirSync(path.join(backend.stateDir, 'unggahan'))).toEqual([]);
    const stray = { upload: first.upload, name: 'lembar.pdf', data: '', isLast: true };
    expect(await page.refusal('evidence.receive', stray)).toBe('grant-unknown');
  });
});

describe('evidence in the document', () => {
  it('is shown piece by piece, and a workbook by its first sheet', async () => {
    const { page, write, attach } = await open();
    const bytes = Buffer.concat([pdfBytes, Buffer.alloc(pieceBytes, 'x')]);
    const { ids } = await attach(
      write('panjang.pdf', bytes),
      write(
        'tabel.xlsx',
        makeWorkbook([
          ['Kode', 'Nama'],
          ['1', 'Satu'],
        ]),
      ),
    );
    const [pdf, sheet] = [must(ids[0]), must(ids[1])];
    const pieces = [0, 1].map((position) => page.get('evidence.bytes', { id: pdf, position }));
    expect(Buffer.concat(await Promise.all(pieces)).equals(bytes)).toBe(true);
    expect(await page.refusal('evidence.bytes', { id: pdf, position: 2 })).toBe('row-not-found');
    const { rows, isCut } = await page.get('evidence.sheet', { id: sheet });
    expect(rows[0]?.slice(0, 2)).toEqual(['Kode', 'Nama']);
    expect(isCut).toBe(false);
  });

  it('names the one that is damaged, and shows no part of it', async () => {
    const { page, write, attach } = await open();
    const { ids } = await attach(write('utuh.pdf', pdfBytes), write('rusak.pdf', `${pdfBytes}lagi`));
    const info = must((await page.get('document.info', {})) ?? undefined);
    await page.get('document.close', {});
    const file = path.join(info.folder, `${info.name}.sakip`);
    const connection = connect(file, { readonly: false });
    connection
      .prepare('update evidence_piece set bytes = ? where length(bytes) > 23')
      .run(Buffer.from('%PDF-palsu'));
    connection.close();
    const grant = await page.grant(file, 'open');
    await page.get('document.open', { grant });
    const [whole, damaged] = [must(ids[0]), must(ids[1])];
    expect(await page.get('evidence.verify', { ids: [...ids] })).toEqual([{ id: damaged, state: 'damaged' }]);
    expect(await page.refusal('evidence.bytes', { id: damaged, position: 0 })).toBe('evidence-damaged');
    expect(await page.get('evidence.bytes', { id: whole, position: 0 })).toHaveLength(23);
  });

  it('goes along with a whole copy, and by name alone with a light one', async () => {
    const { backend, page, write, attach } = await open();
    const { ids } = await attach(write('rekap.pdf', Buffer.concat([pdfBytes, Buffer.alloc(900_000, 1)])));
    const removed = await attach(write('dibuang.pdf', `${pdfBytes}ISI-DIHAPUS`));
    await page.change('record.remove', { kind: 'evidence', planId: page.planId, id: must(removed.ids[0]) });
    const save = async (name: string, isLight: boolean) => {
      const file = path.join(backend.home, name);
      await page.get('document.saveCopy', { grant: await page.grant(file, 'save-copy'), isLight });
      const other = await backend.openSession();
      const info = await other.get('document.open', { grant: await other.grant(file, 'open') });
      return { file, page: await holdPlan(other, must(info.plans[0]).id) };
    };
    const full = await save('lengkap.sakip', false);
    const light = await save('ringan.sakip', true);
    expect(light.page.held().evidences).toEqual(full.page.held().evidences);
    expect(await full.page.get('evidence.verify', { ids: [...ids] })).toEqual([]);
    expect(await light.page.get('evidence.verify', { ids: [...ids] })).toEqual([
      { id: ids[0], state: 'left-out' },
    ]);
    expect(await light.page.refusal('evidence.bytes', { id: must(ids[0]), position: 0 })).toBe(
      'evidence-left-out',
    );
    expect(readFileSync(full.file).byteLength - readFileSync(light.file).byteLength).toBeGreaterThan(800_000);
    // What is evidence of nothing any more stays for undo in the file and is not handed on.
    expect(readFileSync(full.file).includes('ISI-DIHAPUS')).toBe(false);
    await page.change('history.undo', { planId: page.planId });
    expect(await page.get('evidence.verify', { ids: [...ids, ...removed.ids] })).toEqual([]);
    expect(page.held().evidences).toHaveLength(2);
  });
});

describe('the library of evidence', () => {
  const library = (page: TestPage) => page.get('evidence.library', { planId: page.planId });

  it('takes files that prove nothing yet, once, and says who added them', async () => {
    const { page, write, attach } = await open();
    const { planId } = page;
    const take = async (...files: string[]) => {
      const grants: string[] = [];
      for (const file of files) grants.push(await page.grant(file, 'evidence'));
      return page.change('evidence.attach', { planId, indicatorId: null, year: 2026, quarter: 0, grants });
    };
    const report = write('rekap.pdf', pdfBytes);
    await attach(report);
    const photo = write('foto.png', png);
    const done = await take(report, photo, write('kosong.pdf', ''), write('foto salinan.png', png));
    expect(done.refused).toMatchObject([{ at: 2, error: { code: 'file-empty' } }]);
    expect(done.ids).toHaveLength(1);
    expect(done.known).toEqual([
      { at: 0, title: 'rekap' },
      { at: 3, title: 'foto' },
    ]);
    const held = page.held().evidences.map(({ title, indicatorId }) => [title, indicatorId === null]);
    expect(held.toSorted()).toEqual([
      ['foto', true],
      ['rekap', false],
    ]);
    const { added, leftOut, unused } = await library(page);
    expect(added.map(({ id }) => id).toSorted()).toEqual(
      page
        .held()
        .evidences.map(({ id }) => id)
        .toSorted(),
    );
    expect(new Set(added.map(({ actor }) => actor)).size).toBe(1);
    expect({ leftOut, unused }).toEqual({ leftOut: [], unused: { files: 0, sizeBytes: 0 } });
  });

  it('drops the bytes that nothing refers to, and no others', async () => {
    const { backend, page, write, attach } = await open();
    const big = Buffer.concat([pdfBytes, Buffer.alloc(3_000_000, 7)]);
    const { ids } = await attach(write('besar.pdf', big), write('rekap.pdf', pdfBytes));
    await page.change('record.remove', { kind: 'evidence', planId: page.planId, id: must(ids[0]) });
    const lost = { files: 1, sizeBytes: big.byteLength };
    expect((await library(page)).unused).toEqual(lost);
    await page.get('document.flush', {});
    const info = must((await page.get('document.info', {})) ?? undefined);
    const file = path.join(info.folder, `${info.name}.sakip`);
    expect(await page.get('evidence.clean', {})).toEqual(lost);
    await page.get('document.flush', {});
    expect(statSync(file).size).toBeLessThan(big.byteLength);
    expect(await page.get('evidence.clean', {})).toEqual({ files: 0, sizeBytes: 0 });
    expect(await page.get('evidence.verify', { ids: [must(ids[1])] })).toEqual([]);
    // The row comes back with an undo, and says that its bytes are gone.
    await page.change('history.undo', { planId: page.planId });
    expect((await library(page)).leftOut).toHaveLength(1);
    expect(await page.refusal('evidence.bytes', { id: must(ids[0]), position: 0 })).toBe('evidence-left-out');
    expect(readdirSync(backend.home)).toEqual(['unduhan']);
  });

  it('gives a file out as it came, under its own ending alone', async () => {
    const { backend, page, write, attach } = await open();
    const { ids } = await attach(write('rekap.pdf', pdfBytes));
    const id = must(ids[0]);
    const save = async (name: string) =>
      ({ id, grant: await page.grant(path.join(backend.home, name), 'export-evidence-file') }) as const;
    expect(await page.get('evidence.save', await save('Salinan.PDF'))).toMatchObject({
      name: 'Salinan.PDF',
      sizeBytes: 23,
    });
    expect(readFileSync(path.join(backend.home, 'Salinan.PDF')).equals(pdfBytes)).toBe(true);
    expect(await page.refusal('evidence.save', await save('.profile'))).toBe('evidence-ending');
    expect(readdirSync(backend.home).toSorted()).toEqual(['Salinan.PDF', 'unduhan']);
  });
});

describe('a folder of evidence', () => {
  it('has each file under a name that says what it proves, and an index of all', async () => {
    const { backend, page, indicatorId, write, attach } = await open();
    await attach(write('=HYPERLINK.pdf', pdfBytes), write('Rekap TW III.pdf', `${pdfBytes}1`));
    const values = {
      indicatorId,
      year: 2026,
      quarter: 0 as const,
      kind: 'link' as const,
      title: 'Rekap TW III',
      documentDate: null,
      note: null,
      fileHash: null,
      fileName: null,
      mediaType: null,
      sizeBytes: null,
      location: 'https://data.example.go.id/rekap',
      body: null,
    };
    await page.change('record.create', { kind: 'evidence', planId: page.planId, values });
    const target = path.join(backend.home, 'Bukti 2026');
    const grantFor = () => page.grant(target, 'export-evidence');
    const done = await page.get('evidence.export', {
      planId: page.planId,
      year: 2026,
      grant: await grantFor(),
    });
    expect(done).toMatchObject({ name: 'Bukti 2026', files: 2, faults: [] });
    const code = firstIndicator(page.held()).code ?? '01';
    expect(readdirSync(target).toSorted()).toEqual([
      '00 Indeks bukti dukung 2026.xlsx',
      `${code}_TW3_=HYPERLINK.pdf`,
      `${code}_TW3_Rekap TW III.pdf`,
    ]);
    const index = await openSpreadsheet(path.join(target, '00 Indeks bukti dukung 2026.xlsx'), {
      workerFile: spreadsheetWorkerFile,
    });
    if (!index.ok) throw new Error(index.error.code);
    const rows = must(index.value.sheets[0]).table.rows.map((row) => row.map((cell) => cell?.text ?? ''));
    expect(rows.length).toBe(2 + 3 + page.held().indicators.length - 1);
    expect(rows[2]?.slice(3, 8)).toEqual(['Tahun 2026', 'Rekap TW III', '', 'Tautan', values.location]);
    expect(rows[3]?.[4]).toBe('=HYPERLINK');
    const again = { planId: page.planId, year: 2026, grant: await grantFor().catch(() => 'tidak-ada') };
    expect(['file-is-folder', 'grant-unknown']).toContain(await page.refusal('evidence.export', again));
    expect(readdirSync(backend.home).toSorted()).toEqual(['Bukti 2026', 'unduhan']);
  });
});
