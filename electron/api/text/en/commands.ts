import type { commands as source } from '../id/commands.ts';
import type { TextsLike } from '../text-type.ts';

export const commands: TextsLike<typeof source> = {
  unknown: 'the last change',
  document: { create: 'creating the file' },
  sample: { create: 'creating the sample' },
  plan: { update: 'changing the plan’s data' },
  node: {
    create: 'adding a row',
    update: 'changing a row',
    move: 'moving a row',
    remove: 'deleting a row',
    setGlosses: 'changing the explained terms',
  },
  indicator: {
    create: 'adding an indicator',
    update: 'changing an indicator',
    move: 'moving an indicator',
    remove: 'deleting an indicator',
  },
  target: {
    set: 'filling in a target',
    setMany_one: 'filling in {{count}} target',
    setMany_other: 'filling in {{count}} targets',
  },
  realization: {
    set: 'filling in a realisation',
    setMany_one: 'filling in {{count}} realisation',
    setMany_other: 'filling in {{count}} realisations',
  },
  budget: {
    set: 'filling in the budget',
    setMany_one: 'filling in {{count}} budget cell',
    setMany_other: 'filling in {{count}} budget cells',
  },
  spending: {
    set: 'filling in spending',
    setMany_one: 'filling in {{count}} amount spent',
    setMany_other: 'filling in {{count}} amounts spent',
  },
  narrative: { set: 'writing a text' },
  scoring: { set: 'changing how achievement is computed' },
  record: {
    create: 'adding {{what}}',
    update: 'changing {{what}}',
    move: 'moving {{what}}',
    remove: 'removing {{what}}',
  },
  records: {
    unit: 'a work unit',
    official: 'an official',
    legalBasis: 'a legal basis',
    abbreviation: 'an abbreviation',
    duty: 'a duty',
    unitDuty: 'a unit’s duty',
    motto: 'a motto',
    statistic: 'a statistic',
    provenance: 'where statements come from',
    targetGroup: 'a target group',
    participant: 'a participant',
    derivedPlan: 'a plan made under this one',
    derivedPlanPart: 'a part of such a plan',
    successFactor: 'a success factor',
    nodeStatus: 'a yearly status',
    component: 'a term of a formula',
    dismissal: 'a dismissed finding',
  },
};
