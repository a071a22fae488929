import type { PlanDocument, PlanIndicator, PlanNode } from '../plan-document.ts';
import type { IndicatorFields, NodeFields } from './import-changes.ts';
import type { ImportIndicator, ImportNode } from './import-outline.ts';
import { foldText, writeStatement } from './table.ts';

/** A code that is told and differs, words that differ under the same code, and what programs say beside them. */
export function findNodePatch(
  present: PlanNode,
  node: ImportNode,
): Partial<NodeFields & Pick<PlanNode, 'text'>> | null {
  const told = {
    code: node.code,
    location: node.location,
    targetGroup: node.targetGroup,
    fundSource: node.fundSource,
  };
  const patch = keepDifferent(present, dropNull(told));
  const said = foldText(node.text);
  const isSameText = foldText(present.text) === said || foldText(writeStatement(present)) === said;
  if (isSameText) return patch;
  return { ...patch, text: node.text };
}

/** What the table says of an indicator. */
export function listFields(document: PlanDocument, indicator: ImportIndicator): Partial<IndicatorFields> {
  const scale = document.ordinalScales.find(({ slug }) => slug === indicator.ordinalScale);
  const hasBaseline = indicator.baselineValue !== null || indicator.baselineOrdinal !== null;
  const kinds: Partial<IndicatorFields> = scale ? { valueKind: 'ordinal', ordinalScaleId: scale.id } : {};
  const baseline: Partial<IndicatorFields> = hasBaseline
    ? {
        baselineValue: indicator.baselineValue,
        baselineOrdinal: indicator.baselineOrdinal,
        ...(indicator.baselineYear === null ? {} : { baselineYear: indicator.baselineYear }),
      }
    : {};
  return {
    ...dropNull({
      code: indicator.code,
      kind: indicator.kind,
      unitOfMeasure: indicator.unit,
      direction: indicator.direction,
      decimals: indicator.decimals,
      definition: indicator.definition,
      formula: indicator.formula,
      dataSource: indicator.dataSource,
      selectionReason: indicator.reason,
      responsible: indicator.responsible,
    }),
    ...kinds,
    ...baseline,
  };
}

/** How many decimals are shown, and a direction somebody chose, are not overruled by what the figures look like. */
export function withoutGuess(
  present: PlanIndicator,
  { isDirectionGuessed }: ImportIndicator,
  { decimals, direction, ...fields }: Partial<IndicatorFields>,
): Partial<IndicatorFields> {
  const needsMore = decimals !== undefined && decimals > present.decimals ? { decimals } : {};
  const isFree = direction !== undefined && (!isDirectionGuessed || present.direction === null);
  return { ...fields, ...needsMore, ...(isFree ? { direction } : {}) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], null> };
const dropNull = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Defined<T>;

/** The given fields that are not so yet; null when all are. */
export function keepDifferent<F extends object>(present: object, fields: F): Partial<F> | null {
  const before = present as Readonly<Record<string, unknown>>;
  const kept = Object.entries(fields).filter(([name, value]) => before[name] !== value);
  return kept.length === 0 ? null : (Object.fromEntries(kept) as Partial<F>);
}
