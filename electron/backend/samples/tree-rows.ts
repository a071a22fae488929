import type { NewRow } from '../../../db/changes.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import type { LevelKind, Quarter } from '../../../db/domain/plan-document.ts';
import type { BudgetedNode } from './budget-rows.ts';
import type {
  Sample,
  SampleIndicator,
  SampleMonths,
  SampleNode,
  SampleRealization,
  SampleValue,
} from './sample.ts';
import { getKnown } from './take.ts';

export type TreeIds = Readonly<{
  newId: () => string;
  planId: string;
  organizationId: string;
  regionId: string | null;
  /** Every statement of a regional plan is the region's. */
  isRegional: boolean;
  levelIds: ReadonlyMap<LevelKind, string>;
  unitIds: ReadonlyMap<string, string>;
  scaleIds: ReadonlyMap<string, string>;
  /** What the plans written so far call by a key; each adds its own. */
  nodeIds: Map<string, string>;
  indicatorIds: Map<string, string>;
  origin: Sample['origin'];
  sortStep: number;
}>;

export type TreeRows = {
  node: NewRow<'node'>[];
  gloss: NewRow<'gloss'>[];
  success_factor: NewRow<'success_factor'>[];
  node_status: NewRow<'node_status'>[];
  indicator: NewRow<'indicator'>[];
  indicator_component: NewRow<'indicator_component'>[];
  target: NewRow<'target'>[];
  realization: NewRow<'realization'>[];
  budgeted: BudgetedNode[];
};

/** A vision and its missions are the region's where the plan serves one. */
const regionalLevels: readonly LevelKind[] = ['vision', 'mission'];

/** Walks the tree from the top, so that every parent stands before its children. */
export function collectTreeRows(tree: readonly SampleNode[], ids: TreeIds): TreeRows {
  const rows: TreeRows = {
    node: [],
    gloss: [],
    success_factor: [],
    node_status: [],
    indicator: [],
    indicator_component: [],
    target: [],
    realization: [],
    budgeted: [],
  };
  const visit = (node: SampleNode, parentId: string | null, position: number): void => {
    const nodeId = addNode(rows, node, { ids, parentId, sort: position * ids.sortStep });
    node.children?.forEach((child, index) => {
      visit(child, nodeId, index);
    });
  };
  tree.forEach((node, index) => {
    visit(node, null, index);
  });
  return rows;
}

function addNode(
  rows: TreeRows,
  node: SampleNode,
  { ids, parentId, sort }: { ids: TreeIds; parentId: string | null; sort: number },
): string {
  const levelId = ids.levelIds.get(node.level);
  if (!levelId) throw new Error(`the framework has no level ${node.level}`);
  const isRegional = ids.isRegional || regionalLevels.includes(node.level);
  const owned = { organization_id: (isRegional ? ids.regionId : null) ?? ids.organizationId };
  const nodeId = ids.newId();
  const below = { ...owned, node_id: nodeId };
  if (node.key !== undefined) ids.nodeIds.set(node.key, nodeId);
  rows.node.push({
    ...owned,
    id: nodeId,
    plan_id: ids.planId,
    level_id: levelId,
    parent_id: parentId,
    sort,
    code: node.code ?? null,
    text: node.text,
    explanation: node.explanation ?? null,
    unit_id: findUnit(ids, node.unit),
    location: node.location ?? null,
    target_group: node.targetGroup ?? null,
    fund_source: node.fundSource ?? null,
    source_note: node.sourceNote ?? null,
    is_served: node.isServed === false ? 0 : 1,
  });
  node.glosses?.forEach((gloss, index) => {
    rows.gloss.push({ ...below, ...gloss, id: ids.newId(), sort: index * ids.sortStep });
  });
  node.successFactors?.forEach((text, index) => {
    rows.success_factor.push({ ...below, text, id: ids.newId(), sort: index * ids.sortStep });
  });
  for (const status of node.statuses ?? []) rows.node_status.push({ ...below, ...status, id: ids.newId() });
  node.indicators?.forEach((indicator, index) => {
    addIndicator(rows, indicator, { ids, nodeId, sort: index * ids.sortStep });
  });
  if (node.budget) rows.budgeted.push({ nodeId, budget: node.budget });
  return nodeId;
}

const findUnit = ({ unitIds }: TreeIds, name: string | undefined): string | null =>
  name === undefined ? null : getKnown(unitIds, name);

