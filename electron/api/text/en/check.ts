import type { CheckRule } from '../../../../db/domain/check/finding.ts';

export const check = {
  'plan-without-period': 'The plan has no period yet. Fill in its first and last year.',
  'objective-without-indicator': 'Objective "{{text}}" has no indicator yet. Add at least one.',
  'indicator-without-direction':
    'Indicator "{{indicator}}" has no direction yet, so its achievement cannot be computed.',
  'indicator-without-unit': 'Indicator "{{indicator}}" has no unit yet.',
  'indicator-without-formula': 'Indicator "{{indicator}}" has no formula yet.',
  'indicator-without-source': 'Indicator "{{indicator}}" has no data source yet.',
  'indicator-without-responsible': 'Indicator "{{indicator}}" has nobody responsible yet.',
  'indicator-without-baseline': 'Indicator "{{indicator}}" has no baseline yet.',
  'target-missing': 'The {{year}} target of "{{indicator}}" is missing.',
  'target-against-direction':
    'The {{year}} target of "{{indicator}}" ({{target}}) goes against its direction: before it is {{before}}.',
  'target-below-last-realization':
    'The {{year}} target of "{{indicator}}" ({{target}}) is worse than last year’s realization ({{realization}}).',
  'quarter-targets-differ':
    'The quarterly targets of {{year}} for "{{indicator}}" do not make its annual target ({{target}}).',
  'month-targets-differ':
    'The monthly targets of quarter {{quarter}} {{year}} for "{{indicator}}" do not make its quarterly target ({{value}}).',
  'month-realizations-differ':
    'The monthly figures of quarter {{quarter}} {{year}} for "{{indicator}}" do not make its quarterly one ({{value}}).',
  'evidence-outside-period':
    'Evidence of {{year}} for "{{indicator}}" is dated outside the period it proves: {{documents}}.',
  'realization-out-of-bounds':
    'The {{year}} realization of "{{indicator}}" ({{realization}}) is outside the bounds of its indicator.',
  'key-indicator-counts-output':
    'Key indicator "{{indicator}}" counts output, not result. Consider measuring the result.',
  'objective-without-program': 'Objective "{{text}}" has no program supporting it.',
  'program-without-objective': 'Program "{{text}}" is not connected to an objective.',
  'links-in-circle':
    'The link from "{{text}}" to "{{other}}" comes back to where it began. Remove one of the links between them.',
  'word-misspelled': 'Spelling that is not in the dictionary, and what is: {{words}}.',
  'profile-names-other-affair':
    'The profile speaks of "{{phrase}}", but the document belongs to {{organization}}. Check the sentence.',
  'office-without-head': 'Nobody heads the office on {{day}}. Complete the terms of the signing officials.',
  'statement-blank': 'There is a row without a statement. Write it or remove the row.',
  'statement-duplicate': '"{{text}}" is there twice at the same level.',
  'objective-states-activity': '"{{text}}" states something done. Write the state to be reached.',
  'code-duplicate': 'Code {{code}} is used twice at the same level, among others by "{{text}}".',
  'code-gap': 'The numbering jumps: "{{text}}" has {{code}}, the next number would be {{expected}}.',
  'node-without-parent': '"{{text}}" is not connected to the level above it.',
  'mission-without-goal': 'Mission "{{text}}" has no goal yet. Add one, or mark the mission as not served.',
  'goal-without-objective': 'Goal "{{text}}" has no objective yet.',
  'indicator-without-definition': 'Indicator "{{indicator}}" has no operational definition yet.',
  'key-indicator-without-reason': 'The reason for choosing key indicator "{{indicator}}" is not written yet.',
  'indicator-duplicate': 'Indicator "{{indicator}}" is there twice under the same row.',
  'indicator-unit-differs': 'The unit of "{{indicator}}" differs in two places: {{unit}} and {{other}}.',
  'indicator-target-differs': 'The {{year}} target of "{{indicator}}" differs in two places of this plan.',
  'indicator-name-differs': 'Code {{code}} stands for two names: "{{indicator}}" and "{{other}}".',
  'baseline-in-period': 'The baseline of "{{indicator}}" is of {{year}}, a year of the plan itself.',
  'target-outside-period': 'The {{year}} target of "{{indicator}}" is outside the period of the plan.',
  'target-equals-baseline': 'The last target of "{{indicator}}" ({{target}}) equals its baseline.',
  'target-always-full':
    '"{{indicator}}" was 100% at the start and is to stay at 100%. Consider a more demanding measure.',
  'target-zero-among-others':
    'The {{year}} target of "{{indicator}}" is 0 while other years are filled. See whether the year columns have slipped.',
  'target-out-of-bounds':
    'The {{year}} target of "{{indicator}}" ({{target}}) is outside the bounds of the indicator.',
  'target-code-unknown': 'The rating {{code}} of the {{year}} target of "{{indicator}}" is not on its scale.',
  'figure-lost-comma':
    'The {{year}} figure of "{{indicator}}" ({{value}}) is far from the others. It may have lost its decimal comma: {{restored}}.',
  'ratio-differs-from-value':
    'The {{year}} realization of "{{indicator}}" ({{value}}) is not its numerator divided by its denominator ({{ratio}}).',
  'term-misspelled': 'A term is written differently from its explanation in this document: {{words}}.',
  'statement-names-other-affair':
    '"{{text}}" speaks of "{{phrase}}", which is usually not an affair of {{organization}}.',
  'budget-differs-from-parts':
    'The {{year}} ceiling of "{{text}}" ({{own}}) is not the sum of its parts ({{below}}); the difference is Rp{{difference}}.',
  'code-malformed': 'Code {{code}} of "{{text}}" is not written as the official codes of that level are.',
  'code-under-other': 'Code {{code}} of "{{text}}" does not begin with its parent’s, {{parent}}.',
} as const satisfies Record<CheckRule, string>;
