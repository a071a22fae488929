import { body, cell, group, section } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import { findNarrative, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { findLkjipTexts } from '../texts/lkjip/lkjip-texts.ts';

/** PermenPANRB 53/2014, annex III: the statement of the inspectorate and its checklist, to be filled in by hand. */
export function makeReviewStatement(context: ReportContext): Section {
  const { review } = findLkjipTexts(context.language);
  return section({
    id: 'review-statement',
    title: context.texts.lkjip.sections.review,
    blocks: [...writeNarrative(context, 'review-statement'), makeReviewerSignature(context)],
    children: [
      section({
        id: 'review-statement/checklist',
        // A form of its own, on a page of its own.
        level: 1,
        title: review.checklist,
        blocks: findNarrative(context, 'review-checklist') ?? [makeChecklist(context)],
      }),
    ],
  });
}

/** Name, number and day are the reviewer's own to write. */
function makeReviewerSignature({ document, texts, language }: ReportContext): Block {
  const { review } = findLkjipTexts(language);
  const { regionName } = document.organization;
  return {
    kind: 'signature',
    placeAndDate: texts.signature.place(review.undated),
    position: regionName === null ? review.reviewerAlone : review.reviewer(regionName),
    name: null,
    details: [review.nip],
    isOutside: true,
  };
}

function makeChecklist(context: ReportContext): Table {
  const { review } = findLkjipTexts(context.language);
  return makeTable({
    id: 'table/review-checklist',
    caption: '',
    aligns: ['center', 'left', 'center', 'center'],
    header: [
      [context.texts.column.number, review.statement, review.yes, review.no].map((text) => cell(text)),
    ],
    rows: review.groups.flatMap(({ title, items }) => [
      group(title, 4),
      ...items.map((item, i) => body([cell(String(i + 1)), cell(item), cell(''), cell('')])),
    ]),
  });
}
