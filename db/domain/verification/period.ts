import type { Quarter } from '../cascade.ts';
import type { Decimal } from '../decimal.ts';
import type { FrozenPeriod } from './frozen-period.ts';

export const periodStatuses = ['draft', 'submitted', 'returned', 'verified', 'sealed'] as const;
export type PeriodStatus = (typeof periodStatuses)[number];

/** Where the figures of a quarter or a year (quarter 0) stand; without a row they are a draft. */
export type PeriodState = Readonly<{
  id: string;
  version: number;
  year: number;
  quarter: Quarter;
  status: PeriodStatus;
  actedBy: string;
  actedAt: string;
  note: string | null;
}>;

/** What a sealed period is judged by from then on; one that was opened again has an end. */
export type PeriodSeal = Readonly<{
  id: string;
  version: number;
  year: number;
  quarter: Quarter;
  sealedBy: string;
  sealedAt: string;
  endedAt: string | null;
  content: FrozenPeriod;
}>;

export type Verdict = 'agreed' | 'corrected' | 'returned';

/** What an evaluator found of one figure. */
export type Verification = Readonly<{
  id: string;
  version: number;
  indicatorId: string;
  year: number;
  quarter: Quarter;
  verdict: Verdict;
  /** `writeClaim` of what the office had said. */
  claimed: string;
  value: Decimal | null;
  ordinalCode: string | null;
  reason: string | null;
  judgedBy: string;
  judgedAt: string;
}>;

/** What a plan has of all this beside its correction records. */
export type PlanVerification = Readonly<{
  periods: readonly PeriodState[];
  seals: readonly PeriodSeal[];
  verifications: readonly Verification[];
}>;

export const noVerification: PlanVerification = { periods: [], seals: [], verifications: [] };

type HasPeriods = Pick<PlanVerification, 'periods'>;

/** What was decided of exactly this period; null while nothing was. */
export const findPeriod = ({ periods }: HasPeriods, year: number, quarter: Quarter): PeriodState | null =>
  periods.find((one) => one.year === year && one.quarter === quarter) ?? null;

const closing: ReadonlySet<PeriodStatus> = new Set(['submitted', 'verified', 'sealed']);

/** The decision that closes the figures of a period: its own, or that of its year. */
export function findClosing(document: HasPeriods, year: number, quarter: Quarter): PeriodState | null {
  const own = [findPeriod(document, year, 0), findPeriod(document, year, quarter)];
  return own.find((one) => one !== null && closing.has(one.status)) ?? null;
}

/** The seal on a period or its year, which closes what may still be written while figures are only under review. */
export function findSeal(document: HasPeriods, year: number, quarter: Quarter): PeriodState | null {
  const own = [findPeriod(document, year, 0), findPeriod(document, year, quarter)];
  return own.find((one) => one?.status === 'sealed') ?? null;
}

/** What may be done next, by the state a period is in. */
export const periodActs = {
  submit: { from: ['draft', 'returned'], to: 'submitted', needsNote: false },
  withdraw: { from: ['submitted'], to: 'draft', needsNote: false },
  return: { from: ['submitted', 'verified'], to: 'returned', needsNote: true },
  verify: { from: ['submitted'], to: 'verified', needsNote: false },
  seal: { from: ['verified'], to: 'sealed', needsNote: false },
  reopen: { from: ['sealed'], to: 'draft', needsNote: true },
} as const satisfies Record<string, { from: readonly PeriodStatus[]; to: PeriodStatus; needsNote: boolean }>;
export type PeriodAct = keyof typeof periodActs;

export const mayFollow = (status: PeriodStatus, act: PeriodAct): boolean =>
  (periodActs[act].from as readonly PeriodStatus[]).includes(status);
