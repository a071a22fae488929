import { measureTotalAbsorption } from '../../../../../db/domain/absorption.ts';
import { formatAccounting, formatDate } from '../../../../../db/domain/format.ts';
import type { BudgetVersion } from '../../../../../db/domain/plan-document.ts';
import { body, cell, figure, placeholder, total } from '../blocks.ts';
import { emptyCell } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import { nameStatements, spanRows } from '../measured-nodes.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, SheetName, Table } from '../report-model.ts';
import { type Change, workKindOf } from './agreement-content.ts';
import type { Agreement, NumberedAgreement } from './list-agreements.ts';

/** What the tables of an agreement are made of; who signs it may not be known yet. */
export type PromisedWork = Pick<Agreement, 'post' | 'state' | 'content'>;

/** How a table stands in its document: in a book it has a caption, in a document of its own a sheet. */
export type TableFrame = Readonly<{ id: string; caption?: string; sheet?: SheetName }>;

/** No | Sasaran | Indikator Kinerja | Satuan | Target. */
export function makePromiseTable(
  context: ReportContext,
  agreement: PromisedWork,
  { caption = '', ...frame }: TableFrame,
): readonly Block[] {
  const { texts, words } = context;
  const { promises } = agreement.content;
  const own = words.agreement;
  if (promises.length === 0)
    return [placeholder(texts.nothingYet(own.noIndicators(agreement.post.position)))];
  const isHead = agreement.post.level === 'head';
  const heads = [
    texts.column.number,
    isHead
      ? nameStatements(
          context,
          promises.map(({ kind }) => kind),
        )
      : own.unitStatement,
    own.indicator,
    texts.column.unit,
    texts.column.target,
  ];
  return [
    makeTable({
      ...frame,
      caption,
      aligns: ['center', 'left', 'left', 'center', 'right'],
      header: [heads.map((head) => cell(head))],
      rows: promises.flatMap(({ name, indicators }, place) =>
        spanRows(
          indicators,
          (rows) => [cell(String(place + 1), { rows }), cell(name, { rows })],
          ({ indicator, target }) => [
            cell(indicator.name),
            cell(indicator.unitOfMeasure ?? texts.cell.withoutUnit),
            target === null ? emptyCell(texts.cell.notFilled) : figure(target),
          ],
        ),
      ),
    }),
  ];
}

/** No | Program | Anggaran | Keterangan; for the levels below, what they carry out. */
export function makeWorkTable(
  context: ReportContext,
  agreement: PromisedWork,
  { caption = '', ...frame }: TableFrame,
): readonly Block[] {
  const { texts, words, locale } = context;
  const { work } = agreement.content;
  const own = words.agreement;
  if (work.length === 0) return [placeholder(texts.nothingYet(own.noBudget))];
  const kind = workKindOf(agreement.post);
  const sum = measureTotalAbsorption(work.map(({ ceiling }) => ({ ceiling, realized: null }))).ceiling;
  const name =
    context.index.kindName(kind) ??
    (kind === 'program' || kind === 'activity' || kind === 'subactivity' ? own.work[kind] : '');
  const { budget } = agreement.state;
  return [
    makeTable({
      ...frame,
      caption,
      aligns: ['center', 'left', 'right', 'left'],
      header: [[texts.column.number, name, own.budget, own.note].map((head) => cell(head))],
      rows: [
        ...work.map((one, i) =>
          body([
            cell(String(i + 1)),
            cell(one.name),
            figure(formatAccounting(one.ceiling, { locale })),
            cell(one.fundSources.join(', ') || texts.cell.missing),
          ]),
        ),
        total([
          cell(own.total, { columns: 2, align: 'left' }),
          sum === null ? cell('') : figure(formatAccounting(sum, { locale })),
          cell(''),
        ]),
      ],
      notes: budget === null ? [] : [own.budgetDocument(writeBudgetName(context, budget))],
    }),
  ];
}

/** No | Uraian | Semula | Menjadi. */
export function makeChangesTable(
  context: ReportContext,
  differences: readonly Change[],
  { caption = '', ...frame }: TableFrame,
): Table {
  const { changes } = context.words.agreement;
  const name = ({ kind, name: what }: Change): string => {
    switch (kind) {
      case 'signer':
        return changes.signer;
      case 'target':
        return changes.target(what);
      case 'budget':
        return changes.budget(what);
    }
  };
  return makeTable({
    ...frame,
    caption,
    aligns: ['center', 'left', 'right', 'right'],
    header: [
      [context.texts.column.number, changes.what, changes.before, changes.after].map((text) => cell(text)),
    ],
    rows: differences.map((change, i) =>
      body([
        cell(String(i + 1)),
        cell(name(change)),
        cell(change.before, { isNumber: change.kind !== 'signer' }),
        cell(change.after, { isNumber: change.kind !== 'signer' }),
      ]),
    ),
  });
}

/** `Kinerja 3`: of the third agreement of the workbook. */
export const nameSheet = (
  { words }: ReportContext,
  { number, official }: NumberedAgreement,
  name: string,
): SheetName => ({ name: `${name} ${number}`, title: `${words.agreement.shortTitle}: ${official.position}` });

function writeBudgetName({ words, language }: ReportContext, version: BudgetVersion): string {
  const { budgetKind, budgetNumber, budgetDate } = words.agreement;
  const { kind, documentNumber, documentDate } = version;
  const number = documentNumber === null || documentNumber === '' ? '' : budgetNumber(documentNumber);
  const date = documentDate === null ? '' : budgetDate(formatDate(documentDate, { locale: language }));
  return `${budgetKind[kind]}${number}${date}`;
}
