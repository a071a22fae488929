import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../db/sqlite/open.ts';
import { signature } from '../support/pdf-signature.ts';
import { readPdf } from '../support/pdf-text.ts';
import { must } from './support/change-scenes.ts';
import { makeBackend, type TestBackend } from './support/make-backend.ts';
import { holdPlan, openSample, type TestPage } from './support/open-sample.ts';
import { lastFinal, makeFinal, showFinal, sign } from './support/scenes-final.ts';
import { firstQuarter, seal } from './support/scenes-verification.ts';
import { collectEnds } from './support/temp-dir.ts';

/** One backend for all of them, because its engine takes seconds to start. */
const { atEnd, end } = collectEnds();
let made: TestBackend;
beforeAll(() => {
  made = makeBackend(atEnd);
});
afterAll(end);

const openPage = async (): Promise<TestPage> => openSample(await made.openSession());
const openFile = async (page: TestPage, file: string): Promise<TestPage> => {
  const info = await page.get('document.open', { grant: await page.grant(file, 'open') });
  return holdPlan(page, must(info.plans[0]).id);
};
const saveCopy = async (page: TestPage, name: string, isLight = false): Promise<string> => {
  const file = path.join(made.home, name);
  await page.get('document.saveCopy', { grant: await page.grant(file, 'save-copy'), isLight });
  return file;
};
/** The document is about these alone. */
const firstIku = (page: TestPage) => must(page.held().indicators.find(({ kind }) => kind === 'iku'));
const renameIndicator = (page: TestPage, name: string) => {
  const { id, version } = firstIku(page);
  return page.change('indicator.update', { id, version, patch: { name } });
};
const save = async (page: TestPage, id: string, name: string): Promise<Buffer> => {
  const file = path.join(made.home, name);
  const ending = path.extname(name).slice(1) as 'pdf' | 'docx' | 'xlsx';
  await page.get('final.save', { id, role: ending, grant: await page.grant(file, `export-${ending}`) });
  return readFileSync(file);
};

