import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OfficeFile, OfficeStyle } from '../../db/domain/office-style.ts';
import { type PaperSetting, paperDocuments, usualPaper } from '../../db/domain/paper.ts';
import { reportKinds } from '../../electron/api/report-kinds.ts';
import type { ReportCompanions } from '../../electron/backend/reports/model/report-companions.ts';
import { renderPdf } from '../../electron/backend/reports/pdf/render-pdf.ts';
import { fontFile } from '../backend/support/scenes-paper.ts';
import { readDocx } from '../support/docx-text.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { listFontNames, readPdfPages } from '../support/pdf-pages.ts';
import { readPdf } from '../support/pdf-text.ts';
import { makePng } from '../support/picture.ts';
import { findDocxFaults } from './support/docx-rules.ts';
import { buildModel, prepareRenderers } from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const render = prepareRenderers();

const aPaper = (parts: Partial<PaperSetting> = {}): PaperSetting => ({
  id: 'paper',
  version: 1,
  document: 'all',
  ...usualPaper,
  ...parts,
});
const aStyle = (parts: Partial<OfficeStyle> = {}): OfficeStyle => ({
  id: 'style',
  version: 1,
  contact: null,
  font: 'arimo',
  signing: 'wet',
  anchor: null,
  anchorOther: null,
  ...parts,
});
const aFile = (parts: Partial<OfficeFile> = {}): OfficeFile => ({
  id: 'file',
  version: 1,
  role: 'logo',
  fileHash: 'a'.repeat(64),
  fileName: 'lambang.png',
  mediaType: 'image/png',
  sizeBytes: 100,
  width: 30,
  height: 40,
  family: null,
  ...parts,
});
const companionsOf = (files: ReportCompanions['officeFiles']): ReportCompanions => ({
  states: [],
  superiors: [],
  ...(files === undefined ? {} : { officeFiles: files }),
});
const logo = makePng(30, 40);
const readPart = (docx: Uint8Array, part: string): string =>
  strFromU8(unzipSync(docx)[part] ?? new Uint8Array());

