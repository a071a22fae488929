import type { UpTo } from '../../../db/domain/cascade-up-to.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { drawPoster, type Poster, type PosterTexts } from '../../../db/domain/tree/draw-poster.ts';
import { drawTree, type TreeView } from '../../../db/domain/tree/draw-tree.ts';
import { writeSvg } from '../../../db/domain/tree/to-svg.ts';
import { measureText } from '../reports/charts/text-metrics.ts';
import { findExampleLine, findPosterWords, type PosterWords } from './texts.ts';

/** The tree of a plan as it goes to paper; without a year there are no achievements on it. */
export type PosterOptions = TreeView & Readonly<{ year: number | null; upTo: UpTo | null }>;
export type MadePoster = Readonly<{ poster: Poster; texts: PosterTexts; words: PosterWords }>;

export function makePoster(document: PlanDocument, { year, upTo, ...view }: PosterOptions): MadePoster {
  const { language, title } = document.plan;
  const words = findPosterWords(language);
  const score = year === null ? null : scorePlan(document, year, null, upTo);
  const measure = measureText;
  const drawing = drawTree(document, view, { score, words: words.card, measure });
  const texts: PosterTexts = {
    title: words.title,
    lines: [
      title,
      [document.organization.name, ...(year === null ? [] : [words.year(year, upTo)])].join(' · '),
    ],
    example: document.organization.isExample ? findExampleLine(language) : null,
    looseTitle: `${words.loose} (${drawing.loose.length})`,
    bands: (score?.scale.bands ?? []).map(({ tone, label }) => ({
      tone,
      label: label[words.card.bandLanguage],
    })),
    ghosts: drawing.ghosts.length > 0 ? words.ghosts : null,
  };
  return { poster: drawPoster(drawing, texts, { colouring: view.colouring, measure }), texts, words };
}

/** One file with the whole picture; its letters are the system's where Arial is not there. */
export function writePosterSvg({ poster, texts }: MadePoster, language: string): string {
  const view = { x: 0, y: 0, width: poster.width, height: poster.height };
  const shapes = poster.parts.flatMap((part) => part.shapes);
  return writeSvg(shapes, { view, title: [texts.title, ...texts.lines].join(' · '), language });
}