describe('a final document', () => {
  it('is the same bytes after the data changed, the file was opened again and copied; a light copy says they are not there', async () => {
    let page = await openPage();
    page = await openFile(page, await saveCopy(page, 'kantor.sakip'));
    const { id } = await makeFinal(page);
    const pdf = await showFinal(page, id);
    const docx = await save(page, id, 'iku.docx');
    const sheet = await save(page, id, 'iku.xlsx');
    expect([pdf.subarray(0, 5).toString(), docx.subarray(0, 2).toString()]).toEqual(['%PDF-', 'PK']);
    await renameIndicator(page, 'Indikator yang lain sama sekali');
    // The same document of the data of now is another one: the bytes are not made again.
    const later = await makeFinal(page);
    expect((await showFinal(page, later.id)).equals(pdf)).toBe(false);

    const again = await openFile(page, await saveCopy(page, 'salinan.sakip'));
    expect(await showFinal(again, id)).toEqual(pdf);
    expect(await save(again, id, 'lagi.docx')).toEqual(docx);
    expect(await save(again, id, 'lagi.xlsx')).toEqual(sheet);
    expect(await again.get('final.leftOut', { planId: again.planId })).toEqual([]);

    const light = await openFile(again, await saveCopy(again, 'ringan.sakip', true));
    expect(light.held().finals).toEqual(again.held().finals);
    expect(await light.get('final.leftOut', { planId: light.planId })).toHaveLength(8);
    expect(await light.call('final.show', { id, role: 'pdf' })).toMatchObject({
      error: { code: 'final-left-out', detail: { name: expect.stringContaining('.pdf') } },
    });
    expect(await light.refusal('final.compare', { id, other: null })).toBe('final-left-out');
  });

  it('comes and goes as one step, and its bytes stay until the file is cleaned', async () => {
    const page = await openPage();
    const { planId } = page;
    const { id } = await makeFinal(page);
    const pdf = await showFinal(page, id);
    await page.change('final.remove', { planId, id });
    expect(await page.refusal('final.show', { id, role: 'pdf' })).toBe('row-not-found');
    expect(await page.change('history.undo', { planId })).toEqual({ command: 'final.remove' });
    expect(await showFinal(page, id)).toEqual(pdf);
    expect(await page.get('evidence.clean', {})).toEqual({ files: 0, sizeBytes: 0 });
    expect(await page.change('history.undo', { planId })).toEqual({ command: 'final.create' });
    expect(page.held().finals).toEqual([]);
    expect((await page.get('evidence.clean', {})).files).toBe(4);
    // What is brought back afterwards is known by name and says that its bytes are gone.
    await page.change('history.redo', { planId });
    expect(await page.refusal('final.show', { id, role: 'pdf' })).toBe('final-left-out');
  });

  it('needs a reason where something is open, and is not made without one', async () => {
    const page = await openPage();
    // Three of its indicators have no figure yet.
    const which = { kind: 'measurement', year: 2026, date: '2027-02-19' } as const;
    const refused = await page.call('final.create', { planId: page.planId, ...which, reason: null });
    expect(refused).toMatchObject({
      error: { code: 'final-needs-reason', detail: { count: expect.any(Number) } },
    });
    expect(page.held().finals).toEqual([]);
    const final = await makeFinal(page, { ...which, reason: 'Batas waktu penyampaian' });
    expect(final).toMatchObject({ reason: 'Batas waktu penyampaian', year: 2026, isDated: true });
    expect(final.openFindings).toBeGreaterThan(0);
    // What is given out is no draft any more; the preview of the same data still is.
    const draft = /DRAF/;
    const preview = await page.get('report.render', { planId: page.planId, ...which });
    const drawn = await readPdf(await page.get('report.bytes', { key: preview.key }));
    expect(drawn.pages.join('\n')).toMatch(draft);
    expect((await readPdf(await showFinal(page, final.id))).pages.join('\n')).not.toMatch(draft);
    expect(JSON.parse(final.madeWith)).toMatchObject({
      engine: expect.stringMatching(/^[0-9a-f]{64}$/),
      fonts: { 'Arimo_400Regular.ttf': expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const blank = { planId: page.planId, ...which, reason: '  ' };
    expect(await page.refusal('final.create', blank)).toBe('invalid-input');
  });

  it('is shown and printed beside the preview, neither taking the place of the other', async () => {
    const page = await openPage();
    const { planId } = page;
    const { id } = await makeFinal(page);
    const preview = await page.get('report.render', { planId, kind: 'iku', year: null });
    const { key, sizeBytes } = await page.get('final.show', { id, role: 'pdf' });
    const read = (wanted: string) => made.backend.readReportBytes(page.session.id, wanted);
    expect(await read(key)).toMatchObject({ ok: true, value: { byteLength: sizeBytes } });
    expect((await read(preview.key)).ok).toBe(true);
    await page.get('final.show', { id, role: 'pdf' });
    expect((await read(key)).ok).toBe(false);
    await page.get('document.close', {});
    expect((await read(preview.key)).ok).toBe(false);
  });

  it('takes the signed PDF back, says what it is, and gives out those bytes', async () => {
    const page = await openPage();
    const { planId } = page;
    const { id } = await makeFinal(page);
    const pdf = await showFinal(page, id);
    const signed = Buffer.concat([pdf, signature]);
    expect(await sign(page, id, signed)).toEqual({ hasSignature: true, keepsOriginal: true });
    expect(await showFinal(page, id, 'signed')).toEqual(signed);
    expect(await showFinal(page, id)).toEqual(pdf);
    const scan = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
    expect(await sign(page, id, scan, 'pindaian.pdf')).toEqual({ hasSignature: false, keepsOriginal: false });
    expect(await page.change('history.undo', { planId })).toEqual({ command: 'final.attachSigned' });
    expect(await showFinal(page, id, 'signed')).toEqual(signed);
    await expect(sign(page, id, pdf)).rejects.toThrow('final-not-signed');
    await expect(sign(page, id, Buffer.from('teks'), 'ttd.pdf')).rejects.toThrow('evidence-content-refused');
  });

  it('takes a signed PDF that was dropped on the page', async () => {
    const page = await openPage();
    const { id } = await makeFinal(page);
    const data = Buffer.concat([await showFinal(page, id), signature]).toString('base64');
    const sent = { upload: null, name: 'ttd.pdf', isLast: true, purpose: 'signed-pdf' } as const;
    const { grant } = await page.get('evidence.receive', { ...sent, data });
    const { planId } = page;
    const value = await page.change('final.attachSigned', { planId, id, grant: grant ?? '' });
    expect(value).toEqual({ hasSignature: true, keepsOriginal: true });
    // A permission for evidence is none for this.
    const other = await page.get('evidence.receive', { ...sent, purpose: 'evidence', data });
    expect(await page.refusal('final.attachSigned', { planId, id, grant: other.grant ?? '' })).toBe(
      'grant-unknown',
    );
  });

  it('says where it differs from another and from the data of now', async () => {
    const page = await openPage();
    const name = firstIku(page).name;
    const first = await makeFinal(page);
    expect(await page.get('final.compare', { id: first.id, other: null })).toEqual({
      differences: [],
      total: 0,
    });
    await renameIndicator(page, 'Indeks Ketangguhan Sosial');
    const { differences, total } = await page.get('final.compare', { id: first.id, other: null });
    expect(differences).toContainEqual(
      expect.objectContaining({ kind: 'changed', before: name, after: 'Indeks Ketangguhan Sosial' }),
    );
    expect(total).toBe(differences.length);
    const second = await makeFinal(page);
    expect(await page.get('final.compare', { id: first.id, other: second.id })).toEqual({
      differences,
      total,
    });
    expect(await page.refusal('final.compare', { id: first.id, other: 'hilang' })).toBe('row-not-found');
  });

  it('names a form whose bytes are damaged, and leaves the others readable', async () => {
    const page = await openPage();
    const file = await saveCopy(page, 'rusak.sakip');
    const own = await openFile(page, file);
    const { id, files } = await makeFinal(own);
    await own.get('document.close', {});
    const connection = connect(file, { readonly: false });
    const { fileHash, fileName } = must(files.find(({ role }) => role === 'pdf'));
    const flip = connection.prepare('update evidence_piece set bytes = ? where hash = ? and position = 0');
    flip.run(Buffer.from('%PDF-1.7 lain'), fileHash);
    connection.close();
    const again = await openFile(page, file);
    expect(await again.call('final.show', { id, role: 'pdf' })).toEqual({
      ok: false,
      error: { code: 'final-damaged', detail: { name: fileName } },
    });
    expect((await save(again, id, 'utuh.docx')).subarray(0, 2).toString()).toBe('PK');
    expect((await again.get('final.compare', { id, other: null })).total).toBe(0);
  });

  it('is made of a sealed period as of any other, and changes nothing of the seal', async () => {
    const page = await openPage();
    await seal(page);
    const seals = JSON.stringify((await page.read()).seals);
    const { id } = await makeFinal(page, { kind: 'measurement', year: firstQuarter.year });
    await sign(page, id, Buffer.concat([await showFinal(page, id), signature]));
    await page.change('final.remove', { planId: page.planId, id });
    expect(JSON.stringify((await page.read()).seals)).toBe(seals);
  });

  it('is written whole or not at all, and never over a file that is open', async () => {
    const page = await openPage();
    const { id } = await makeFinal(page);
    const folder = path.join(made.home, 'hilang');
    mkdirSync(folder);
    const target = path.join(folder, 'iku.pdf');
    writeFileSync(target, 'yang lama');
    const grant = await page.grant(target, 'export-pdf');
    expect(await page.refusal('final.save', { id, role: 'docx', grant })).toBe('grant-unknown');
    expect(readFileSync(target, 'utf8')).toBe('yang lama');
    await page.get('final.save', { id, role: 'pdf', grant: await page.grant(target, 'export-pdf') });
    expect(readFileSync(target)).toEqual(await showFinal(page, id));
    expect(made.reports).toEqual([]);
    expect(lastFinal(page).id).toBe(id);
  });
});
