import { lead, placeholder } from './blocks.ts';
import { parseNarrative } from './narrative.ts';
import { makeDutyBlocks } from './profile/duties.ts';
import { findNarrative, type ReportContext, writeGap } from './report-context.ts';
import type { Block } from './report-model.ts';

/** Profile, what was written about duties and structure, and the units in force on the date of the document. */
export function makeOrganizationBlocks(context: ReportContext, narrativeSection: string): readonly Block[] {
  const { document } = context;
  const profile = document.plan.profile === null ? [] : parseNarrative(document.plan.profile);
  const written = findNarrative(context, narrativeSection);
  const duties = makeDutyBlocks(context);
  const gap = duties.length > 0 ? [] : [placeholder(writeGap(context, narrativeSection))];
  return [...profile, ...(written ?? gap), ...duties, ...listUnits(context)];
}

function listUnits(context: ReportContext): readonly Block[] {
  const { document, texts, date } = context;
  const units = document.units.filter(
    (unit) =>
      (unit.validFrom === null || unit.validFrom <= date) && (unit.validTo === null || unit.validTo >= date),
  );
  if (units.length === 0) return [];
  return [
    lead(texts.renstra.unitsIntro(document.organization.name)),
    { kind: 'list', isOrdered: true, items: units.map((unit) => [{ text: unit.name }]) },
  ];
}
