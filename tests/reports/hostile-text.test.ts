import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { cleanText } from '../../electron/backend/reports/model/clean-text.ts';
import { readDocx } from '../support/docx-text.ts';
import { readPdf } from '../support/pdf-text.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { findDocxFaults } from './support/docx-rules.ts';
import { buildModel, prepareRenderers, squeeze } from './support/render.ts';

const render = prepareRenderers();

/** Words that mean something to the engines below: markup, code, fields, escapes. They must stay words. */
const markup = [
  '#set text(fill: red)',
  '#panic("ya")',
  '$x^2 + sum$ dan `kode`',
  '*tebal* _miring_ ~ @label <label> // komentar /* blok */',
  '= Judul \\ #linebreak() \\u{41}',
  '- butir + butir / istilah: arti',
  '</w:t></w:p><w:p><w:r><w:t>',
  '<script>alert(1)</script> &amp; &#65; <![CDATA[x]]>',
  '{ TOC \\o "1-3" } { INCLUDEPICTURE "http://x" }',
  '%%EOF (Tj) \\(BT\\) /Names',
  '"json": {"a": [1]} \\n \\" \'',
  '$(rm -rf) {{rumus}} %s %n $' + '{env}',
  '=HYPERLINK("http://x")',
];

/** Letters beyond what the text face has. */
const scripts = [
  'مرحبا بالعالم',
  'نص عربي 123',
  '😀 👩‍👩‍👧 🇮🇩 ✔️',
  'Žluťoučký kůň æøå ßẞ',
  'Ελληνικά кириллица',
  '≥ 90 − 5 × 2 ÷ 3 … “kutip”',
];

const longName = 'Terselenggaranya pelayanan kesejahteraan sosial '.repeat(7).trim().slice(0, 300);
const longWord = 'Keterlaksanaan'.repeat(22).slice(0, 300);

function aHostilePlan(text: string): PlanDocument {
  return aPlanDocument({
    organization: { name: `Dinas ${text}`, shortName: null },
    plan: { profile: text },
    legalBases: [{ id: 'basis', kind: text, title: text }],
    officials: [{ name: text, position: text, rank: text }],
    units: [text],
    nodes: [
      {
        level: 'vision',
        text,
        explanation: text,
        glosses: [{ term: text, meaning: text }],
        children: [
          {
            level: 'objective',
            text,
            indicators: [
              {
                name: text,
                unitOfMeasure: text.slice(0, 12),
                targets: { 2026: '80' },
                realizations: { 2026: { missingReason: text } },
              },
            ],
          },
        ],
      },
    ],
    narratives: [{ document: 'lkjip', section: 'foreword', body: text }],
  });
}

async function readBoth(text: string) {
  const model = buildModel(aHostilePlan(text));
  const rendered = render.pdf(model);
  const docx = readDocx(await render.docx(model));
  return { model, rendered, pdf: await readPdf(rendered.bytes), docx };
}

describe('text that means something to an engine', () => {
  it.each(markup)('stays text in both documents: %s', async (text) => {
    const { rendered, pdf, docx } = await readBoth(text);
    expect(rendered.diagnostics).toEqual([]);
    const printed = squeeze(pdf.pages.join(' '));
    expect(printed.split(squeeze(text)).length).toBeGreaterThan(4);
    expect(findDocxFaults(docx)).toEqual([]);
    const written = docx.paragraphs.map((paragraph) => squeeze(paragraph.text));
    expect(written.filter((one) => one.includes(squeeze(text))).length).toBeGreaterThan(4);
    expect(docx.cells.map(squeeze)).toContain(squeeze(text));
    expect(pdf.cells.map(squeeze)).toContain(squeeze(text));
  });
});

describe('letters of other scripts', () => {
  it.each(scripts)('are set and read back without an empty box: %s', async (text) => {
    const { rendered, pdf, docx } = await readBoth(text);
    expect(rendered.diagnostics).toEqual([]);
    expect(rendered.replacedCharacters).toBe(0);
    expect(pdf.pages.join('')).not.toContain('\u0000');
    expect(docx.cells).toContain(text.normalize('NFC'));
  });

  it('give Latin, Greek, Cyrillic and signs back as they were', async () => {
    for (const text of scripts.slice(3)) {
      const { pdf } = await readBoth(text);
      expect(pdf.cells.map(squeeze)).toContain(squeeze(text));
    }
  });

  it('stand as the replacement character where no bundled font has them, and are counted', async () => {
    const { rendered, pdf, docx } = await readBoth('Sasaran 社会 ไทย');
    // Two and three letters, in every place the text stands.
    expect(rendered.replacedCharacters).toBeGreaterThanOrEqual(5);
    expect(rendered.diagnostics).toEqual([]);
    expect(pdf.pages.join('')).not.toContain('\u0000');
    expect(pdf.pages.join('')).toContain('\ufffd');
    // A word processor has fonts of its own.
    expect(docx.cells).toContain('Sasaran 社会 ไทย');
  });
});

describe('characters no document can hold', () => {
  it('are left out of both, and counted', async () => {
    const text = 'Sa\u0000sa\u0007ran\ud800 \ufffe satu';
    const { model, pdf, docx } = await readBoth(text);
    expect(model.removedCharacters).toBeGreaterThan(10);
    expect(findDocxFaults(docx)).toEqual([]);
    expect(docx.cells).toContain('Sasaran satu');
    expect(pdf.cells.map(squeeze)).toContain('Sasaransatu');
  });

  it('cannot turn the words after them around', async () => {
    const { pdf, docx } = await readBoth('Tunai \u202egnadu\u202c \u2066x\u2069 akhir');
    expect(docx.cells).toContain('Tunai gnadu x akhir');
    expect(pdf.cells.map(squeeze)).toContain('Tunaignaduxakhir');
  });

  it('are told apart from line ends and from letters made of two', () => {
    expect(cleanText('a\r\nb\rc\u2028d')).toEqual({ text: 'a\nb\nc\nd', removed: 0 });
    expect(cleanText('e\u0301')).toEqual({ text: 'é', removed: 0 });
    expect(cleanText('\u0001\u202e')).toEqual({ text: '', removed: 2 });
    expect(cleanText('😀')).toEqual({ text: '😀', removed: 0 });
  });
});

describe('names of 300 letters', () => {
  it.each([
    ['of words', longName],
    ['of one word', longWord],
  ])('%s stay whole', async (_, text) => {
    const { rendered, pdf, docx } = await readBoth(text);
    expect(rendered.diagnostics).toEqual([]);
    expect(docx.cells).toContain(text);
    expect(pdf.cells.map(squeeze)).toContain(squeeze(text));
  });

  it('prints a narrative of 100,000 letters', async () => {
    const { rendered, pdf } = await readBoth('Uraian panjang. '.repeat(50));
    expect(pdf.pages.length).toBe(rendered.pages);
    const model = buildModel(
      aPlanDocument({
        narratives: [{ document: 'lkjip', section: 'foreword', body: 'kata '.repeat(20_000) }],
      }),
    );
    const long = render.pdf(model);
    expect(long.diagnostics).toEqual([]);
    expect(long.pages).toBeGreaterThan(25);
  });
});
