import type { Consequence, ShownScore } from '../../../../db/domain/consequence.ts';
import type { PlanDocument, Quarter } from '../../../../db/domain/plan-document.ts';

/** One line of the preview. */
export type ChangeLine = Readonly<{
  key: string;
  /** The indicator or the node; null for the plan as a whole. */
  name: string | null;
  year: number;
  quarter: Quarter;
  before: ShownScore;
  after: ShownScore;
}>;

export type ChangeLines = Readonly<{
  achievements: readonly ChangeLine[];
  means: readonly ChangeLine[];
  /** Achievements that change their band. */
  movedBands: number;
  /** What changes the most recent year as a whole, where only one indicator is concerned. */
  lead: ChangeLine | null;
}>;

/** The newest period first: what people have last reported is what they look for. */
export function listChanges(
  document: Pick<PlanDocument, 'indicators' | 'nodes'>,
  { achievements, means }: Consequence,
): ChangeLines {
  const indicators = new Map(document.indicators.map(({ id, name }) => [id, name]));
  const nodes = new Map(document.nodes.map(({ id, text }) => [id, text]));
  const [root, ...otherRoots] = document.nodes.filter((node) => node.parentId === null);
  // What stands alone at the top has the plan's own mean.
  const sameAsPlan = otherRoots.length === 0 ? root?.id : undefined;
  const lines = achievements
    .map(
      ({ indicatorId, ...change }): ChangeLine => ({
        ...change,
        key: `${indicatorId} ${change.year} ${change.quarter}`,
        name: indicators.get(indicatorId) ?? null,
      }),
    )
    .toSorted((a, b) => b.year - a.year || a.quarter - b.quarter);
  const isOne = new Set(achievements.map(({ indicatorId }) => indicatorId)).size === 1;
  return {
    achievements: lines,
    means: means
      .filter(({ nodeId }) => nodeId === null || nodeId !== sameAsPlan)
      .map(
        ({ nodeId, ...change }): ChangeLine => ({
          ...change,
          key: `${nodeId ?? ''} ${change.year}`,
          name: nodeId === null ? null : (nodes.get(nodeId) ?? null),
          quarter: 0,
        }),
      )
      .toSorted((a, b) => b.year - a.year),
    movedBands: lines.filter(({ before, after }) => before.band?.label.id !== after.band?.label.id).length,
    lead: isOne
      ? (lines.find(({ quarter, before }) => quarter === 0 && before.shown !== null) ?? null)
      : null,
  };
}