describe('the paper of a document', () => {
  it('may be chosen for every kind of document there is', () => {
    expect(paperDocuments).toEqual(['all', ...reportKinds]);
  });

  // A tenth of a millimetre is what is left of whole points; the twips of Word are 1440 to 25.4 mm.
  it.each([
    ['A4', 210, 297, 11906, 16838],
    ['F4', 215, 330, 12189, 18709],
    ['F4 of 210 mm', 210, 330, 11906, 18709],
    ['one of 180 × 260 mm', 180, 260, 10205, 14740],
  ])(
    '%s is that large on every page of the PDF and in every section of the DOCX',
    async (_, width, height, w, h) => {
      const plan = { ...aFullPlan(6), papers: [aPaper({ document: 'renstra', width, height })] };
      const model = buildModel(plan, { kind: 'renstra' });
      const boxes = await readPdfPages(render.pdf(model).bytes);
      const upright = boxes.filter(
        (box) => Math.abs(box.width - width) < 0.1 && Math.abs(box.height - height) < 0.1,
      );
      const wide = boxes.filter(
        (box) => Math.abs(box.width - height) < 0.1 && Math.abs(box.height - width) < 0.1,
      );
      expect(upright.length).toBeGreaterThan(0);
      expect(wide.length).toBeGreaterThan(0);
      expect(upright.length + wide.length).toBe(boxes.length);
      const docx = await render.docx(model);
      expect(findDocxFaults(readDocx(docx))).toEqual([]);
      const sizes = new Set(readPart(docx, 'word/document.xml').match(/<w:pgSz [^>]*>/g));
      expect([...sizes].toSorted()).toEqual(
        [
          `<w:pgSz w:w="${h}" w:h="${w}" w:orient="landscape"/>`,
          `<w:pgSz w:w="${w}" w:h="${h}" w:orient="portrait"/>`,
        ].toSorted(),
      );
    },
  );

  it('is that of its kind, else that of all, else A4', () => {
    const papers = [
      aPaper({ width: 215, height: 330 }),
      aPaper({ document: 'iku', width: 210, height: 330 }),
    ];
    const paperOf = (kind: 'lkjip' | 'iku', of = papers) =>
      buildModel({ ...aSmallPlan(), papers: of }, { kind }).look.paper;
    expect(paperOf('lkjip')).toMatchObject({ width: 215, height: 330 });
    expect(paperOf('iku')).toMatchObject({ width: 210, height: 330 });
    expect(paperOf('iku', [])).toEqual(usualPaper);
  });

  it('keeps the margins that were chosen: tables and tab stops end where the lines do', async () => {
    const margins = { top: 30, bottom: 30, left: 40, right: 20 };
    const plan = { ...aSmallPlan(), papers: [aPaper({ ...margins })] };
    const docx = await render.docx(buildModel(plan));
    const xml = readPart(docx, 'word/document.xml');
    // 40 mm are 2268 twips, 20 mm 1134, 30 mm 1701; between them 150 mm are 425.2 points or 8504 twips.
    expect(xml).toMatch(/<w:pgMar w:top="1701" w:right="1134" w:bottom="1701" w:left="2268"/);
    expect(readPart(docx, 'word/footer2.xml')).toContain('<w:tab w:val="right" w:pos="8504"/>');
    const widths = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(widths.length).toBeGreaterThan(0);
    // Turned, 237 mm are left of 297: 671.8 points or 13436 twips.
    const left = widths.filter((width) => [8504, 13_436].every((one) => Math.abs(width - one) >= 12));
    expect(left).toEqual([]);
  });

  it('is the sheet of the workbook too', async () => {
    const setup = async (paper: Partial<PaperSetting>) => {
      const book = await render.xlsx(buildModel({ ...aSmallPlan(), papers: [aPaper(paper)] }));
      return /<pageSetup [^>]*>/.exec(readPart(book, 'xl/worksheets/sheet1.xml'))?.[0];
    };
    const rest = 'orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
    expect(await setup({ width: 215, height: 330 })).toBe(`<pageSetup paperSize="14" ${rest}`);
    expect(await setup({ height: 330 })).toBe(`<pageSetup paperHeight="330mm" paperWidth="210mm" ${rest}`);
    expect(await setup({ isMono: true })).toBe(
      '<pageSetup paperSize="9" orientation="landscape" blackAndWhite="1" fitToWidth="1" fitToHeight="0"/>',
    );
  });
});

describe('printing without colours', () => {
  const plan = { ...aSmallPlan(), papers: [aPaper({ isMono: true })] };

  it('leaves no colour in the DOCX and its charts, and hatches the bars', async () => {
    const docx = unzipSync(await render.docx(buildModel(plan)));
    for (const [name, bytes] of Object.entries(docx)) {
      if (!/^word\/(document|styles|header\d|footer\d)\.xml$|\.svg$/.test(name)) continue;
      const colors = strFromU8(bytes).match(/(?<=(?:fill|color|stroke|val)="#?)[0-9A-F]{6}(?=")/g) ?? [];
      for (const color of colors) expect(color, name).toMatch(/^(..)\1\1$|^C3CBD5$/);
    }
  });

  it('says the same words as in colour, the same bytes every time', async () => {
    const [mono, color] = [buildModel(plan), buildModel(aSmallPlan())];
    const made = render.pdf(mono).bytes;
    expect((await readPdf(made)).pages).toEqual((await readPdf(render.pdf(color).bytes)).pages);
    expect(render.pdf(mono).bytes).toEqual(made);
    expect(await render.docx(mono)).toEqual(await render.docx(mono));
  });
});

