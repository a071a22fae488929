import { decimal } from '../../../db/domain/decimal.ts';
import type {
  PlanDocument,
  PlanIndicator,
  PlanNode,
  RealizationCell,
  TargetCell,
} from '../../../db/domain/plan-document.ts';
import { noRecords } from '../../../db/domain/plan-records.ts';
import { emptyIndicator, emptyNode, emptyPlan } from '../../support/empty-rows.ts';

/** Builders that state only what a test is about. */
export function anIndicator(id: string, change: Partial<PlanIndicator> = {}): PlanIndicator {
  return {
    id,
    version: 1,
    nodeId: 'node',
    sort: 0,
    code: null,
    name: id,
    kind: 'ik',
    unitOfMeasure: 'Orang',
    valueKind: 'number',
    ordinalScaleId: null,
    direction: 'positive',
    aggregation: 'last',
    isCumulativeTarget: false,
    decimals: 0,
    boundMin: null,
    boundMax: null,
    weight: null,
    definition: null,
    formula: null,
    dataSource: null,
    selectionReason: null,
    responsible: null,
    ...emptyIndicator,
    baselineYear: null,
    baselineValue: null,
    baselineOrdinal: null,
    ...change,
  };
}

export function aTarget(
  indicatorId: string,
  year: number,
  value: string,
  change: Partial<TargetCell> = {},
): TargetCell {
  return {
    id: `t-${indicatorId}-${year}-${change.quarter ?? 0}`,
    version: 1,
    indicatorId,
    year,
    quarter: 0,
    value: decimal(value),
    valueMax: null,
    ordinalCode: null,
    ...change,
  };
}

export function aRealization(
  indicatorId: string,
  year: number,
  value: string | null,
  change: Partial<RealizationCell> = {},
): RealizationCell {
  return {
    id: `r-${indicatorId}-${year}-${change.quarter ?? 0}`,
    version: 1,
    indicatorId,
    year,
    quarter: 0,
    value: value === null ? null : decimal(value),
    ordinalCode: null,
    numerator: null,
    denominator: null,
    missingReason: null,
    origin: 'person',
    status: 'provisional',
    dataDate: null,
    dataYear: null,
    releaseDate: null,
    receiptId: null,
    note: null,
    ...change,
  };
}

const aNode = (id: string, sort: number): PlanNode => ({
  id,
  version: 1,
  parentId: null,
  levelId: 'level',
  levelKind: 'objective',
  sort,
  code: null,
  text: id,
  explanation: null,
  unitId: null,
  ...emptyNode,
  isServed: true,
  glosses: [],
});

type Parts = Pick<PlanDocument, 'indicators' | 'targets' | 'realizations'>;

/** An agency's plan whose objectives are those its indicators stand at. */
export function aPlan(parts: Parts): PlanDocument {
  const nodeIds = [...new Set(parts.indicators.map((indicator) => indicator.nodeId))];
  return {
    ...parts,
    organization: {
      id: 'organization',
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
      frameworkSlug: 'permendagri-86-2017',
      language: 'id',
      kind: 'renstra',
      title: 'Renstra',
      regulation: '',
      periodStart: 2025,
      periodEnd: 2029,
      profile: null,
      status: 'draft',
      adoptedOn: null,
      ...emptyPlan,
    },
    levels: [
      {
        id: 'level',
        sort: 1,
        kind: 'objective',
        name: 'Sasaran',
        mayHoldIndicators: true,
        mayHoldBudgets: false,
      },
    ],
    nodes: nodeIds.map(aNode),
    links: [],
    linkedNodes: [],
    versions: [],
    ...noRecords,
    budgetVersions: [],
    budgets: [],
    receipts: [],
    spendings: [],
    units: [],
    officials: [],
    legalBases: [],
    narratives: [],
    ordinalScales: [],
    settings: [],
  };
}
