import { listSections, type ReportModel, type Section } from './report-model.ts';

/** Sections that follow one another on pages of one kind; each run begins on a new page. */
export type PageRun = Readonly<{
  pages: Section['pages'];
  orientation: Section['orientation'];
  /** The page count starts again at 1. */
  restarts: boolean;
  sections: readonly Section[];
}>;

/** A chapter begins a page, and so does every change between upright and wide pages. */
export function splitPageRuns(model: Pick<ReportModel, 'sections'>): readonly PageRun[] {
  const runs: {
    pages: Section['pages'];
    orientation: Section['orientation'];
    restarts: boolean;
    sections: Section[];
  }[] = [];
  for (const section of listSections(model.sections)) {
    const last = runs.at(-1);
    const isSamePage =
      last !== undefined &&
      section.level > 1 &&
      last.pages === section.pages &&
      last.orientation === section.orientation;
    if (isSamePage) last.sections.push(section);
    else {
      const { pages, orientation } = section;
      runs.push({ pages, orientation, restarts: last?.pages !== pages, sections: [section] });
    }
  }
  return runs;
}