function addIndicator(
  rows: TreeRows,
  indicator: SampleIndicator,
  { ids, nodeId, sort }: { ids: TreeIds; nodeId: string; sort: number },
): void {
  const id = ids.newId();
  const owned = { organization_id: (ids.isRegional ? ids.regionId : null) ?? ids.organizationId };
  const isOrdinal = indicator.ordinalScale !== undefined;
  const [baselineYear, baseline] = indicator.baseline ?? [null, null];
  rows.indicator.push({
    ...owned,
    id,
    node_id: nodeId,
    sort,
    code: indicator.code ?? null,
    name: indicator.name,
    kind: indicator.kind,
    unit_of_measure: indicator.unit ?? null,
    value_kind: isOrdinal ? 'ordinal' : 'number',
    ordinal_scale_id: indicator.ordinalScale ? getKnown(ids.scaleIds, indicator.ordinalScale) : null,
    direction: indicator.direction ?? null,
    aggregation: indicator.aggregation ?? 'last',
    is_cumulative_target: indicator.isCumulativeTarget ? 1 : 0,
    decimals: indicator.decimals ?? 0,
    bound_min: toFigure(indicator.bounds?.[0] ?? null),
    bound_max: toFigure(indicator.bounds?.[1] ?? null),
    weight: null,
    definition: indicator.definition ?? null,
    formula: indicator.formula ?? null,
    data_source: indicator.dataSource ?? null,
    selection_reason: indicator.reason ?? null,
    responsible: indicator.responsible ?? null,
    unit_id: findUnit(ids, indicator.unitOwner),
    due_days: indicator.dueDays ?? null,
    frequency: indicator.frequency ?? null,
    calculation: indicator.calculation ?? null,
    predecessor_id: indicator.predecessor ? getKnown(ids.indicatorIds, indicator.predecessor) : null,
    succession: indicator.succession ?? null,
    succession_note: indicator.successionNote ?? null,
    baseline_year: baselineYear,
    baseline_value: isOrdinal ? null : toFigure(baseline),
    baseline_ordinal: isOrdinal ? baseline : null,
  });
  if (indicator.key !== undefined) ids.indicatorIds.set(indicator.key, id);
  indicator.components?.forEach(({ symbol, name, unit, dataSource }, index) => {
    rows.indicator_component.push({
      ...owned,
      id: ids.newId(),
      indicator_id: id,
      sort: index * ids.sortStep,
      symbol,
      name,
      unit_of_measure: unit ?? null,
      data_source: dataSource ?? null,
    });
  });
  for (const [period, value] of Object.entries(indicator.targets ?? {})) {
    rows.target.push({
      ...owned,
      ...readPeriod(period),
      ...targetValue(value, isOrdinal),
      id: ids.newId(),
      indicator_id: id,
    });
  }
  for (const [period, value] of Object.entries(indicator.realizations ?? {})) {
    rows.realization.push({
      ...owned,
      ...readPeriod(period),
      ...realizationValue(value, isOrdinal),
      id: ids.newId(),
      indicator_id: id,
      origin: ids.origin,
    });
  }
}

const toFigure = (text: string | null): string | null => (text === null ? null : decimal(text));

/** `'2026'` is the year, `'2026.3'` its third quarter. */
function readPeriod(period: string): { year: number; quarter: Quarter } {
  const [year, quarter = '0'] = period.split('.');
  return { year: Number(year), quarter: Number(quarter) as Quarter };
}

const toMonths = (months?: SampleMonths) => ({
  month_1: toFigure(months?.[0] ?? null),
  month_2: toFigure(months?.[1] ?? null),
  month_3: toFigure(months?.[2] ?? null),
});

function targetValue(value: SampleValue, isOrdinal: boolean) {
  const noMonths = toMonths();
  if (typeof value === 'object' && 'months' in value) {
    return { value: decimal(value.value), value_max: null, ordinal_code: null, ...toMonths(value.months) };
  }
  if (typeof value !== 'string') {
    return { value: decimal(value[0]), value_max: decimal(value[1]), ordinal_code: null, ...noMonths };
  }
  return isOrdinal
    ? { value: null, value_max: null, ordinal_code: value, ...noMonths }
    : { value: decimal(value), value_max: null, ordinal_code: null, ...noMonths };
}

function realizationValue(given: SampleRealization, isOrdinal: boolean) {
  const cell: Exclude<SampleRealization, string> = typeof given === 'string' ? { value: given } : given;
  return {
    value: isOrdinal ? null : toFigure(cell.value ?? null),
    ordinal_code: isOrdinal ? (cell.value ?? null) : null,
    numerator: toFigure(cell.numerator ?? null),
    denominator: toFigure(cell.denominator ?? null),
    missing_reason: cell.missingReason ?? null,
    status: cell.isProvisional ? ('provisional' as const) : ('final' as const),
    data_date: cell.dataDate ?? null,
    data_year: cell.dataYear ?? null,
    release_date: cell.releaseDate ?? null,
    receipt_id: null,
    ...toMonths(cell.months),
    note: cell.note ?? null,
  };
}
