import type { Decimal } from '../decimal.ts';

/** The rules of the auditor; each is a text key, so that screen and command line say the same sentence. */
export type CheckRule =
  | 'plan-without-period'
  | 'objective-without-indicator'
  | 'indicator-without-direction'
  | 'indicator-without-unit'
  | 'indicator-without-formula'
  | 'indicator-without-source'
  | 'indicator-without-responsible'
  | 'indicator-without-baseline'
  | 'target-missing'
  | 'target-against-direction'
  | 'target-below-last-realization'
  | 'quarter-targets-differ'
  | 'realization-out-of-bounds'
  | 'key-indicator-counts-output'
  | 'objective-without-program'
  | 'program-without-objective'
  | 'word-misspelled'
  | 'profile-names-other-affair';

/** `error` stops adoption and final printing, `warning` asks for a look, `hint` is advice. */
export type Severity = 'error' | 'warning' | 'hint';

/** One thing the auditor noticed: where, what, and what its sentence needs beside the rule. */
export type Finding = Readonly<{
  rule: CheckRule;
  severity: Severity;
  /** What the finding stands at; both null for the plan as a whole. */
  nodeId: string | null;
  indicatorId: string | null;
  year: number | null;
  params: Readonly<Record<string, string>>;
  /** Figures of the sentence, written in the reader's number format when it is made. */
  figures: Readonly<Record<string, Decimal>>;
}>;
