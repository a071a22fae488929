import type { CascadeScore } from '../cascade-score.ts';
import type { PlanDocument, PlanNode } from '../plan-document.ts';
import type { Rational } from '../rational.ts';
import type { Band, BandTone } from '../scale.ts';

export type BandCount = Readonly<{ tone: BandTone | 'empty'; count: number }>;

const order: readonly (BandTone | 'empty')[] = ['very-high', 'high', 'medium', 'low', 'very-low', 'empty'];

/** How many indicators stand in each band; those without an achievement are counted as empty, never as zero. */
export function countBands(score: CascadeScore): readonly BandCount[] {
  const counts = new Map<BandTone | 'empty', number>();
  for (const { band } of score.indicators.values()) {
    const tone = band?.tone ?? 'empty';
    counts.set(tone, (counts.get(tone) ?? 0) + 1);
  }
  return order.flatMap((tone) => {
    const count = counts.get(tone);
    return count === undefined ? [] : [{ tone, count }];
  });
}

export type ObjectiveLine = Readonly<{ node: PlanNode; shown: Rational | null; band: Band | null }>;

/** The objectives that are measured, in reading order; a plan without objectives shows its goals. */
export function listObjectives(document: PlanDocument, score: CascadeScore): readonly ObjectiveLine[] {
  const lines = (kind: PlanNode['levelKind']): ObjectiveLine[] =>
    document.nodes.flatMap((node) => {
      const own = node.levelKind === kind ? score.nodes.get(node.id) : undefined;
      return own && own.mean.total > 0 ? [{ node, shown: own.shown, band: own.band }] : [];
    });
  const objectives = lines('objective');
  return objectives.length > 0 ? objectives : lines('goal');
}
