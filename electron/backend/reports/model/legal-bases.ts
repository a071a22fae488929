import type { LegalBasis } from '../../../../db/domain/plan-document.ts';
import { bold, placeholder } from './blocks.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Run } from './report-model.ts';

/** `Undang-Undang Nomor 11 Tahun 2009 tentang … sebagaimana telah diubah dengan Undang-Undang Nomor 14 Tahun 2019`. */
function writeLegalBasis(context: ReportContext, basis: LegalBasis): string {
  const { law } = context.texts;
  const amendments = context.document.legalBases.filter((one) => one.amendsId === basis.id);
  const act = writeAct(context, basis);
  const last = amendments.at(-1);
  if (!last) return act;
  const wording = amendments.length > 1 ? law.amendedByLast : law.amendedBy;
  return `${act} ${wording(writeAct(context, last))}`;
}

function writeAct(context: ReportContext, { kind, number, year, title }: LegalBasis): string {
  const { law } = context.texts;
  const name =
    number === null || year === null
      ? joinWords(kind, number, year)
      : law.numbered(kind, number, String(year));
  return title === null ? name : `${name} ${law.about(title)}`;
}

const joinWords = (...parts: readonly (string | number | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ');

const listRole = (context: ReportContext, roles: readonly LegalBasis['role'][]): readonly LegalBasis[] =>
  context.document.legalBases.filter((one) => one.amendsId === null && roles.includes(one.role));

/** All acts the plan stands on, the mandate and the establishment named as such. */
export function makeLegalBasisBlocks(context: ReportContext): readonly Block[] {
  const bases = listRole(context, ['mandate', 'establishment', 'basis']);
  if (bases.length === 0) {
    return [placeholder(context.texts.nothingYet(context.texts.renstra.missing.legalBases))];
  }
  const items = bases.map((basis): readonly Run[] => {
    const text = `${writeLegalBasis(context, basis)}.`;
    return basis.role === 'basis' ? [{ text }] : [bold(`${context.texts.law[basis.role]}: `), { text }];
  });
  return [{ kind: 'list', isOrdered: true, items }];
}

/** The acts alone, as a decree recalls them. */
export const listLegalBasisTexts = (context: ReportContext): readonly string[] =>
  listRole(context, ['mandate', 'establishment', 'basis']).map((basis) => writeLegalBasis(context, basis));
