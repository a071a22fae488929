import type { CascadeScore, IndicatorScore, NodeScore } from '../../db/domain/cascade-score.ts';
import { formatPercent } from '../../db/domain/format.ts';
import type { PlanDocument, PlanIndicator, PlanNode } from '../../db/domain/plan-document.ts';
import { writeRealization, writeTarget } from '../../db/domain/write-figure.ts';
import type { Language } from '../api/app.ts';

/** A statement with the indicators that hang on it, in reading order, for a table in text. */
export type AchievementGroup = Readonly<{
  title: string;
  rows: readonly AchievementRow[];
  /** Of an objective with more than one indicator: the mean of a single one is itself. */
  mean: Readonly<{ achievement: string; band: string }> | null;
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
  const percent = { locale, scale: score.scale, bandReading: score.settings.bandReading };
  const write = (scored: IndicatorScore | NodeScore) => ({
    achievement: scored.shown ? formatPercent(scored.shown, percent) : '-',
    band: scored.band?.label[language] ?? '-',
  });
  const toRow = (indicator: PlanIndicator): AchievementRow[] => {
    const scored = score.indicators.get(indicator.id);
    if (!scored) return [];
    return [
      {
        indicator,
        score: scored,
        target: writeTarget(locale, indicator, scored.target) ?? '-',
        realization:
          writeRealization(locale, indicator, scored.realization) ??
          (scored.realization.missingReason === null ? marks.missing : marks.notAvailable),
        ...write(scored),
      },
    ];
  };
  return document.nodes.flatMap((node: PlanNode) => {
    const indicators = indicatorsOf.get(node.id);
    if (!indicators) return [];
    const title = [levelNames.get(node.levelId), node.code, node.text].filter(Boolean).join(' ');
    const scored = node.levelKind === 'objective' && indicators.length > 1 ? score.nodes.get(node.id) : null;
    return [{ title, rows: indicators.flatMap(toRow), mean: scored ? write(scored) : null }];
  });
}
