import type { ResolvedRealization, ResolvedTarget } from '../../db/domain/cascade-figures.ts';
import type { CascadeScore, IndicatorScore, NodeScore } from '../../db/domain/cascade-score.ts';
import { formatDecimal, formatPercent } from '../../db/domain/format.ts';
import type { PlanDocument, PlanIndicator, PlanNode } from '../../db/domain/plan-document.ts';
import type { Rational } from '../../db/domain/rational.ts';
import type { Language } from '../api/app.ts';

/** A statement with the indicators that hang on it, in reading order, for a table in text. */
export type AchievementGroup = Readonly<{
  title: string;
  mean: NodeScore | null;
  rows: readonly AchievementRow[];
}>;

export type AchievementRow = Readonly<{
  indicator: PlanIndicator;
  score: IndicatorScore;
  target: string;
  realization: string;
  achievement: string;
  band: string;
}>;

/** Marks a table uses where there is no figure: not filled in, and told to be not available. */
export type MissingMarks = Readonly<{ missing: string; notAvailable: string }>;

/** Only statements with indicators of their own; a level name goes before each. */
export function groupAchievements(
  document: PlanDocument,
  score: CascadeScore,
  { language, marks }: { language: Language; marks: MissingMarks },
): readonly AchievementGroup[] {
  const levelNames = new Map(document.levels.map((level) => [level.id, level.name]));
  const indicatorsOf = Map.groupBy(document.indicators, (indicator) => indicator.nodeId);
  const locale = document.organization.numberLocale;
  const toRow = (indicator: PlanIndicator): AchievementRow[] => {
    const scored = score.indicators.get(indicator.id);
    if (!scored) return [];
    return [
      {
        indicator,
        score: scored,
        target: writeTarget(scored.target, indicator, locale),
        realization: writeRealization(scored.realization, indicator, { locale, marks }),
        achievement: scored.shown ? formatPercent(scored.shown, { locale, scale: score.scale }) : '-',
        band: scored.band?.label[language] ?? '-',
      },
    ];
  };
  return document.nodes.flatMap((node: PlanNode) => {
    const indicators = indicatorsOf.get(node.id);
    if (!indicators) return [];
    const title = [levelNames.get(node.levelId), node.code, node.text].filter(Boolean).join(' ');
    return [{ title, mean: score.nodes.get(node.id) ?? null, rows: indicators.flatMap(toRow) }];
  });
}

type Locale = PlanDocument['organization']['numberLocale'];

const write = (value: Rational, { decimals }: PlanIndicator, locale: Locale): string =>
  formatDecimal(value, { locale, decimals });

function writeTarget(target: ResolvedTarget, indicator: PlanIndicator, locale: Locale): string {
  if (target.code !== null) return target.code;
  if (target.value === null) return '-';
  const low = write(target.value, indicator, locale);
  return target.max === null ? low : `${low}–${write(target.max, indicator, locale)}`;
}

function writeRealization(
  realization: ResolvedRealization,
  indicator: PlanIndicator,
  { locale, marks }: { locale: Locale; marks: MissingMarks },
): string {
  if (realization.code !== null) return realization.code;
  if (realization.value !== null) return write(realization.value, indicator, locale);
  return realization.missingReason === null ? marks.missing : marks.notAvailable;
}
