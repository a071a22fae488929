import type { Finding } from '../../../../db/domain/check/finding.ts';
import { type ComputedFix, computeFix } from '../../../../db/domain/check/fix.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';

/** What one press of a button can do about a finding: what can be computed, or the way to its place. */
export type FindingFix =
  | ComputedFix
  | Readonly<{ kind: 'go-to-cell'; indicatorId: string; column: 'unit' | 'baseline' | number }>
  | Readonly<{ kind: 'go-to-field'; indicatorId: string; field: IndicatorFieldName }>
  | Readonly<{ kind: 'go-to-text'; nodeId: string }>
  | Readonly<{ kind: 'add-indicator'; nodeId: string }>
  | Readonly<{ kind: 'add-program'; nodeId: string }>
  | Readonly<{ kind: 'fill-period' }>;

/** Fields of the panel that a finding leads to. */
export type IndicatorFieldName =
  | 'direction'
  | 'definition'
  | 'formula'
  | 'dataSource'
  | 'responsible'
  | 'selectionReason'
  | 'name';

const fieldOf: Partial<Record<Finding['rule'], IndicatorFieldName>> = {
  'indicator-without-direction': 'direction',
  'indicator-without-definition': 'definition',
  'indicator-without-formula': 'formula',
  'indicator-without-source': 'dataSource',
  'indicator-without-responsible': 'responsible',
  'key-indicator-without-reason': 'selectionReason',
  'key-indicator-counts-output': 'name',
};

/** Findings whose cell is not in the outline, or who name no one cell. */
const withoutCell: ReadonlySet<Finding['rule']> = new Set([
  'quarter-targets-differ',
  'month-targets-differ',
  'month-realizations-differ',
  'evidence-outside-period',
  'realization-out-of-bounds',
  'ratio-differs-from-value',
]);

type FixSource = Pick<PlanDocument, 'indicators' | 'targets' | 'nodes'>;

export function findFix(source: FixSource, finding: Finding): FindingFix | null {
  const { rule, indicatorId, nodeId, year } = finding;
  const computed = computeFix(source, finding);
  if (computed) return computed;
  if (rule === 'plan-without-period') return { kind: 'fill-period' };
  if (rule === 'objective-without-indicator' && nodeId) return { kind: 'add-indicator', nodeId };
  if (rule === 'objective-without-program' && nodeId) return { kind: 'add-program', nodeId };
  if (indicatorId === null) return nodeId === null ? null : { kind: 'go-to-text', nodeId };
  const field = fieldOf[rule];
  if (field) return { kind: 'go-to-field', indicatorId, field };
  if (rule === 'indicator-without-unit' || rule === 'indicator-unit-differs') {
    return { kind: 'go-to-cell', indicatorId, column: 'unit' };
  }
  if (rule === 'indicator-without-baseline' || rule === 'baseline-in-period') {
    return { kind: 'go-to-cell', indicatorId, column: 'baseline' };
  }
  if (year === null || withoutCell.has(rule)) return null;
  return { kind: 'go-to-cell', indicatorId, column: year };
}