describe('the letterhead', () => {
  const plan = {
    ...aSmallPlan(),
    officeStyles: [aStyle({ contact: 'Telepon (0721) 123456\nPos-el dinsos@example.go.id' })],
    officeFiles: [aFile()],
  };

  it('has the logo and the lines of contact in PDF and DOCX, and the cover has the logo', async () => {
    for (const kind of ['agreement', 'iku', 'lkjip'] as const) {
      const model = buildModel(plan, { kind }, companionsOf(new Map([['logo', logo]])));
      const read = await readPdf(render.pdf(model).bytes);
      const docx = await render.docx(model);
      expect(findDocxFaults(readDocx(docx))).toEqual([]);
      const pictures = Object.entries(unzipSync(docx)).filter(([name]) => name.startsWith('word/media/'));
      expect(pictures.some(([, bytes]) => Buffer.from(bytes).equals(Buffer.from(logo)))).toBe(true);
      expect((await readPdfPages(render.pdf(model).bytes))[0]?.images).toBe(1);
      if (kind === 'lkjip') continue;
      // The letters of the style stand: nothing takes its weight away.
      expect(readPart(docx, 'word/document.xml')).toMatch(
        /<w:pStyle w:val="LetterheadOffice"\/><\/w:pPr><w:r><w:t/,
      );
      expect(read.pages[0]).toContain('Telepon (0721) 123456');
      expect(read.pages[0]).toContain('Pos-el dinsos@example.go.id');
      expect(readPart(docx, 'word/document.xml')).toContain('Pos-el dinsos@example.go.id');
    }
  });

  it('prints without the logo where a copy of the file came without it', () => {
    const model = buildModel(plan, { kind: 'agreement' }, companionsOf(new Map()));
    expect(render.pdf(model).pages).toBeGreaterThan(0);
  });
});

describe('room for a signature', () => {
  it('holds the character a signing service looks for, another one for who signs beside', async () => {
    const styles = [aStyle({ signing: 'anchor', anchor: '^', anchorOther: '~' })];
    const model = buildModel({ ...aSmallPlan(), officeStyles: styles }, { kind: 'agreement' });
    const read = await readPdf(render.pdf(model).bytes);
    expect(read.pages.join(' ')).toContain('^');
    expect(readPart(await render.docx(model), 'word/document.xml')).toContain('>^<');
  });

  it('is an empty frame where the mark of an electronic signature is put', async () => {
    const styles = [aStyle({ signing: 'frame' })];
    const model = buildModel({ ...aSmallPlan(), officeStyles: styles }, { kind: 'agreement' });
    expect(readPart(await render.docx(model), 'word/document.xml')).toMatch(/<w:pBdr>.*w:lineRule="exact"/);
    expect(render.pdf(model).diagnostics).toEqual([]);
  });
});

describe('the font of an office', () => {
  it('sets the PDF and is named by the DOCX, with what it lacks from the others', async () => {
    const bytes = new Uint8Array(readFileSync(fontFile('tinos', '400Regular')));
    const files = [
      aFile({ role: 'regular', mediaType: 'font/ttf', family: 'Tinos', fileHash: 'b'.repeat(64) }),
    ];
    const plan = { ...aSmallPlan(), officeStyles: [aStyle({ font: 'own' })], officeFiles: files };
    const model = buildModel(plan, {}, companionsOf(new Map([['regular', bytes]])));
    const pdf = await renderPdf(model, { resourcesDir: render.resourcesDir() });
    expect(pdf.diagnostics).toEqual([]);
    expect(listFontNames(pdf.bytes).some((name) => name.includes('Tinos'))).toBe(true);
    expect(readPart(await render.docx(model), 'word/styles.xml')).toContain('w:ascii="Tinos"');
    const again = await renderPdf(model, { resourcesDir: render.resourcesDir() });
    expect(again.bytes).toEqual(pdf.bytes);
  });

  it('may be the shipped one with Times’s metrics, which Word knows by its own name', async () => {
    const model = buildModel({ ...aSmallPlan(), officeStyles: [aStyle({ font: 'tinos' })] });
    const pdf = await renderPdf(model, { resourcesDir: render.resourcesDir() });
    expect(pdf.diagnostics).toEqual([]);
    expect(readPart(await render.docx(model), 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
  });

  it('is Arimo where a copy of the file came without it', () => {
    const files = [aFile({ role: 'regular', mediaType: 'font/ttf', family: 'Tinos' })];
    const plan = { ...aSmallPlan(), officeStyles: [aStyle({ font: 'own' })], officeFiles: files };
    expect(buildModel(plan).look.font.wordName).toBe('Arial');
  });
});
