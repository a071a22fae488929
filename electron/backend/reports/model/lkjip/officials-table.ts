import { findHolder, listPosts } from '../../../../../db/domain/officials.ts';
import { body, cell, paragraph } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import { describeSigner, type ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';
import { findLkjipTexts } from '../texts/lkjip/lkjip-texts.ts';

/** Who held which office at the end of the year; nothing where no official is on record. */
export function makeOfficialBlocks(context: ReportContext): readonly Block[] {
  const { document, year, texts, language } = context;
  const words = findLkjipTexts(language).officials;
  const holders = listPosts(document.officials, document.units).flatMap((post) => {
    const holder = findHolder(post.holders, `${year}-12-31`);
    return holder === null ? [] : [holder];
  });
  if (holders.length === 0) return [];
  return [
    paragraph(words.intro(document.organization.name, year)),
    makeTable({
      id: 'table/officials',
      caption: words.caption(year),
      aligns: ['center', 'left', 'left', 'left'],
      header: [[texts.column.number, words.position, words.name, words.rank].map((text) => cell(text))],
      rows: holders.map((official, i) =>
        body([
          cell(String(i + 1)),
          cell(describeSigner(context, official).position),
          cell(official.name),
          cell(official.rank ?? texts.cell.missing),
        ]),
      ),
    }),
  ];
}
