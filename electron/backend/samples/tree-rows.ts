import type { NewRow } from '../../../db/changes.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import type { LevelKind, Quarter } from '../../../db/domain/plan-document.ts';
import type { Sample, SampleIndicator, SampleNode, SampleRealization, SampleValue } from './sample.ts';

export type TreeIds = Readonly<{
  newId: () => string;
  planId: string;
  organizationId: string;
  regionId: string | null;
  levelIds: ReadonlyMap<LevelKind, string>;
  unitIds: ReadonlyMap<string, string>;
  scaleIds: ReadonlyMap<string, string>;
  sortStep: number;
}>;

export type TreeRows = {
  node: NewRow<'node'>[];
  gloss: NewRow<'gloss'>[];
  indicator: NewRow<'indicator'>[];
  target: NewRow<'target'>[];
  realization: NewRow<'realization'>[];
  budget: NewRow<'budget'>[];
};

/** A vision and its missions are the region's where the plan serves one. */
const regionalLevels: readonly LevelKind[] = ['vision', 'mission'];

/** Walks the tree from the top, so that every parent stands before its children. */
export function collectTreeRows(sample: Sample, ids: TreeIds): TreeRows {
  const rows: TreeRows = { node: [], gloss: [], indicator: [], target: [], realization: [], budget: [] };
  const visit = (node: SampleNode, parentId: string | null, position: number): void => {
    const levelId = ids.levelIds.get(node.level);
    if (!levelId) throw new Error(`the framework has no level ${node.level}`);
    const isRegional = ids.regionId !== null && regionalLevels.includes(node.level);
    const owned = { organization_id: isRegional && ids.regionId ? ids.regionId : ids.organizationId };
    const nodeId = ids.newId();
    rows.node.push({
      ...owned,
      id: nodeId,
      plan_id: ids.planId,
      level_id: levelId,
      parent_id: parentId,
      sort: position * ids.sortStep,
      code: node.code ?? null,
      text: node.text,
      explanation: node.explanation ?? null,
      unit_id: node.unit ? (ids.unitIds.get(node.unit) ?? null) : null,
      location: node.location ?? null,
      target_group: node.targetGroup ?? null,
      fund_source: node.fundSource ?? null,
      source_note: node.sourceNote ?? null,
      is_served: node.isServed === false ? 0 : 1,
    });
    node.glosses?.forEach((gloss, index) => {
      rows.gloss.push({ ...owned, ...gloss, id: ids.newId(), node_id: nodeId, sort: index * ids.sortStep });
    });
    node.indicators?.forEach((indicator, index) => {
      addIndicator(rows, indicator, { ids, sample, nodeId, sort: index * ids.sortStep });
    });
    for (const [year, [ceiling, realized]] of Object.entries(node.budget ?? {})) {
      rows.budget.push({
        ...owned,
        id: ids.newId(),
        node_id: nodeId,
        year: Number(year),
        edition: 'murni',
        ceiling: decimal(ceiling),
        realized: realized === null ? null : decimal(realized),
        fund_source: 'APBD',
      });
    }
    node.children?.forEach((child, index) => {
      visit(child, nodeId, index);
    });
  };
  sample.tree.forEach((node, index) => {
    visit(node, null, index);
  });
  return rows;
}

function addIndicator(
  rows: TreeRows,
  indicator: SampleIndicator,
  at: { ids: TreeIds; sample: Sample; nodeId: string; sort: number },
): void {
  const { ids, sample } = at;
  const id = ids.newId();
  const owned = { organization_id: ids.organizationId };
  const isOrdinal = indicator.ordinalScale !== undefined;
  const [baselineYear, baseline] = indicator.baseline ?? [null, null];
  rows.indicator.push({
    ...owned,
    id,
    node_id: at.nodeId,
    sort: at.sort,
    code: indicator.code ?? null,
    name: indicator.name,
    kind: indicator.kind,
    unit_of_measure: indicator.unit ?? null,
    value_kind: isOrdinal ? 'ordinal' : 'number',
    ordinal_scale_id: indicator.ordinalScale ? (ids.scaleIds.get(indicator.ordinalScale) ?? null) : null,
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
    unit_id: indicator.unitOwner ? (ids.unitIds.get(indicator.unitOwner) ?? null) : null,
    due_days: indicator.dueDays ?? null,
    frequency: indicator.frequency ?? null,
    calculation: indicator.calculation ?? null,
    predecessor_id: null,
    succession: null,
    succession_note: null,
    baseline_year: baselineYear,
    baseline_value: isOrdinal ? null : toFigure(baseline),
    baseline_ordinal: isOrdinal ? baseline : null,
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
      origin: sample.origin,
    });
  }
}

const toFigure = (text: string | null): string | null => (text === null ? null : decimal(text));

/** `'2026'` is the year, `'2026.3'` its third quarter. */
function readPeriod(period: string): { year: number; quarter: Quarter } {
  const [year, quarter = '0'] = period.split('.');
  return { year: Number(year), quarter: Number(quarter) as Quarter };
}

function targetValue(value: SampleValue, isOrdinal: boolean) {
  if (typeof value !== 'string') {
    return { value: decimal(value[0]), value_max: decimal(value[1]), ordinal_code: null };
  }
  return isOrdinal
    ? { value: null, value_max: null, ordinal_code: value }
    : { value: decimal(value), value_max: null, ordinal_code: null };
}

function realizationValue(given: SampleRealization, isOrdinal: boolean) {
  const cell = typeof given === 'string' ? { value: given } : given;
  return {
    value: isOrdinal ? null : toFigure(cell.value ?? null),
    ordinal_code: isOrdinal ? (cell.value ?? null) : null,
    numerator: toFigure(cell.numerator ?? null),
    denominator: toFigure(cell.denominator ?? null),
    missing_reason: cell.missingReason ?? null,
    status: cell.isProvisional ? ('provisional' as const) : ('final' as const),
    data_date: cell.dataDate ?? null,
    note: cell.note ?? null,
  };
}
