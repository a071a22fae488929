import type { Decimal } from '../../../db/domain/decimal.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import { localGovernmentFramework } from '../../../db/domain/framework-presets.ts';
import type {
  BudgetCell,
  BudgetVersion,
  Level,
  LevelKind,
  PlanDocument,
  PlanIndicator,
  PlanNode,
  TargetCell,
} from '../../../db/domain/plan-document.ts';
import { plainIndicator, plainNode, plainPlan, plainTarget } from '../../support/plain-rows.ts';
import { aBudgetVersion } from '../../support/plan-document-builder.ts';

export const levels: readonly Level[] = localGovernmentFramework.levels.map((level, index) => ({
  id: level.kind,
  sort: index + 1,
  ...level,
}));

type NodeParts = Partial<Pick<PlanNode, 'code' | 'text'>>;

/** A row named by its id; its level is known by its kind. */
export const aNode = (
  id: string,
  levelKind: LevelKind,
  parentId: string | null,
  parts: NodeParts = {},
): PlanNode => plainNode({ id, levelId: levelKind, levelKind, parentId, ...parts });

let placed = 0;
/** One of which nothing is missing but a definition. */
export function anIndicator(id: string, nodeId: string, parts: Partial<PlanIndicator> = {}): PlanIndicator {
  placed += 1;
  return plainIndicator({
    id,
    nodeId,
    sort: placed,
    unitOfMeasure: '%',
    decimals: 1,
    formula: 'f',
    dataSource: 's',
    responsible: 'r',
    baselineYear: 2024,
    baselineValue: decimal('10'),
    ...parts,
  });
}

export const aTarget = (
  indicatorId: string,
  year: number,
  value: string | null,
  valueMax: string | null = null,
): TargetCell =>
  plainTarget(indicatorId, year, value, {
    id: `${indicatorId} ${year}`,
    valueMax: valueMax === null ? null : decimal(valueMax),
  });

/** The version is known by its name and year; `aPlan` makes those that its budgets name. */
export const aBudget = (nodeId: string, year: number, ceiling: string, version = 'murni'): BudgetCell => ({
  id: `${nodeId} ${year} ${version}`,
  version: 1,
  nodeId,
  budgetVersionId: `${version}-${year}`,
  year,
  ceiling: ceiling as Decimal,
});

export const listVersions = (budgets: readonly BudgetCell[]): readonly BudgetVersion[] =>
  [...new Set(budgets.map((cell) => cell.budgetVersionId))].map((id) => {
    const at = id.lastIndexOf('-');
    return aBudgetVersion(Number(id.slice(at + 1)), id.slice(0, at));
  });

/** A plan of five years with the rows that are given; what is not said is empty. */
export const aPlan = (parts: Partial<PlanDocument> = {}): PlanDocument =>
  plainPlan({ levels, budgetVersions: listVersions(parts.budgets ?? []), ...parts });
