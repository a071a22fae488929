import { formatDate } from '../../../../../db/domain/format.ts';
import { listPosts, listTerms } from '../../../../../db/domain/officials.ts';
import { paragraph } from '../blocks.ts';
import { describeSigner, type ReportContext } from '../report-context.ts';
import type { Paragraph } from '../report-model.ts';

/** For the report on the year: whose agreement it was, and after a change of heads which one the report measures. */
export function writeAgreementSentences(context: ReportContext): readonly Paragraph[] {
  const { document, year, language } = context;
  const { report } = context.words.agreement;
  const head = listPosts(document.officials, document.units).find(({ level }) => level === 'head');
  const terms = head ? listTerms(head.holders, year) : [];
  const last = terms.at(-1);
  if (last === undefined) return [];
  const write = (term: typeof last): string => {
    const { name, position } = describeSigner(context, term.official);
    return `${name}, ${position}`;
  };
  if (terms.length === 1) return [paragraph(report.one(year, write(last)))];
  const day = (date: string): string => formatDate(date, { locale: language });
  const names = terms.map((term) => report.term(write(term), day(term.from), day(term.to)));
  const all = report.several(year, String(terms.length), names.join('; '));
  return [paragraph(`${all} ${report.last(write(last))}`)];
}
