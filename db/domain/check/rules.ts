import type { Severity } from './finding.ts';

/** A criterion of the evaluation worksheet (PermenPANRB 88/2021, its 1.b.5 and so on) that a finding costs. */
export type Criterion =
  | '1-a-6'
  | '1-b-1'
  | '1-b-3'
  | '1-b-4'
  | '1-b-5'
  | '1-b-6'
  | '1-b-7'
  | '1-b-8'
  | '2-a-2'
  | '2-a-3'
  | '2-b-2';

type RuleFacts = Readonly<{ severity: Severity; criterion: Criterion | null }>;

/**
 * Every rule of the auditor: how much it weighs and which criterion it touches; null where it is about language or
 * order alone. What it says and why it matters are texts under the same name.
 */
export const checkRules = {
  // the plan
  'plan-without-period': { severity: 'warning', criterion: '1-b-3' },
  'office-without-head': { severity: 'hint', criterion: '1-b-1' },
  // statements
  'statement-blank': { severity: 'error', criterion: '1-b-4' },
  'statement-duplicate': { severity: 'warning', criterion: '1-b-8' },
  'objective-states-activity': { severity: 'hint', criterion: '1-b-4' },
  'code-duplicate': { severity: 'warning', criterion: null },
  'code-gap': { severity: 'hint', criterion: null },
  // the cascade
  'node-without-parent': { severity: 'warning', criterion: '1-b-8' },
  'mission-without-goal': { severity: 'warning', criterion: '1-b-8' },
  'goal-without-objective': { severity: 'warning', criterion: '1-b-8' },
  'objective-without-indicator': { severity: 'error', criterion: '1-b-5' },
  'objective-without-program': { severity: 'warning', criterion: '1-b-8' },
  'program-without-objective': { severity: 'warning', criterion: '1-b-8' },
  'links-in-circle': { severity: 'warning', criterion: '1-b-8' },
  'budget-differs-from-parts': { severity: 'error', criterion: '1-a-6' },
  'code-malformed': { severity: 'warning', criterion: null },
  'code-under-other': { severity: 'warning', criterion: null },
  // the sheet of an indicator
  'indicator-without-direction': { severity: 'error', criterion: '1-b-5' },
  'indicator-without-unit': { severity: 'error', criterion: '1-b-5' },
  'indicator-without-definition': { severity: 'warning', criterion: '2-a-2' },
  'indicator-without-formula': { severity: 'warning', criterion: '2-a-2' },
  'indicator-without-source': { severity: 'warning', criterion: '2-a-3' },
  'indicator-without-responsible': { severity: 'warning', criterion: '2-a-3' },
  'indicator-without-baseline': { severity: 'warning', criterion: '1-b-7' },
  'key-indicator-without-reason': { severity: 'hint', criterion: '1-b-6' },
  'key-indicator-counts-output': { severity: 'hint', criterion: '1-b-6' },
  'indicator-duplicate': { severity: 'warning', criterion: '1-b-5' },
  'indicator-unit-differs': { severity: 'error', criterion: '1-b-8' },
  'indicator-target-differs': { severity: 'error', criterion: '1-b-8' },
  'indicator-name-differs': { severity: 'warning', criterion: '1-b-8' },
  'baseline-in-period': { severity: 'hint', criterion: '1-b-7' },
  // figures
  'target-missing': { severity: 'warning', criterion: '1-b-7' },
  'target-outside-period': { severity: 'warning', criterion: '1-b-8' },
  'target-against-direction': { severity: 'warning', criterion: '1-b-7' },
  'target-below-last-realization': { severity: 'warning', criterion: '1-b-7' },
  'target-equals-baseline': { severity: 'warning', criterion: '1-b-7' },
  'target-always-full': { severity: 'hint', criterion: '1-b-7' },
  'target-zero-among-others': { severity: 'warning', criterion: '1-b-7' },
  'target-out-of-bounds': { severity: 'error', criterion: '1-b-7' },
  'target-code-unknown': { severity: 'error', criterion: '1-b-5' },
  'figure-lost-comma': { severity: 'error', criterion: '2-b-2' },
  'month-targets-differ': { severity: 'warning', criterion: '1-b-8' },
  'month-realizations-differ': { severity: 'warning', criterion: '2-b-2' },
  'quarter-targets-differ': { severity: 'warning', criterion: '1-b-8' },
  'realization-out-of-bounds': { severity: 'error', criterion: '2-b-2' },
  'ratio-differs-from-value': { severity: 'warning', criterion: '2-b-2' },
  'evidence-outside-period': { severity: 'warning', criterion: '2-b-2' },
  // words
  'word-misspelled': { severity: 'hint', criterion: null },
  'term-misspelled': { severity: 'hint', criterion: null },
  'profile-names-other-affair': { severity: 'hint', criterion: '1-b-3' },
  'statement-names-other-affair': { severity: 'hint', criterion: '1-b-3' },
} as const satisfies Record<string, RuleFacts>;

/** Each is a text key, so that screen and command line say the same sentence. */
export type CheckRule = keyof typeof checkRules;

export const criterionOf = (rule: CheckRule): Criterion | null => checkRules[rule].criterion;

/** As the worksheet numbers it. */
export const showCriterion = (criterion: Criterion): string => criterion.replaceAll('-', '.');
