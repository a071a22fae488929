import { formatDate } from '../../../../../db/domain/format.ts';
import type { DerivedPlan, Provenance } from '../../../../../db/domain/plan-document.ts';
import { bold, lead, paragraph, section } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Run, Section } from '../report-model.ts';

/** For whom the office works, one line for each dimension of the document. */
export function makeTargetGroupBlocks({ document, texts }: ReportContext): readonly Block[] {
  const groups = Map.groupBy(document.targetGroups, ({ dimension }) => dimension);
  if (groups.size === 0) return [];
  const items = [...groups].map(([dimension, rows]): readonly Run[] => [
    bold(`${dimension}: `),
    { text: rows.map(({ name, note }) => (note === null ? name : `${name} (${note})`)).join('; ') },
  ]);
  return [lead(texts.profile.targetGroups), { kind: 'list', isOrdered: false, items }];
}

/** Where the statements come from: who said them where, and who reported it. */
export const makeProvenanceBlocks = (context: ReportContext): readonly Block[] =>
  context.document.provenances.map((one) =>
    paragraph(bold(`${context.texts.profile.provenance}: `), writeProvenance(context, one)),
  );

function writeProvenance({ texts, language }: ReportContext, one: Provenance): string {
  const day = one.statedOn === null ? null : formatDate(one.statedOn, { locale: language });
  const speaker = [one.speaker, one.position].filter(Boolean).join(', ');
  const parts = [
    speaker,
    one.occasion,
    one.place,
    day,
    one.publisher === null ? null : texts.profile.reportedBy(one.publisher),
    one.note,
  ];
  return `${parts.filter((part): part is string => part !== null && part !== '').join('; ')}.`;
}

export function makeParticipantBlocks({ document, texts }: ReportContext): readonly Block[] {
  if (document.participants.length === 0) return [];
  const items = document.participants.map(({ name }): readonly Run[] => [{ text: name }]);
  return [lead(texts.profile.participants), { kind: 'list', isOrdered: false, items }];
}

/** Documents made under this one, with what they contain and to whom they go. */
export const makeDerivedPlanBlocks = (context: ReportContext): readonly Block[] =>
  context.document.derivedPlans.flatMap((derived) => makeDerivedPlan(context, derived));

function makeDerivedPlan({ document, texts }: ReportContext, derived: DerivedPlan): readonly Block[] {
  const parts = document.derivedPlanParts.filter(({ derivedPlanId }) => derivedPlanId === derived.id);
  const unit = document.units.find(({ id }) => id === derived.unitId);
  const about = [
    unit?.name ?? null,
    derived.description,
    derived.presentedTo === null ? null : texts.profile.presentedTo(derived.presentedTo),
  ].filter((part): part is string => part !== null && part !== '');
  const items = parts.map(({ name, body }): readonly Run[] => [
    { text: body === null ? name : `${name}: ${body}` },
  ]);
  return [
    paragraph(bold(`${derived.name}. `), about.join('; ')),
    ...(items.length > 0 ? ([{ kind: 'list', isOrdered: false, items }] satisfies Block[]) : []),
  ];
}

/** The list of abbreviations, in front; nothing where the document uses none. */
export function makeAbbreviations({ document, texts }: ReportContext): readonly Section[] {
  if (document.abbreviations.length === 0) return [];
  const items = document.abbreviations.map(({ short, meaning }) => ({
    term: short,
    meaning: meaning ?? texts.profile.noMeaning,
  }));
  const title = texts.profile.abbreviations;
  return [section({ id: 'abbreviations', title, pages: 'roman', blocks: [{ kind: 'definitions', items }] })];
}
