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
  'realization-out-of-bounds':
    'The {{year}} realization of "{{indicator}}" ({{realization}}) is outside the bounds of its indicator.',
  'key-indicator-counts-output':
    'Key indicator "{{indicator}}" counts output, not result. Consider measuring the result.',
  'objective-without-program': 'Objective "{{text}}" has no program supporting it.',
  'program-without-objective': 'Program "{{text}}" is not connected to an objective.',
  'word-misspelled': 'Spelling that is not in the dictionary, and what is: {{words}}.',
  'profile-names-other-affair':
    'The profile speaks of "{{phrase}}", but the document belongs to {{organization}}. Check the sentence.',
} as const satisfies Record<CheckRule, string>;
