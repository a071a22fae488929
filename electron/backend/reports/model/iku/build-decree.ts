import { formatDate } from '../../../../../db/domain/format.ts';
import { findHead } from '../../../../../db/domain/officials.ts';
import { bold, cell, paragraph, placeholder, section } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import { makeLetterhead } from '../front-matter.ts';
import { spanRows, writeNodeLabel } from '../measured-nodes.ts';
import { nameIssuer } from '../region-head.ts';
import { describeHead, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Clauses, Paragraph, Run, Section, Table } from '../report-model.ts';
import { joinSentences, listKeyIndicators, writeResponsible } from './key-indicators.ts';
import { splitClauses } from './split-clauses.ts';

/** SK Penetapan IKU: Menimbang, Mengingat, Memutuskan, and the indicators as its annex. */
export function buildDecree(context: ReportContext): readonly Section[] {
  const { words, document } = context;
  const { decree } = words;
  const head = findHead(document.officials, context.date);
  const written = Number(context.date.slice(0, 4));
  return [
    section({
      id: 'decree',
      title: decree.title(nameIssuer(context)),
      letterhead: makeLetterhead(context),
      blocks: [
        center([bold(decree.number(written))]),
        center([bold(decree.about)]),
        ...makeSubject(context),
        ...makeClauses(context, 'considerations', { term: decree.considering, mark: writeLetter }),
        ...makeClauses(context, 'grounds', { term: decree.recalling, mark: (at) => `${at + 1}.` }),
        center([bold(decree.decides)]),
        ...makeArticles(context),
        {
          kind: 'signatures',
          placeAndDate: [
            decree.signedAt,
            decree.signedOn(formatDate(context.date, { locale: context.language })),
          ],
          parties: [{ role: null, ...describeHead(context, head) }],
        },
      ],
    }),
    section({
      id: 'decree/annex',
      title: `${words.attachment}: ${decree.annex}`,
      orientation: 'landscape',
      blocks: makeAnnex(context),
    }),
  ];
}

const center = (runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', style: 'center', runs });
const embolden = (runs: readonly Run[]): readonly Run[] => runs.map((run) => ({ ...run, isBold: true }));

/** What the decree is on: heads it, and is what it lays down. */
const makeSubject = (context: ReportContext): readonly Block[] =>
  writeNarrative(context, 'subject').map((block) =>
    block.kind === 'paragraph' ? { ...block, ...center(embolden(block.runs)) } : block,
  );

/** `Menetapkan : …` */
function makeDetermination(context: ReportContext): Clauses['items'][number] {
  const { lines } = splitClauses(writeNarrative(context, 'subject'));
  const parts = lines.map((runs, at) => ({
    mark: null,
    runs: embolden(at === lines.length - 1 ? [...runs, { text: '.' }] : runs),
  }));
  return { term: context.words.decree.determining, parts };
}

/** a, b, c; behind z the letters begin again in pairs. */
function writeLetter(place: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (place % 26));
  return `${letter.repeat(Math.floor(place / 26) + 1)}.`;
}

type Clause = Readonly<{ term: string; mark: (place: number) => string }>;

/** A text of the office as one clause: every paragraph and item of a list is a part with its mark. */
function makeClauses(
  context: ReportContext,
  name: 'considerations' | 'grounds',
  { term, mark }: Clause,
): readonly Block[] {
  const { lines, others } = splitClauses(writeNarrative(context, name));
  if (lines.length === 0) return others;
  const parts = lines.map((runs, at) => ({ mark: lines.length === 1 ? null : mark(at), runs }));
  return [{ kind: 'clauses', items: [{ term, parts }], source: { section: name, subjectId: '' } }, ...others];
}

/** What is laid down, and then every paragraph and item of a list as an article of its own. */
function makeArticles(context: ReportContext): readonly Block[] {
  const { numbers, numbered } = context.words.decree;
  const { lines, others } = splitClauses(writeNarrative(context, 'articles'));
  const articles = lines.map((runs, at) => ({
    term: numbers[at] ?? numbered(at + 1),
    parts: [{ mark: null, runs }],
  }));
  const items = [makeDetermination(context), ...articles];
  return [{ kind: 'clauses', items, source: { section: 'articles', subjectId: '' } }, ...others];
}

function makeAnnex(context: ReportContext): readonly Block[] {
  const { texts } = context;
  const table = makeKeyIndicatorTable(context);
  if (table === null) return [placeholder(texts.nothingYet(texts.lkjip.missing.indicators))];
  const { period } = texts;
  const { periodStart, periodEnd } = context.document.plan;
  const span = periodStart === null || periodEnd === null ? [] : [paragraph(period(periodStart, periodEnd))];
  return [...span, table];
}

/** No | Tujuan/Sasaran | IKU | Satuan | Alasan | Formulasi | Sumber data | Penanggung jawab; null without indicators. */
export function makeKeyIndicatorTable(context: ReportContext): Table | null {
  const { texts, words } = context;
  const { column } = words.decree;
  const groups = listKeyIndicators(context);
  if (groups.length === 0) return null;
  const { missing } = texts.cell;
  const heads = [
    texts.column.number,
    column.statement,
    column.indicator,
    texts.column.unit,
    column.reason,
    column.formula,
    column.source,
    column.responsible,
  ];
  let count = 0;
  return makeTable({
    id: 'table/key-indicators',
    caption: '',
    aligns: ['center', 'left', 'left', 'center', 'left', 'left', 'left', 'left'],
    header: [heads.map((head) => cell(head))],
    orientation: 'landscape',
    rows: groups.flatMap(({ node, indicators }) =>
      spanRows(
        indicators.map((indicator) => {
          count += 1;
          return { indicator, number: count };
        }),
        () => [],
        ({ indicator, number }, i) => [
          cell(String(number)),
          ...(i === 0
            ? [cell(`${writeNodeLabel(context, node)} ${node.text}`, { rows: indicators.length })]
            : []),
          cell(indicator.name),
          cell(indicator.unitOfMeasure ?? missing),
          cell(indicator.selectionReason ?? missing),
          cell(joinSentences(indicator.definition, indicator.formula) || missing),
          cell(indicator.dataSource ?? missing),
          cell(writeResponsible(context, indicator) ?? missing),
        ],
      ),
    ),
  });
}
