import { sumPlanCeilings } from '../budget/plan-ceilings.ts';
import type { Decimal } from '../decimal.ts';
import type { PlanDocument } from '../plan-document.ts';
import { roundHalfUp } from '../rational.ts';
import type { ColumnRole } from './column-roles.ts';
import type { Comparison } from './compare-plan.ts';
import type { ImportChanges, IndicatorFields, NodeFields, Ref } from './import-changes.ts';
import type { ImportTarget } from './import-outline.ts';

/** What a row of the plan says where the table says something else. What was empty is not among it: nothing is lost. */
export type EarlierRow = Readonly<{
  text: string | null;
  code: string | null;
  unit: string | null;
  baselineValue: Decimal | null;
  baselineOrdinal: string | null;
  targets: readonly ImportTarget[];
  ceilings: readonly Readonly<{ year: number; ceiling: Decimal }>[];
  /** What else changes, by the columns that say it. */
  others: readonly ColumnRole[];
}>;

const nothing: EarlierRow = {
  text: null,
  code: null,
  unit: null,
  baselineValue: null,
  baselineOrdinal: null,
  targets: [],
  ceilings: [],
  others: [],
};

/** By the column that says it; what has a column of its own in the preview is shown there. */
const roleOf: Partial<Record<keyof IndicatorFields | keyof NodeFields, ColumnRole>> = {
  kind: 'kind',
  direction: 'direction',
  definition: 'definition',
  formula: 'formula',
  dataSource: 'dataSource',
  selectionReason: 'reason',
  responsible: 'responsible',
  location: 'location',
  targetGroup: 'targetGroup',
  fundSource: 'fundSource',
};

const listOthers = (patch: object): readonly ColumnRole[] =>
  Object.keys(patch).flatMap((field) => roleOf[field as keyof typeof roleOf] ?? []);

/** By the key of the table's row, for every row that changes one of the plan. */
export function findEarlierRows(
  document: PlanDocument,
  { changes, presentOf }: Pick<Comparison, 'changes' | 'presentOf'>,
): ReadonlyMap<string, EarlierRow> {
  const findNode = createNodeFinder(document, changes);
  const findIndicator = createIndicatorFinder(document, changes);
  const found = new Map<string, EarlierRow>();
  for (const [key, id] of presentOf) {
    const earlier = findNode(id) ?? findIndicator(id);
    if (earlier) found.set(key, earlier);
  }
  return found;
}

type Finder = (id: string) => EarlierRow | null;

const groupById = <T>(list: readonly T[], refOf: (one: T) => Ref): ReadonlyMap<string | null, readonly T[]> =>
  Map.groupBy(list, (one) => {
    const ref = refOf(one);
    return 'id' in ref ? ref.id : null;
  });

function createNodeFinder(document: PlanDocument, changes: ImportChanges): Finder {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const patches = new Map(changes.changedNodes.map(({ id, patch }) => [id, patch]));
  const told = groupById(changes.ceilings, ({ node }) => node);
  const present = sumPlanCeilings(document);
  return (id) => {
    const node = nodes.get(id);
    if (!node) return null;
    const patch = patches.get(id) ?? {};
    const ceilings = (told.get(id) ?? []).flatMap(({ year }) => {
      const { ceiling } = present.find(id, year);
      return ceiling === null ? [] : [{ year, ceiling: roundHalfUp(ceiling, 0) }];
    });
    return {
      ...nothing,
      text: 'text' in patch ? node.text : null,
      code: 'code' in patch ? node.code : null,
      ceilings,
      others: listOthers(patch),
    };
  };
}

function createIndicatorFinder(document: PlanDocument, changes: ImportChanges): Finder {
  const indicators = new Map(document.indicators.map((one) => [one.id, one]));
  const patches = new Map(changes.changedIndicators.map(({ id, patch }) => [id, patch]));
  const told = groupById(changes.targets, ({ indicator }) => indicator);
  const cells = new Map(
    document.targets
      .filter(({ quarter }) => quarter === 0)
      .map((cell) => [`${cell.indicatorId} ${cell.year}`, cell]),
  );
  return (id) => {
    const indicator = indicators.get(id);
    if (!indicator) return null;
    const patch = patches.get(id) ?? {};
    const targets = (told.get(id) ?? []).flatMap(({ year }) => {
      const cell = cells.get(`${id} ${year}`);
      if (!cell) return [];
      const { value, valueMax, ordinalCode } = cell;
      return value === null && ordinalCode === null ? [] : [{ year, value, valueMax, ordinalCode }];
    });
    return {
      ...nothing,
      code: 'code' in patch ? indicator.code : null,
      unit: 'unitOfMeasure' in patch ? indicator.unitOfMeasure : null,
      baselineValue: 'baselineValue' in patch ? indicator.baselineValue : null,
      baselineOrdinal: 'baselineOrdinal' in patch ? indicator.baselineOrdinal : null,
      targets,
      others: listOthers(patch),
    };
  };
}
