import { describe, expect, it } from 'vitest';
import { listBlocks, listSections } from '../../electron/backend/reports/model/report-model.ts';
import { renderPdf } from '../../electron/backend/reports/pdf/render-pdf.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { findLowestRule, readPdfRules } from '../support/pdf-rules.ts';
import { readPdf } from '../support/pdf-text.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { buildModel, prepareRenderers, squeeze } from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const render = prepareRenderers();

describe('the PDF', () => {
  it('is tagged, says its language, and has an outline, a title and no trace of who made it', async () => {
    const model = buildModel(aSmallPlan());
    const read = await readPdf(render.pdf(model).bytes);
    expect(read.isTagged).toBe(true);
    expect(read.language).toBe('id-ID');
    expect(read.title).toBe('Laporan Kinerja Instansi Pemerintah Tahun 2026');
    expect(read.author).toBe('Dinas Sosial Kabupaten Nusa Raya');
    expect(read.creationDate).toContain('20270219');
    expect(read.outline).toEqual(
      listSections(model.sections).map(({ label, title }) => (label === null ? title : `${label} ${title}`)),
    );
  });

  it('tells a screen reader what every chart shows', async () => {
    const model = buildModel(aSmallPlan());
    const charts = listBlocks(model).flatMap((block) => (block.kind === 'figure' ? [block.altText] : []));
    const read = await readPdf(render.pdf(model).bytes);
    expect(charts).toHaveLength(1);
    expect(read.altTexts.some((text) => text === charts[0])).toBe(true);
    expect(charts[0]).toContain('Realisasi 2024 70,0, 2025 75,0, 2026 72,0');
  });

  it('gives every section of the contents the page it is on', async () => {
    const model = buildModel(aFullPlan(12));
    const rendered = render.pdf(model);
    const read = await readPdf(rendered.bytes);
    expect(rendered.pages).toBe(read.pages.length);
    const contents = findPageText(read.pages, 'DAFTAR ISI');
    for (const section of listSections(model.sections)) {
      const place = rendered.sectionPages.find(({ id }) => id === section.id);
      expect(place, section.id).toBeDefined();
      if (place === undefined || section.title === '') continue;
      // The heading stands on the page that is told, and that page carries the number that is told.
      expect(squeeze(read.pages[place.page - 1] ?? '').toLowerCase()).toContain(
        squeeze(section.title).toLowerCase(),
      );
      expect(read.pageLabels?.[place.page - 1]).toBe(place.label);
      if (!section.isListed) continue;
      const line = `${squeeze(section.title)}${'.'.repeat(2)}`;
      const at = squeeze(contents).indexOf(line);
      expect(at, `${section.title} in the contents`).toBeGreaterThan(-1);
      const number =
        /^\.+([ivxlc]+|\d+)/.exec(squeeze(contents).slice(at + squeeze(section.title).length))?.[1] ?? '';
      expect(number.startsWith(place.label), `${section.title}: ${number} for ${place.label}`).toBe(true);
    }
  });

  it('counts the front matter i, ii, iii and begins the body at 1', async () => {
    const read = await readPdf(render.pdf(buildModel(aSmallPlan())).bytes);
    expect(read.pageLabels?.slice(0, 7)).toEqual(['', 'i', 'ii', 'iii', 'iv', 'v', '1']);
  });

  it('repeats the head of a table on every page it reaches', async () => {
    const rendered = render.pdf(buildModel(aFullPlan(60)));
    const read = await readPdf(rendered.bytes);
    const start = rendered.sectionPages.find(({ id }) => id === 'annex-measurement')?.page ?? 0;
    const annex = read.pages.slice(start - 1);
    const withRows = annex.map(squeeze).filter((page) => page.includes('Persentaselayanansosial'));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page).toContain('Realisasi2026');
  });

  it('closes a table at the foot of the page its last rows are taken from', async () => {
    // Of five indicators the last two go to the second page with the signature; the first four are of one objective,
    // whose cell is open at its foot where the fourth is taken from it.
    const { bytes } = render.pdf(buildModel(aFullPlan(5), { kind: 'action-plan' }));
    const { pages } = await readPdf(bytes);
    const told = pages.map((page) =>
      [...page.matchAll(/sosial\s+nomor\s+(\d)\s+yang/g)].map(([, place]) => place),
    );
    expect(told).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
    ]);
    const [first = [], second = []] = await readPdfRules(bytes);
    // What stands at the same height on both is the page's own.
    const ofTable = first.filter(({ at }) => !second.some((other) => Math.abs(other.at - at) < 0.1));
    const ends = [Math.min(...ofTable.map(({ from }) => from)), Math.max(...ofTable.map(({ to }) => to))];
    const foot = findLowestRule(ofTable);
    expect([foot?.from, foot?.to]).toEqual(ends.map((end) => expect.closeTo(end, 0)));
  });

  it('begins a new line in a cell where its text has one, and prints no box for it', async () => {
    const plan = aPlanDocument({
      nodes: [
        {
          level: 'objective',
          text: 'O',
          children: [
            { level: 'strategy', text: 'Mendata' },
            { level: 'strategy', text: 'Mendampingi' },
          ],
        },
      ],
    });
    const rendered = render.pdf(buildModel(plan, { kind: 'renstra' }));
    expect(rendered.replacedCharacters).toBe(0);
    const { pages } = await readPdf(rendered.bytes);
    expect(squeeze(pages.join(' '))).toContain('1.Mendata2.Mendampingi');
  });

  it('keeps a caption with the table it heads', async () => {
    const model = buildModel(aFullPlan(60));
    const pages = (await readPdf(render.pdf(model).bytes)).pages.map(squeeze);
    for (const block of listBlocks(model)) {
      if (block.kind !== 'table') continue;
      const start = squeeze(`Tabel ${block.caption.number} ${block.caption.text}`);
      const head = squeeze(block.header[0]?.[0]?.text ?? '');
      // In the list of tables dots follow; where the table stands, its head does, on the same page.
      const isHeaded = pages.some((page) => {
        const after = page.slice(page.indexOf(start) + start.length);
        return page.includes(start) && !after.startsWith('..') && after.slice(0, 300).includes(head);
      });
      expect(isHeaded, start).toBe(true);
    }
  });

  it('says that it is an example on every page', async () => {
    const model = buildModel(aSmallPlan({ organization: { isExample: true } }));
    const read = await readPdf(render.pdf(model).bytes);
    for (const page of read.pages) expect(page).toContain('bukan dokumen resmi');
    const real = await readPdf(render.pdf(buildModel(aSmallPlan())).bytes);
    for (const page of real.pages) expect(page).not.toContain('CONTOH');
  });

  it('is the same bytes for the same plan, from a warm engine and from a fresh one', async () => {
    const first = render.pdf(buildModel(aSmallPlan())).bytes;
    render.pdf(buildModel(aFullPlan(4)));
    const again = render.pdf(buildModel(aSmallPlan())).bytes;
    const fresh = await renderPdf(buildModel(aSmallPlan()), { resourcesDir: render.resourcesDir() });
    expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(fresh.bytes))).toBe(0);
  });

  it.each([
    ['nothing at all', aPlanDocument()],
    [
      'statements without indicators',
      aPlanDocument({
        nodes: [
          { level: 'vision', text: 'Visi' },
          { level: 'goal', text: 'G' },
        ],
      }),
    ],
    [
      'one indicator',
      aPlanDocument({
        nodes: [{ level: 'objective', text: 'O', indicators: [{ name: 'I', targets: { 2026: '1' } }] }],
      }),
    ],
    [
      'no period',
      aPlanDocument({
        plan: { periodStart: null, periodEnd: null },
        nodes: [{ level: 'objective', text: 'O', indicators: [{ name: 'I' }] }],
      }),
    ],
  ])('prints a plan with %s, both documents, without a warning', async (_, plan) => {
    for (const kind of ['renstra', 'lkjip'] as const) {
      const rendered = render.pdf(buildModel(plan, { kind }));
      expect(rendered.diagnostics).toEqual([]);
      expect(rendered.pages).toBeGreaterThan(8);
      expect((await readPdf(rendered.bytes)).pages).toHaveLength(rendered.pages);
    }
  });
});

function findPageText(pages: readonly string[], title: string): string {
  const start = pages.findIndex((page) => squeeze(page).includes(squeeze(title)));
  const end = pages.findIndex((page) => squeeze(page).includes('DAFTARTABEL'));
  return pages.slice(start, end).join('\n');
}
