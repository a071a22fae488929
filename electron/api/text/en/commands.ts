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
  narrative: { set: 'writing a text' },
};
