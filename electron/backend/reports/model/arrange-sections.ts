import {
  isArrangedDocument,
  nameOwnSection,
  type ReportSection,
} from '../../../../db/domain/report-document.ts';
import type { SectionText } from '../../../api/report.ts';
import { section as makeSection } from './blocks.ts';
import { isMandatory } from './mandatory-sections.ts';
import { findSectionTexts } from './narrative-places.ts';
import { fillChapterLists, numberSections } from './number-sections.ts';
import { type ReportContext, writeOwnText } from './report-context.ts';
import type { Section } from './report-model.ts';

/** A section in the order of the document, left out or not: what the list beside the pages shows and changes. */
export type ArrangedSection = Readonly<{
  id: string;
  /** The section it stands in, empty at the top. */
  parent: string;
  level: Section['level'];
  label: string | null;
  title: string;
  /** What the template calls it, where the office calls it otherwise. */
  templateTitle: string | null;
  isListed: boolean;
  isShown: boolean;
  /** The regulation asks for it. */
  isMandatory: boolean;
  /** The row of one of the office's own. */
  ownId: string | null;
  /** May be left out, moved, renamed. */
  isFree: boolean;
  texts: readonly SectionText[];
}>;

/** The template's sections as the office wants them: some left out, some moved, some of its own, counted anew. */
export function arrangeSections(
  context: ReportContext,
  template: readonly Section[],
): Readonly<{ sections: readonly Section[]; arrangement: readonly ArrangedSection[] }> {
  const { kind, year, document, texts } = context;
  const isFree = isArrangedDocument(kind);
  const rows = document.reportSections.filter((row) => row.document === kind && row.year === year);
  const arranged = arrange(context, template, { id: '', level: 0 }, rows);
  const counted = isFree ? numberSections(arranged, texts) : arranged;
  const visible = fillChapterLists(takeShown(counted));
  return { sections: visible, arrangement: list(context, counted, '', isFree) };
}

/** A section with what the office changed of it. */
export type WorkingSection = Omit<Section, 'children'> &
  Readonly<{
    isShown: boolean;
    ownId: string | null;
    templateTitle: string | null;
    children: readonly WorkingSection[];
  }>;

type Parent = Readonly<{ id: string; level: number }>;

function arrange(
  context: ReportContext,
  template: readonly Section[],
  parent: Parent,
  rows: readonly ReportSection[],
): readonly WorkingSection[] {
  const rowOf = new Map(rows.map((row) => [row.section, row]));
  const ofTemplate = template.map((one): WorkingSection => {
    const row = rowOf.get(one.id);
    const title = row?.title ?? null;
    return {
      ...one,
      title: title ?? one.title,
      templateTitle: title === null ? null : one.title,
      isShown: row?.isShown ?? true,
      ownId: null,
      children: arrange(context, one.children, one, rows),
    };
  });
  const ofOffice = rows
    .filter((row) => row.parent === parent.id)
    .map((row) => makeOwnSection(context, row, parent, rows));
  return takeAfterNeighbours(putInOrder(ofTemplate, ofOffice, rowOf));
}

function makeOwnSection(
  context: ReportContext,
  row: ReportSection,
  parent: Parent,
  rows: readonly ReportSection[],
): WorkingSection {
  const id = nameOwnSection(row.id);
  const level = Math.min(parent.level + 1, 4) as Section['level'];
  const { children: _none, ...frame } = makeSection({ id, title: row.title ?? '', level });
  return {
    ...frame,
    isListed: level <= 3,
    blocks: writeOwnText(context, id),
    templateTitle: null,
    isShown: row.isShown,
    ownId: row.id,
    children: arrange(context, [], { id, level }, rows),
  };
}

/** By the places that were given; what has none stands behind its neighbour of the template. Wide pages without a heading stay with the section before them. */
function putInOrder(
  ofTemplate: readonly WorkingSection[],
  ofOffice: readonly WorkingSection[],
  rowOf: ReadonlyMap<string, ReportSection>,
): readonly WorkingSection[] {
  const placeOf = (one: WorkingSection): number | null => rowOf.get(one.id)?.place ?? null;
  const groups: WorkingSection[][] = [];
  for (const one of ofTemplate) {
    const before = groups.at(-1);
    if (one.title === '' && before) before.push(one);
    else groups.push([one]);
  }
  for (const one of ofOffice) groups.push([one]);
  const headOf = (group: readonly WorkingSection[]): WorkingSection | undefined => group[0];
  const placed = groups
    .filter((group) => headOf(group) && placeOf(headOf(group) as WorkingSection) !== null)
    .toSorted((a, b) => (placeOf(a[0] as WorkingSection) ?? 0) - (placeOf(b[0] as WorkingSection) ?? 0));
  if (placed.length === 0) return groups.flat();
  const ordered = [...placed];
  for (const [i, group] of groups.entries()) {
    if (ordered.includes(group)) continue;
    const neighbour = groups.slice(0, i).findLast((one) => ordered.includes(one));
    ordered.splice(neighbour ? ordered.indexOf(neighbour) + 1 : 0, 0, group);
  }
  return ordered.flat();
}

/** A section of the office's own at the top is what the one before it is: front matter, a chapter, an annex. */
function takeAfterNeighbours(sections: readonly WorkingSection[]): readonly WorkingSection[] {
  const taken: WorkingSection[] = [];
  for (const [i, one] of sections.entries()) {
    const model = taken.at(-1) ?? sections.slice(i).find(({ ownId }) => ownId === null);
    if (one.ownId === null || model === undefined) taken.push(one);
    else taken.push({ ...one, role: one.level === 1 ? model.role : null, pages: model.pages });
  }
  return taken;
}

const takeShown = (sections: readonly WorkingSection[]): readonly Section[] =>
  hideGroups(sections).map(({ isShown: _shown, ownId: _own, templateTitle: _title, children, ...one }) => ({
    ...one,
    children: takeShown(children),
  }));

/** Pages without a heading go with the section before them. */
function hideGroups(sections: readonly WorkingSection[]): readonly WorkingSection[] {
  let isOut = false;
  return sections.filter((one) => {
    if (one.title !== '') isOut = !one.isShown;
    return !isOut;
  });
}

function list(
  context: ReportContext,
  sections: readonly WorkingSection[],
  parent: string,
  isFree: boolean,
): readonly ArrangedSection[] {
  return sections.flatMap((one) =>
    one.title === ''
      ? list(context, one.children, parent, isFree)
      : [
          {
            id: one.id,
            parent,
            level: one.level,
            label: one.label,
            title: one.title,
            templateTitle: one.templateTitle,
            isListed: one.isListed,
            isShown: one.isShown,
            isMandatory: isMandatory(context.kind, one.id),
            ownId: one.ownId,
            // The analyses of an objective are what the regulation makes them.
            isFree: isFree && (one.level < 4 || one.ownId !== null),
            texts: findSectionTexts(context, one),
          },
          ...list(context, one.children, one.id, isFree),
        ],
  );
}
