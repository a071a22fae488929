import type { SampleName } from '../../electron/api/document.ts';

/** The samples in the order they are offered: the one with figures first. */
export const sampleChoices = ['dinsos', 'lahat'] as const satisfies readonly SampleName[];
