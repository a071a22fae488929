import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, section } from '../../electron/backend/reports/model/blocks.ts';
import { isCaptioned, listBlocks, listSections } from '../../electron/backend/reports/model/report-model.ts';
import { listElements, readDocx, readText } from '../support/docx-text.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { findDocxFaults } from './support/docx-rules.ts';
import { buildModel, prepareRenderers } from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const render = prepareRenderers();
const readReport = async (...args: Parameters<typeof buildModel>) =>
  readDocx(await render.docx(buildModel(...args)));

describe('the DOCX', () => {
  it.each([
    ['an LKjIP', aSmallPlan(), 'lkjip'],
    ['a Renstra', aSmallPlan(), 'renstra'],
    ['an example', aSmallPlan({ organization: { isExample: true } }), 'lkjip'],
    ['a large LKjIP', aFullPlan(24), 'lkjip'],
    ['an empty plan', aPlanDocument(), 'renstra'],
    ['an empty report', aPlanDocument(), 'lkjip'],
  ] as const)('of %s breaks no rule that a word processor would repair', async (_, plan, kind) => {
    expect(findDocxFaults(await readReport(plan, { kind }))).toEqual([]);
  });

  it('has real headings, numbered by Word itself', async () => {
    const model = buildModel(aSmallPlan());
    const { paragraphs, parts } = readDocx(await render.docx(model));
    const headings = paragraphs.filter(({ style }) => style?.startsWith('Heading'));
    const expected = listSections(model.sections)
      .filter(({ isListed, level }) => isListed || level === 4)
      .map(({ level, label, title }) => [
        `Heading${level}`,
        level === 3 && label !== null ? `${label} ${title}` : title,
      ]);
    expect(headings.map(({ style, text }) => [style, text])).toEqual(expected);
    expect(parts.get('word/numbering.xml')).toContain('w:lvlText w:val="BAB %1"');
    expect(parts.get('word/styles.xml')).toMatch(/w:styleId="Heading2"[\s\S]*?<w:numPr>/);
  });

  it('counts no part that has no number, such as those of an annex', async () => {
    const part = section({ id: 'part', level: 2, title: 'Tanpa nomor', blocks: [paragraph('Isi.')] });
    const sections = [section({ id: 'annex', title: 'Lampiran', children: [part] })];
    const { parts } = readDocx(await render.docx({ ...buildModel(aSmallPlan()), sections }));
    const heading = listElements(parts.get('word/document.xml') ?? '', 'w:p').find((xml) =>
      xml.includes('Tanpa nomor'),
    );
    expect(heading).toContain('<w:numId w:val="0"/>');
  });

  it('counts the parts of a Renstra within their chapter, as 4.1', async () => {
    const { parts, paragraphs } = await readReport(aSmallPlan(), { kind: 'renstra' });
    const numbering = parts.get('word/numbering.xml') ?? '';
    for (const chapter of [1, 2, 3, 4]) expect(numbering).toContain(`w:lvlText w:val="${chapter}.%1"`);
    const second = paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
    expect(second).toContain('Tujuan dan Sasaran Jangka Menengah');
    const body = listElements(parts.get('word/document.xml') ?? '', 'w:p');
    for (const paragraph of body.filter((xml) => xml.includes('"Heading2"')))
      expect(paragraph).toContain('<w:numId');
  });

  it('expects its pages close to where the PDF has them', async () => {
    const model = buildModel(aFullPlan(12));
    const { sectionPages } = render.pdf(model);
    const { paragraphs } = readDocx(await render.docx(model));
    const entries = paragraphs.filter(({ style }) => style !== null && /^TOC\d$/.test(style));
    const listed = listSections(model.sections).filter(({ isListed, level }) => isListed && level <= 3);
    const differences = listed.map(({ id }, i) => {
      const printed = sectionPages.find((place) => place.id === id)?.label ?? '';
      const written = / ([ivx]+|\d+)$/.exec(entries[i]?.text ?? '')?.[1] ?? '';
      return /\d/.test(printed) ? Math.abs(Number(printed) - Number(written)) : printed === written ? 0 : 9;
    });
    // A word processor breaks lines and pages a little differently: up to two pages over a report of some twenty.
    expect(Math.max(...differences)).toBeLessThanOrEqual(2);
  });

  it('captions tables and figures with fields whose numbers are already written', async () => {
    const model = buildModel(aSmallPlan());
    const docx = readDocx(await render.docx(model));
    const captions = docx.paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => text);
    const expected = listBlocks(model).flatMap((block) => {
      if (!isCaptioned(block)) return [];
      return [
        `${block.kind === 'table' ? 'Tabel' : 'Gambar'} ${block.caption.number}  ${block.caption.text}`,
      ];
    });
    expect(captions).toEqual(expected);
    const fields = docx.parts.get('word/document.xml')?.match(/SEQ (Tabel|Gambar) [^"]*/g) ?? [];
    // The first of each chapter and annex starts the count again.
    const firsts = listBlocks(model).filter(
      (block) => isCaptioned(block) && /(^|\.)1$/.test(block.caption.number),
    );
    expect(firsts.length).toBeGreaterThan(4);
    expect(fields.filter((field) => field.includes('\\r 1'))).toHaveLength(firsts.length);
    expect(fields).toHaveLength(expected.length);
  });

  it('lists sections, tables and figures with their pages before any field is updated', async () => {
    const model = buildModel(aFullPlan(8));
    const { paragraphs, parts } = readDocx(await render.docx(model));
    const entries = paragraphs.filter(({ style }) => style !== null && /^TOC\d$/.test(style));
    const listed = listSections(model.sections).filter(({ isListed, level }) => isListed && level <= 3);
    expect(entries).toHaveLength(listed.length);
    for (const [i, section] of listed.entries()) {
      expect(entries[i]?.text).toMatch(new RegExp(`${quotePattern(section.title)} ([ivx]+|\\d+)$`));
    }
    const tables = paragraphs.filter(({ style }) => style === 'TableofFigures');
    expect(tables).toHaveLength(listBlocks(model).filter(isCaptioned).length);
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('TOC \\o &quot;1-3&quot; \\h \\z \\u');
    expect(body).not.toContain('w:dirty="true"');
    expect(parts.get('word/settings.xml')).not.toContain('w:updateFields');
  });

  it('repeats the heads of tables and parts no row', async () => {
    const { parts } = await readReport(aSmallPlan());
    const tables = listElements(parts.get('word/document.xml') ?? '', 'w:tbl');
    // A grid without a style puts words beside one another, and has no heads.
    const styled = tables.filter((table) => table.includes('<w:tblStyle w:val="ReportTable"/>'));
    expect(styled.length).toBeGreaterThan(5);
    for (const table of styled) expect(listElements(table, 'w:tr')[0]).toContain('<w:tblHeader');
    for (const table of tables)
      for (const row of listElements(table, 'w:tr')) expect(row).toContain('<w:cantSplit');
  });

  it('counts the front matter in roman numerals and turns wide tables', async () => {
    const { parts } = await readReport(aSmallPlan(), { kind: 'renstra' });
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('w:start="1" w:fmt="lowerRoman"');
    expect(body).toContain('w:start="1" w:fmt="decimal"');
    expect(body).toContain('w:orient="landscape"');
  });

  it('shows each chart as a drawing, with a picture for programs that cannot draw it, and says what it shows', async () => {
    const model = buildModel(aSmallPlan());
    const bytes = await render.docx(model);
    const { names, parts } = readDocx(bytes);
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(1);
    const [picture, ...others] = names.filter((name) => name.endsWith('.png'));
    expect(others).toEqual([]);
    expect(
      Buffer.from(unzipSync(bytes)[picture ?? ''] ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(parts.get('word/document.xml')).toContain('descr="Grafik realisasi dan target Sasaran 1.1.');
  });

  it('is in the language of the plan and says it is an example where it is one', async () => {
    const { parts } = await readReport(aSmallPlan({ organization: { isExample: true } }));
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="id-ID"');
    const header = [...parts].find(([name]) => name.startsWith('word/header'))?.[1] ?? '';
    expect(readText(header)).toContain('bukan dokumen resmi');
    expect(header).toContain('string="CONTOH"');
    const real = await readReport(aSmallPlan());
    expect([...real.parts.values()].some((xml) => xml.includes('CONTOH'))).toBe(false);
  });

  it('tells nothing of who made it, and the day of the report for the moment', async () => {
    const { parts } = await readReport(aSmallPlan());
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Dinas Sosial Kabupaten Nusa Raya</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Dinas Sosial Kabupaten Nusa Raya</cp:lastModifiedBy>');
    expect(core.match(/2027-02-19T00:00:00Z/g)).toHaveLength(2);
  });

  it('is the same bytes for the same plan', async () => {
    const plan = aSmallPlan({ organization: { isExample: true } });
    const first = await render.docx(buildModel(plan));
    await render.docx(buildModel(aFullPlan(4)));
    const again = await render.docx(buildModel(plan));
    expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
    expect(Object.keys(unzipSync(first))[0]).toBe('[Content_Types].xml');
  });
});

const quotePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
