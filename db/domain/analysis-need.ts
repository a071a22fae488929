import type { Achievement } from './achievement.ts';
import { compare, fromDecimal, rational } from './rational.ts';
import type { ScoringSettings } from './settings.ts';

/** Too little reached, or so much more than planned that the target itself is in question. */
export type AnalysisNeed = 'low' | 'high';

/** Over this share of a target its planning is asked about, as below the threshold of the settings its realization. */
const highestUnquestioned = rational(120);

/** Why an analysis is asked for; decided on the raw value, which no cap hides. Null where none is. */
export function findAnalysisNeed(
  achievement: Achievement,
  settings: Pick<ScoringSettings, 'analysisThreshold'>,
): AnalysisNeed | null {
  if (achievement.kind === 'none') return null;
  if (compare(achievement.raw, fromDecimal(settings.analysisThreshold)) < 0) return 'low';
  return compare(achievement.raw, highestUnquestioned) > 0 ? 'high' : null;
}
