import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import {
  type PaperOrientation,
  planTiles,
  type TreePaper,
  type TreeScale,
} from '../../../db/domain/tree/plan-tiles.ts';
import { intersects } from '../../../db/domain/tree/shapes.ts';
import { writeSvg } from '../../../db/domain/tree/to-svg.ts';
import type { MadePoster } from './make-poster.ts';

export type SheetOptions = Readonly<{ paper: TreePaper; orientation: PaperOrientation; scale: TreeScale }>;

/** The pages of a poster in the shape the template reads. */
export type PosterSheets = Readonly<{
  title: string;
  subtitle: string;
  organization: string;
  language: string;
  region: string;
  date: Readonly<{ year: number; month: number; day: number }>;
  example: string | null;
  page: Readonly<{ width: number; height: number }>;
  area: Readonly<{ x: number; y: number; width: number; height: number }>;
  overlap: number;
  tiles: readonly Readonly<{
    svg: string;
    label: string;
    alt: string;
    hasRight: boolean;
    hasBelow: boolean;
  }>[];
}>;

const regions = { id: 'ID', en: 'GB', da: 'DK' } as const;

/** Each page holds only what is seen on it, so that a program reading it reads nothing from beyond its edge. */
export function makeSheets(
  document: PlanDocument,
  { poster, texts, words }: MadePoster,
  options: SheetOptions & Readonly<{ date: string }>,
): PosterSheets {
  const plan = planTiles(poster, options);
  const [year = 0, month = 1, day = 1] = options.date.split('-').map(Number);
  const { language } = document.plan;
  return {
    title: `${texts.title}: ${document.plan.title}`,
    subtitle: texts.lines.at(-1) ?? '',
    organization: document.organization.name,
    language,
    region: regions[language],
    date: { year, month, day },
    example: texts.example,
    page: plan.page,
    area: plan.area,
    overlap: plan.overlap,
    tiles: plan.tiles.map(({ number, row, column, view }) => {
      const label = words.tile(number, plan.tiles.length, row, column);
      const shapes = poster.parts.filter((part) => intersects(part.box, view)).flatMap((part) => part.shapes);
      return {
        svg: writeSvg(shapes, { view, title: label, language }),
        label,
        alt: `${texts.title}, ${label}`,
        hasRight: column < plan.columns,
        hasBelow: row < plan.rows,
      };
    }),
  };
}
