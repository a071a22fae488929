import { agreementSections } from './agreement/narrative-sections.ts';
import { decreeSections } from './iku/narrative-sections.ts';
import { lkjipSections } from './lkjip/narrative-sections.ts';
import type { NarrativeDocument, NarrativeSection } from './narrative-section.ts';
import { renstraSections } from './renstra/narrative-sections.ts';
import { strategySections } from './strategy/narrative-sections.ts';

export type { NarrativeSection } from './narrative-section.ts';

/** All parts of the documents that people write, in the order in which they stand there. */
export const narrativeSections: readonly NarrativeSection[] = [
  ...renstraSections,
  ...lkjipSections,
  ...strategySections,
  ...agreementSections,
  ...decreeSections,
];

export function findNarrativeSection(document: NarrativeDocument, section: string): NarrativeSection {
  const found = narrativeSections.find((one) => one.document === document && one.section === section);
  if (!found) throw new Error(`no narrative section ${document}/${section}`);
  return found;
}
