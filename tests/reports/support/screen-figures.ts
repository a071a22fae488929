import { makeIndicatorContext } from '../../../db/domain/cascade-score.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { findSettings, scorePlan, toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import { describeAchievements } from '../../../electron/cli/achievement-json.ts';
import { createTranslator } from '../../../electron/cli/translator.ts';
import { describeAchievement } from '../../../renderer/features/achievement/model/describe-achievement.ts';
import {
  makeFigureWriters,
  writeScoreCells,
} from '../../../renderer/features/achievement/model/write-figures.ts';
import { createRowBuilder } from '../../../renderer/features/realization/entry-rows.ts';

/** What a place says of an indicator in a year; an empty text where it says nothing. */
export type SaidFigures = Readonly<{ target: string; realization: string; achievement: string }>;
export type FiguresByIndicator = ReadonlyMap<string, SaidFigures>;

/** The table of Capaian: each figure as its cell shows it, achievements without their sign as in the documents. */
export function readAchievementScreen(document: PlanDocument, year: number): FiguresByIndicator {
  const { score, ranking } = describeAchievement(document, year, null);
  const writers = makeFigureWriters(document.organization.numberLocale, score);
  return new Map(
    ranking.map((entry) => {
      const { target, realization, achievement } = writeScoreCells(writers, entry.indicator, entry.score);
      return [
        entry.indicator.id,
        {
          target: target.text,
          realization: realization.text,
          achievement: dropSign(achievement.text),
        },
      ];
    }),
  );
}

/** The grid of Realisasi for the whole year. */
export function readEntryScreen(document: PlanDocument, year: number): FiguresByIndicator {
  const context = makeIndicatorContext(findSettings(document, year), document.ordinalScales);
  const writers = makeFigureWriters(document.organization.numberLocale, context);
  const groups = createRowBuilder()({
    document,
    indicators: toCascadeIndicators(document),
    context,
    year,
    quarter: 0,
    drafts: { rejected: new Map(), readings: new Map(), latest: null },
    pending: new Map(),
    hasQuarterTargets: false,
    proofs: { evidences: new Map(), analysed: new Set() },
    chosen: new Set(),
    today: '2027-01-05',
  });
  return new Map(
    groups
      .flatMap(({ rows }) => rows)
      .map(({ indicator, target, entry, shown }) => [
        indicator.id,
        {
          target: target.text,
          realization: entry.text,
          achievement: shown === null ? '' : dropSign(writers.percent(shown)),
        },
      ]),
  );
}

/** `capaian --json`, whose figures have a point and as many digits as it takes. */
export type JsonFigures = Readonly<{
  id: string;
  target: string | null;
  targetMax: string | null;
  realization: string | null;
  achievement: string | null;
}>;

export function readAchievementJson(document: PlanDocument, year: number): readonly JsonFigures[] {
  const score = scorePlan(document, year);
  const told = describeAchievements(document, score, { translator: createTranslator('id'), language: 'id' });
  return (JSON.parse(JSON.stringify(told)) as { indicators: readonly JsonFigures[] }).indicators;
}

const dropSign = (text: string): string => text.replace(/\s*%$/, '');
