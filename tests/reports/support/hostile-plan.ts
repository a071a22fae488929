import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

/** Words that mean something to one of the engines; each is to be found as it is in every document that says it. */
export const meaningfulTexts = [
  '#set text(fill: red)',
  '#panic("ya")',
  '$x^2 + sum$ dan `kode`',
  '*tebal* _miring_ @label <label> // komentar',
  '= Judul \\ #linebreak() \\u{41}',
  '</w:t></w:p><w:p><w:r><w:t>',
  '</t></si><si><t>',
  '<script>alert(1)</script> &amp; &#65;',
  '{ TOC \\o "1-3" } { INCLUDEPICTURE "http://x" }',
  '=HYPERLINK("http://x")',
  '_x0041_ & Rp$1.000 #1',
  'Žluťoučký kůň æøå ßẞ Ελληνικά',
] as const;

/** Letters of the fallback fonts; how a reader puts them back into text is its own affair. */
export const otherScripts = ['مرحبا بالعالم', '😀 👩‍👩‍👧 🇮🇩 ✔️'] as const;

/** A control character, half of a pair, a mark that turns words around: none can be in a document. */
export const unprintable = 'Sa\u0000sa\u0007ran\ud800 \u202esatu';
export const unprintableCleaned = 'Sasaran satu';

export const longName = `Terselenggaranya ${'pelayanan sosial '.repeat(17)}`.slice(0, 300).trim();
export const longWord = 'Keterlaksanaan'.repeat(22).slice(0, 300);

/** A plan that says each of these texts of an indicator and a program, and some of statements and people. */
export function makeHostilePlan(): PlanDocument {
  const texts = [...meaningfulTexts, ...otherScripts, unprintable, longName, longWord];
  const [first = '', second = ''] = meaningfulTexts;
  const groups = [0, 1, 2].map((group) => texts.filter((_, i) => i % 3 === group));
  return aPlanDocument({
    organization: { name: `Dinas ${first}`, shortName: null, regionName: second, isExample: true },
    plan: { profile: texts.join('\n\n') },
    units: [longName],
    officials: [
      { name: longWord, position: longName, rank: first },
      { isHead: false, unitId: 'unit-1', name: first, position: second, rank: null },
    ],
    legalBases: [{ id: 'basis', kind: first, title: longName }],
    nodes: [
      {
        level: 'vision',
        text: texts[4] ?? '',
        explanation: texts[5] ?? '',
        glosses: [{ term: texts[6] ?? '', meaning: texts[7] ?? '' }],
        children: groups.map((group) => ({
          level: 'goal' as const,
          text: group[0] ?? '',
          children: [
            {
              level: 'objective' as const,
              text: group[1] ?? '',
              indicators: group.map((text) => ({
                name: text,
                kind: 'iku' as const,
                unitOfMeasure: text.slice(0, 12),
                definition: text,
                formula: text,
                dataSource: text,
                selectionReason: text,
                targets: { 2026: '80' },
                realizations: { 2026: '72' },
              })),
              children: group.map((text) => ({
                level: 'program' as const,
                text,
                budget: { 2026: ['1000000', '250000'] as const },
              })),
            },
          ],
        })),
      },
    ],
    narratives: [{ document: 'lkjip', section: 'foreword', body: texts.join('\n\n') }],
  });
}
