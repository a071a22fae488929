import { formatDate } from '../../../../../db/domain/format.ts';
import { findHead } from '../../../../../db/domain/officials.ts';
import { cell, paragraph, placeholder, section } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import { makeLetterhead } from '../front-matter.ts';
import { listLegalBasisTexts } from '../legal-bases.ts';
import { spanRows, writeNodeLabel } from '../measured-nodes.ts';
import { describeHead, type ReportContext } from '../report-context.ts';
import type { Block, Clauses, Section, Table } from '../report-model.ts';
import { joinSentences, listKeyIndicators, writeResponsible } from './key-indicators.ts';

/** SK Penetapan IKU: Menimbang, Mengingat, Memutuskan, and the indicators as its annex. */
export function buildDecree(context: ReportContext): readonly Section[] {
  const { words, document } = context;
  const { decree } = words;
  const organization = document.organization.name;
  const head = findHead(document.officials, context.date);
  const { periodStart, periodEnd } = document.plan;
  const period =
    periodStart === null || periodEnd === null ? '' : context.texts.period(periodStart, periodEnd);
  const subject = decree.subject(organization, period);
  const center = (text: string) =>
    ({ kind: 'paragraph', style: 'center', runs: [{ text, isBold: true }] }) as const;
  const written = Number(context.date.slice(0, 4));
  return [
    section({
      id: 'decree',
      title: decree.title(organization),
      letterhead: makeLetterhead(context),
      blocks: [
        center(decree.number(written)),
        center(decree.about),
        center(subject),
        makeGrounds(context),
        center(decree.decides),
        makeArticles(context, subject),
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

/** a, b, c. */
const writeLetter = (place: number): string => `${String.fromCharCode('a'.charCodeAt(0) + place)}.`;

function makeGrounds(context: ReportContext): Clauses {
  const { decree } = context.words;
  const { document } = context;
  const bases = listLegalBasisTexts(context);
  return {
    kind: 'clauses',
    items: [
      {
        term: decree.considering,
        parts: decree
          .considerations(document.organization.name, document.plan.title)
          .map((text, i) => ({ mark: writeLetter(i), text })),
      },
      {
        term: decree.recalling,
        parts:
          bases.length === 0
            ? [{ mark: null, text: decree.noLegalBases }]
            : bases.map((text, i) => ({
                mark: `${i + 1}.`,
                text: `${text}${i === bases.length - 1 ? '.' : ';'}`,
              })),
      },
    ],
  };
}

function makeArticles(context: ReportContext, subject: string): Clauses {
  const { decree } = context.words;
  const names = [decree.first, decree.second, decree.third];
  return {
    kind: 'clauses',
    items: [
      { term: decree.determining, parts: [{ mark: null, text: `${subject}.`, isBold: true }] },
      ...decree
        .articles(context.document.organization.name)
        .map((text, i) => ({ term: names[i] ?? '', parts: [{ mark: null, text }] })),
    ],
  };
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
