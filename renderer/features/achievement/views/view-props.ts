import type { RankedIndicator } from '../../../../db/domain/appraisal/rank-indicators.ts';
import type { AchievementFacts } from '../model/describe-achievement.ts';
import type { Style } from '../use-style.ts';

export type ViewProps = Readonly<{
  facts: AchievementFacts;
  /** What the filters leave, in the order of the ranking. */
  shown: readonly RankedIndicator[];
  style: Style;
  chosen: string | null;
  onChoose: (indicatorId: string) => void;
}>;
