import { findHolder, listPosts, listTerms, type Post } from '../../../../../db/domain/officials.ts';
import type { Official } from '../../../../../db/domain/plan-document.ts';
import { shiftDay } from '../../../../../db/domain/shift-day.ts';
import { everyOfficial } from '../../../../api/report-kinds.ts';
import type { ReportContext } from '../report-context.ts';
import { type AgreementContent, type Change, compareContents, readContent } from './agreement-content.ts';
import { type AgreementState, type AgreementStates, openStates } from './agreement-state.ts';

/** One agreement: who promises what, since when, and what it changes in the one before. */
export type Agreement = Readonly<{
  post: Post;
  official: Official;
  state: AgreementState;
  content: AgreementContent;
  /** The day on the document; null where nothing says it, and a line stands for it. */
  date: string | null;
  /** The last day of the agreement before, and what is different now; null for the first of the year. */
  earlier: Readonly<{ until: string; changes: readonly Change[] }> | null;
}>;

/** Its place among those of the document, from 1. */
export type NumberedAgreement = Agreement & Readonly<{ number: number }>;

/**
 * Of a dated document the one of that day's holder; else one for everybody who held the office in the year, in the state
 * of the end of their time.
 */
export function listAgreements(context: ReportContext): readonly Agreement[] {
  const { document, date, year, officials } = context;
  const states = openStates(context);
  const { who, isDated } = officials;
  const isWanted = (post: Post, official: Official): boolean =>
    who === everyOfficial || (who === null ? post.level === 'head' : official.id === who);
  return listPosts(document.officials, document.units).flatMap((post) => {
    if (isDated) {
      const official = findHolder(post.holders, date);
      if (official === null || !isWanted(post, official)) return [];
      return [makeAgreement(context, states, { post, official, day: date, date })];
    }
    return listTerms(post.holders, year).flatMap(({ official, to }) =>
      isWanted(post, official)
        ? [makeAgreement(context, states, { post, official, day: to, date: null })]
        : [],
    );
  });
}

/**
 * What the report on the year measures: the head's agreement as it stood at the end of the year, whoever signed it; also
 * where no head is on record.
 */
export function readReportedAgreement(context: ReportContext): Agreement | UnsignedAgreement {
  const last = listAgreements(context).at(-1);
  if (last !== undefined) return last;
  const { document, year, texts } = context;
  const position = texts.signature.headOf(document.organization.name);
  const post: Post = { id: 'head', level: 'head', unitId: null, position, holders: [] };
  const state = openStates(context).on(post, `${year}-12-31`);
  return {
    post,
    official: null,
    state,
    content: readContent(state, context, post),
    date: null,
    earlier: null,
  };
}

export type UnsignedAgreement = Omit<Agreement, 'official'> & Readonly<{ official: null }>;

type Wanted = Readonly<{ post: Post; official: Official; day: string; date: string | null }>;

function makeAgreement(
  context: ReportContext,
  states: AgreementStates,
  { post, official, day, date }: Wanted,
): Agreement {
  const state = states.on(post, day);
  const content = readContent(state, context, post);
  const change = findLastChange(context, states, { post, state, content });
  const earlier = change && { until: shiftDay(change.from, -1), changes: change.changes };
  const written =
    date ?? (change ? findWritten(states, change.from) : findFirstDate(context, post, official));
  // Nothing changed since that day: what the document cites must not be younger than itself.
  const own = written === null ? state : states.on(post, written);
  return { post, official, state: own, content, date: written, earlier };
}

const findWritten = (states: AgreementStates, day: string): string | null =>
  states.isWritten(day) ? day : null;

/** Back through the days on which something may have changed, to the last on which this agreement did. */
function findLastChange(
  context: ReportContext,
  states: AgreementStates,
  { post, state, content }: Pick<Agreement, 'post' | 'state' | 'content'>,
): Readonly<{ from: string; changes: readonly Change[] }> | null {
  const days = states.changes(post).filter((day) => day <= state.day);
  for (const from of days.toReversed()) {
    const before = states.on(post, shiftDay(from, -1));
    const changes = compareContents(context, [before, readContent(before, context, post)], [state, content]);
    if (changes.length > 0) return { from, changes };
  }
  return null;
}

/** The first agreement of a year follows the first budget document; where its holder was in office then, that is its day. */
function findFirstDate({ document, year }: ReportContext, post: Post, official: Official): string | null {
  const signed = document.budgetVersions
    .filter((one) => one.year === year && one.kind === 'murni' && one.documentDate !== null)
    .map(({ documentDate }) => documentDate ?? '')
    .sort()
    .at(0);
  if (signed === undefined || !signed.startsWith(String(year))) return null;
  return findHolder(post.holders, signed)?.id === official.id ? signed : null;
}
