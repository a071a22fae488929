import type { Decimal } from '../decimal.ts';
import type { PlanIndicator, PlanNode } from '../plan-document.ts';

/** A row that is in the plan already, or one this import makes. */
export type Ref = Readonly<{ id: string } | { key: string }>;

export type NodeFields = Pick<PlanNode, 'code' | 'location' | 'targetGroup' | 'fundSource'>;

export type NewNode = Readonly<{ key: string; parent: Ref | null; levelId: string; text: string }> &
  NodeFields;
export type ChangedNode = Readonly<{
  id: string;
  version: number;
  patch: Partial<NodeFields & Pick<PlanNode, 'text'>>;
}>;

export type IndicatorFields = Pick<
  PlanIndicator,
  | 'code'
  | 'kind'
  | 'unitOfMeasure'
  | 'direction'
  | 'valueKind'
  | 'ordinalScaleId'
  | 'decimals'
  | 'definition'
  | 'formula'
  | 'dataSource'
  | 'selectionReason'
  | 'responsible'
  | 'baselineYear'
  | 'baselineValue'
  | 'baselineOrdinal'
>;

export type NewIndicator = Readonly<{
  key: string;
  node: Ref;
  name: string;
  fields: Partial<IndicatorFields>;
}>;
export type ChangedIndicator = Readonly<{ id: string; version: number; patch: Partial<IndicatorFields> }>;

export type ChangedTarget = Readonly<{
  indicator: Ref;
  year: number;
  value: Decimal | null;
  valueMax: Decimal | null;
  ordinalCode: string | null;
}>;

/** All an import writes, in one step: parents before children, in the order of the table. */
export type ImportChanges = Readonly<{
  newNodes: readonly NewNode[];
  changedNodes: readonly ChangedNode[];
  newIndicators: readonly NewIndicator[];
  changedIndicators: readonly ChangedIndicator[];
  targets: readonly ChangedTarget[];
  ceilings: readonly Readonly<{ node: Ref; year: number; ceiling: Decimal }>[];
  links: readonly Readonly<{ from: Ref; to: Ref }>[];
}>;

export const hasChanges = (changes: ImportChanges): boolean =>
  Object.values(changes).some((list) => list.length > 0);

export type RowStatus = 'new' | 'changed' | 'unchanged';
