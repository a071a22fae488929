import { formatDate } from '../../../../../db/domain/format.ts';
import { findHead, findHolder, findSuperiorPost, listPosts } from '../../../../../db/domain/officials.ts';
import { everyOfficial } from '../../../../api/report-kinds.ts';
import { lead, paragraph, placeholder, section } from '../blocks.ts';
import { makeLetterhead } from '../front-matter.ts';
import { nameRegionHead } from '../region-head.ts';
import {
  describeHead,
  describeSigner,
  type ReportContext,
  type Signer,
  writeNarrative,
} from '../report-context.ts';
import type { Block, Clauses, Section, Signatures } from '../report-model.ts';
import { makeChangesTable, makePromiseTable, makeWorkTable, nameSheet } from './agreement-tables.ts';
import { type Agreement, listAgreements, type NumberedAgreement } from './list-agreements.ts';

/** Perjanjian Kinerja: statement and appendix of each official that is asked for, one after the other. */
export function buildAgreement(context: ReportContext): readonly Section[] {
  const agreements = listAgreements(context);
  if (agreements.length === 0) return [makeGap(context)];
  return agreements.flatMap((agreement, i) => makeAgreement(context, { ...agreement, number: i + 1 }));
}

function makeGap(context: ReportContext): Section {
  const { words, texts, year, document, date, language, officials } = context;
  const { agreement } = words;
  const day = formatDate(date, { locale: language });
  const isThere = officials.who === null || officials.who === everyOfficial;
  const what =
    document.officials.length === 0
      ? agreement.noOfficials
      : officials.isDated
        ? agreement.nobodyOn(day)
        : isThere
          ? agreement.noOfficials
          : agreement.notOfYear(year);
  return section({
    id: 'agreement',
    title: agreement.title(year),
    letterhead: makeLetterhead(context),
    blocks: [placeholder(texts.nothingYet(what))],
  });
}

function makeAgreement(context: ReportContext, agreement: NumberedAgreement): readonly Section[] {
  const { words, year } = context;
  const title = agreement.earlier === null ? words.agreement.title(year) : words.agreement.changedTitle(year);
  const second = findSecondParty(context, agreement);
  const first = describeSigner(context, agreement.official);
  const signatures = makeSignatures(context, agreement, second, first);
  const id = `agreement/${agreement.number}`;
  return [
    section({
      id,
      title,
      letterhead: makeLetterhead(context),
      blocks: [...makeStatement(context, second, first), signatures],
    }),
    section({
      id: `${id}/annex`,
      title: words.agreement.annexTitle(title),
      blocks: [
        makeFields([[words.agreement.position, first.position]]),
        ...makePromiseTable(context, agreement, {
          id: `${id}/targets`,
          sheet: nameSheet(context, agreement, words.agreement.sheet.performance),
        }),
        ...makeWorkTable(context, agreement, {
          id: `${id}/budget`,
          sheet: nameSheet(context, agreement, words.agreement.sheet.budget),
        }),
        ...(agreement.earlier === null ? [signatures] : []),
      ],
      children: makeChanges(context, agreement, id).map((changes) => ({
        ...changes,
        blocks: [...changes.blocks, signatures],
      })),
    }),
  ];
}

const makeFields = (rows: readonly (readonly [string, string])[]): Clauses => ({
  kind: 'clauses',
  items: rows.map(([term, text]) => ({ term, parts: [{ mark: null, runs: [{ text }] }] })),
});

function makeStatement(context: ReportContext, second: Signer | null, first: Signer): readonly Block[] {
  const { agreement } = context.words;
  const describe = ({ name, position }: Signer): Clauses =>
    makeFields([
      [agreement.name, name ?? agreement.nameUnknown],
      [agreement.position, position],
    ]);
  if (second === null)
    return [
      ...writeNarrative(context, 'alone-opening'),
      describe(first),
      ...writeNarrative(context, 'alone-promise'),
    ];
  return [
    ...writeNarrative(context, 'opening'),
    describe(first),
    paragraph(agreement.first),
    describe(second),
    paragraph(agreement.second),
    ...writeNarrative(context, 'promise'),
    ...writeNarrative(context, 'supervision'),
  ];
}

/** The second party signs on the left, the first on the right under the place and date. */
function makeSignatures(
  context: ReportContext,
  { date }: Agreement,
  second: Signer | null,
  first: Signer,
): Signatures {
  const { agreement } = context.words;
  const day = date === null ? agreement.undated : formatDate(date, { locale: context.language });
  const own = { role: second === null ? null : agreement.firstParty, ...first };
  return {
    kind: 'signatures',
    placeAndDate: [agreement.place(day)],
    parties: second === null ? [own] : [{ role: agreement.secondParty, ...second }, own],
  };
}

/** Whoever the official answers to on that day; null for the head of a region, who answers to nobody in it. */
function findSecondParty(context: ReportContext, { post, state, date }: Agreement): Signer | null {
  const { document, companions } = context;
  const day = date ?? state.day;
  if (post.level === 'head') {
    if (document.organization.kind === 'region') return null;
    const superior = findHead(companions.superiors, day);
    return superior === null
      ? { position: nameSuperior(context), name: null, details: [], isOutside: true }
      : { ...describeSigner(context, superior), isOutside: true };
  }
  const above = findSuperiorPost(listPosts(document.officials, document.units), post, document.units);
  if (above === null) return describeHead(context, null);
  const holder = findHolder(above.holders, day);
  return holder === null
    ? { position: above.position, name: null, details: [] }
    : describeSigner(context, holder);
}

function nameSuperior(context: ReportContext): string {
  const { regionName } = context.document.organization;
  return regionName === null ? context.words.agreement.superior.unknown : nameRegionHead(context, regionName);
}

function makeChanges(context: ReportContext, agreement: NumberedAgreement, id: string): readonly Section[] {
  const { earlier } = agreement;
  if (earlier === null) return [];
  const { changes, sheet } = context.words.agreement;
  const table = makeChangesTable(context, earlier.changes, {
    id: `${id}/changes`,
    sheet: nameSheet(context, agreement, sheet.changes),
  });
  const intro = lead(changes.intro(formatDate(earlier.until, { locale: context.language })));
  return [section({ id: `${id}/changes`, level: 2, title: changes.title, blocks: [intro, table] })];
}
