import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { Period } from '../../app/period.ts';

/** What belongs to the figures of one period beside the figures: how much shows that they are true, and who was explained. */
export type ProofIndex = {
  readonly evidences: ReadonlyMap<string, number>;
  readonly analysed: ReadonlySet<string>;
};

export function indexProofs(
  { evidences, analyses }: Pick<PlanDocument, 'evidences' | 'analyses'>,
  { year, quarter }: Period,
): ProofIndex {
  const counts = new Map<string, number>();
  for (const one of evidences) {
    if (one.indicatorId === null || one.year !== year || one.quarter !== quarter) continue;
    counts.set(one.indicatorId, (counts.get(one.indicatorId) ?? 0) + 1);
  }
  const ofPeriod = analyses.filter((one) => one.year === year && one.quarter === quarter);
  return { evidences: counts, analysed: new Set(ofPeriod.map(({ indicatorId }) => indicatorId)) };
}
