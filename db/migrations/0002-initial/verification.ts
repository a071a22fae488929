import {
  date,
  decimalNumber,
  integer,
  nullable,
  oneOf,
  reference,
  table,
  text,
  timestamp,
} from '../../columns.ts';
import type { Lock } from '../../ddl-locks.ts';

/**
 * Where the figures of a period stand; a period without a row is a draft. Quarter 0 is the year, and what holds for it
 * holds for its quarters as well.
 */
export const period_state = table(
  {
    plan_id: reference('plan'),
    year: integer({ min: 1900, max: 9999 }),
    quarter: integer({ min: 0, max: 4 }),
    status: oneOf('draft', 'submitted', 'returned', 'verified', 'sealed'),
    /** Who brought it there, as the history is signed, and when. */
    acted_by: text(),
    acted_at: timestamp(),
    /** Why it was returned or opened again. */
    note: nullable(text()),
  },
  { unique: [['plan_id', 'year', 'quarter']] },
);

/** What a sealed period was judged by. Opening it again ends the seal and keeps it: older reports rest on it. */
export const period_seal = table(
  {
    plan_id: reference('plan'),
    year: integer({ min: 1900, max: 9999 }),
    quarter: integer({ min: 0, max: 4 }),
    sealed_by: text(),
    sealed_at: timestamp(),
    ended_at: nullable(timestamp()),
    /** Definitions, targets, figures and settings as they were, as canonical JSON (`FrozenPeriod`). */
    content: text(),
    /** SHA-256 of `content`. */
    hash: text(),
  },
  { unique: [['plan_id', 'year', 'quarter', 'sealed_at']] },
);

/** What an evaluator found of one figure; the office's own figure stays beside it. */
export const verification = table(
  {
    indicator_id: reference('indicator'),
    year: integer({ min: 1900, max: 9999 }),
    quarter: integer({ min: 0, max: 4 }),
    verdict: oneOf('agreed', 'corrected', 'returned'),
    /** What the office had said when it was judged: with another figure the verdict no longer holds. */
    claimed: text(),
    value: nullable(decimalNumber()),
    ordinal_code: nullable(text()),
    reason: nullable(text()),
    judged_by: text(),
    judged_at: timestamp(),
  },
  {
    unique: [['indicator_id', 'year', 'quarter']],
    checks: {
      verification_says_why: "verdict = 'agreed' or reason is not null",
      verification_corrects_to_a_figure:
        "(verdict = 'corrected') = (value is not null or ordinal_code is not null)",
    },
  },
);

/** A figure that was published and turned out to be wrong: later reports print this one, with the reason. */
export const correction = table(
  {
    indicator_id: reference('indicator'),
    year: integer({ min: 1900, max: 9999 }),
    value: nullable(decimalNumber()),
    ordinal_code: nullable(text()),
    reason: text(),
    corrected_on: nullable(date()),
  },
  {
    unique: [['indicator_id', 'year']],
    checks: { correction_gives_one_figure: '(value is null) <> (ordinal_code is null)' },
  },
);

const underReview = ['submitted', 'verified', 'sealed'] as const;
const sealed = ['sealed'] as const;

/** Rows that no statement may write while their period is closed, whoever sends it. */
export const locks: readonly Lock[] = [
  { table: 'realization', owner: 'indicator', closedIn: underReview },
  { table: 'target', owner: 'indicator', closedIn: sealed },
  { table: 'evidence', owner: 'indicator', closedIn: sealed },
  { table: 'verification', owner: 'indicator', closedIn: sealed },
  { table: 'spending', owner: 'node', closedIn: sealed },
  { table: 'node_status', owner: 'node', closedIn: sealed, isYearly: true },
];
