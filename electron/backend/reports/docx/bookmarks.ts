import {
  isCaptioned,
  listBlocks,
  listSections,
  type ReportModel,
  type Section,
} from '../model/report-model.ts';

/** Names of the places that references and contents lead to, by the ids of sections, tables and figures. */
export type Bookmarks = ReadonlyMap<string, string>;

/** Word takes 40 letters and digits for a name, so places are counted, in the order of the document. */
export function nameBookmarks(model: ReportModel): Bookmarks {
  const sections = listSections(model.sections).filter(isContentsEntry);
  const captioned = listBlocks(model).filter(isCaptioned);
  return new Map([
    ...sections.map(({ id }, i) => [id, name('_Toc', i)] as const),
    ...captioned.map(({ id }, i) => [id, name('_Ref', i)] as const),
  ]);
}

const name = (prefix: string, place: number): string => `${prefix}${String(place + 1).padStart(6, '0')}`;

/** Word lists headings of the first three levels when it makes the table of contents anew. */
export const isContentsEntry = (section: Section): boolean =>
  section.isListed && section.title !== '' && section.level <= 3;
