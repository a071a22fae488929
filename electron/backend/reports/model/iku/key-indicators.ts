import type { PlanIndicator, PlanNode } from '../../../../../db/domain/plan-document.ts';
import type { ReportContext } from '../report-context.ts';

export type KeyIndicators = Readonly<{ node: PlanNode; indicators: readonly PlanIndicator[] }>;

/** The key indicators under what they measure, in reading order. */
export const listKeyIndicators = ({ document, index }: ReportContext): readonly KeyIndicators[] =>
  document.nodes.flatMap((node) => {
    const indicators = index.indicators(node.id).filter(({ kind }) => kind === 'iku');
    return indicators.length === 0 ? [] : [{ node, indicators }];
  });

/** The people named, else the unit. */
export const writeResponsible = (
  { document }: ReportContext,
  { responsible, unitId }: PlanIndicator,
): string | null => responsible ?? document.units.find(({ id }) => id === unitId)?.name ?? null;

export function joinSentences(...parts: readonly (string | null)[]): string {
  const written = parts.filter((part): part is string => part !== null && part !== '');
  return written.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}
