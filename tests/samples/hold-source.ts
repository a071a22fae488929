import { formatDecimal } from '../../db/domain/format.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';

/** Every text and figure a plan says, as a person reads it; ids, orders and what the program adds itself left out. */
export function listStatements(document: PlanDocument): readonly string[] {
  const { organization, plan } = document;
  const found: readonly (string | null)[] = [
    organization.name,
    organization.shortName,
    organization.regionName,
    organization.address,
    ...(plan.profile ?? '').split('\n'),
    ...document.nodes.flatMap((node) => [
      node.text,
      node.explanation,
      node.location,
      node.targetGroup,
      node.fundSource,
      ...node.glosses.flatMap(({ term, meaning }) => [term, meaning]),
    ]),
    ...document.indicators.flatMap((one) => [one.name, one.unitOfMeasure, one.definition, one.formula]),
    ...document.units.map(({ name }) => name),
    ...document.legalBases.flatMap(({ kind, number, year, title }) => [
      kind,
      number,
      year === null ? null : String(year),
      title,
    ]),
    ...document.abbreviations.flatMap(({ short, meaning }) => [short, meaning]),
    ...document.duties.flatMap(({ name, meaning, form }) => [name, meaning, form]),
    ...document.mottos.flatMap(({ text, meaning }) => [text, meaning]),
    ...document.statistics.flatMap((one) => [
      one.partId === null ? one.name : null,
      one.value === null ? null : formatDecimal(one.value, { locale: organization.numberLocale }),
      one.unitOfMeasure,
      one.source,
      one.year === null ? null : String(one.year),
    ]),
    ...document.provenances.flatMap((one) => [
      one.speaker,
      one.position,
      one.occasion,
      one.place,
      one.statedOn === null ? null : one.statedOn.split('-').toReversed().join('/'),
      one.publisher,
      one.note,
    ]),
    ...document.targetGroups.flatMap(({ name, note }) => [name, note]),
    ...document.participants.map(({ name }) => name),
    ...document.derivedPlans.flatMap((one) => [one.name, one.description, one.presentedTo]),
    ...document.derivedPlanParts.flatMap(({ name, body }) => [name, body]),
  ];
  return [...new Set(found)].filter((text) => text !== null && text !== '') as readonly string[];
}

/** Statements the source does not have, and what of the source is in no statement, `linking` words aside. */
export function compareWithSource(
  statements: readonly string[],
  source: readonly string[],
  linking: readonly string[],
): Readonly<{ foreign: readonly string[]; left: string }> {
  const whole = source.join('\n');
  const plain = whole.toLowerCase();
  const foreign = statements.filter((one) => !plain.includes(one.toLowerCase()));
  let left = plain;
  const parts = [...statements, ...linking].map((one) => one.toLowerCase());
  // The longest first: a statement may hold a shorter one.
  for (const part of parts.toSorted((a, b) => b.length - a.length)) left = left.replaceAll(part, ' ');
  return { foreign, left: left.replace(/[\s.,:;*“”"()–-]+/g, ' ').trim() };
}
