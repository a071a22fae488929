import type { SampleName } from '../../electron/api/document.ts';

/** The samples in the order they are offered: the one with figures first. */
export const sampleChoices = [
  'dinsos',
  'bandung',
  'metro',
  'lampung',
  'lahat',
  'kobenhavn',
] as const satisfies readonly SampleName[];
