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
import { noRecords } from '../../../db/domain/plan-records.ts';
import { emptyIndicator, emptyNode, emptyPlan } from '../../support/empty-rows.ts';
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
): PlanNode => ({
  id,
  version: 1,
  parentId,
  levelId: levelKind,
  levelKind,
  sort: 1,
  code: null,
  text: id,
  explanation: null,
  unitId: null,
  ...emptyNode,
  isServed: true,
  glosses: [],
  ...parts,
});

let placed = 0;
export function anIndicator(id: string, nodeId: string, parts: Partial<PlanIndicator> = {}): PlanIndicator {
  placed += 1;
  return {
    id,
    version: 1,
    nodeId,
    sort: placed,
    code: null,
    name: id,
    kind: 'ik',
    unitOfMeasure: '%',
    valueKind: 'number',
    ordinalScaleId: null,
    direction: 'positive',
    aggregation: 'last',
    isCumulativeTarget: false,
    decimals: 1,
    boundMin: null,
    boundMax: null,
    weight: null,
    definition: null,
    formula: 'f',
    dataSource: 's',
    selectionReason: null,
    responsible: 'r',
    ...emptyIndicator,
    baselineYear: 2024,
    baselineValue: decimal('10'),
    baselineOrdinal: null,
    ...parts,
  };
}

export const aTarget = (
  indicatorId: string,
  year: number,
  value: string | null,
  valueMax: string | null = null,
): TargetCell => ({
  id: `${indicatorId} ${year}`,
  version: 1,
  indicatorId,
  year,
  quarter: 0,
  value: value as Decimal | null,
  valueMax: valueMax as Decimal | null,
  ordinalCode: null,
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
export const aPlan = (parts: Partial<PlanDocument> = {}): PlanDocument => ({
  organization: {
    id: 'office',
    version: 1,
    kind: 'agency',
    name: 'Dinas',
    shortName: null,
    regionName: null,
    address: null,
    numberLocale: 'id',
    isExample: false,
  },
  plan: {
    id: 'plan',
    version: 1,
    frameworkId: 'framework',
    frameworkSlug: 'sakip-daerah',
    language: 'id',
    kind: 'renstra',
    title: 'Renstra',
    regulation: '86_2017',
    periodStart: 2025,
    periodEnd: 2029,
    profile: null,
    status: 'draft',
    adoptedOn: null,
    ...emptyPlan,
  },
  levels,
  nodes: [],
  links: [],
  linkedNodes: [],
  versions: [],
  ...noRecords,
  indicators: [],
  targets: [],
  realizations: [],
  receipts: [],
  budgetVersions: listVersions(parts.budgets ?? []),
  budgets: [],
  spendings: [],
  units: [],
  officials: [],
  legalBases: [],
  narratives: [],
  ordinalScales: [],
  settings: [],
  ...parts,
});
