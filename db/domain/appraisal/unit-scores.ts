import { chooseAveragedValue } from '../achievement.ts';
import { collectParts, joinParts, type MeanItem, makeShare, toMean } from '../average.ts';
import { type MeanScore, presentMean } from '../cascade-means.ts';
import type { CascadeScore } from '../cascade-score.ts';
import type { PlanDocument, PlanIndicator, Unit } from '../plan-document.ts';
import { fromDecimal } from '../rational.ts';

export type UnitScore = MeanScore &
  Readonly<{
    /** Null for the indicators nobody answers for. */
    unit: Unit | null;
    indicatorIds: readonly string[];
  }>;

/** The unit that answers for each indicator: its own, else that of the nearest statement above that names one. */
export function findAnsweringUnits(
  document: Pick<PlanDocument, 'nodes' | 'indicators'>,
): ReadonlyMap<string, string | null> {
  const ofNode = new Map<string, string | null>();
  // A parent stands before its children.
  for (const { id, parentId, unitId } of document.nodes) {
    ofNode.set(id, unitId ?? (parentId === null ? null : (ofNode.get(parentId) ?? null)));
  }
  return new Map(
    document.indicators.map(({ id, unitId, nodeId }) => [id, unitId ?? ofNode.get(nodeId) ?? null]),
  );
}

/**
 * Each unit with the indicators it and the units below it answer for, averaged as the settings say: the statements a
 * unit works for have the same say, or its indicators have. In the order of the units; those without indicators are
 * left out, and what nobody answers for stands last.
 */
export function scoreUnits(document: PlanDocument, score: CascadeScore): readonly UnitScore[] {
  const answering = findAnsweringUnits(document);
  const of = new Map<string | null, PlanIndicator[]>();
  for (const indicator of document.indicators) {
    for (const unitId of listUnitsAbove(document.units, answering.get(indicator.id) ?? null)) {
      const group = of.get(unitId);
      if (group) group.push(indicator);
      else of.set(unitId, [indicator]);
    }
  }
  return [...document.units, null].flatMap((unit) => {
    const indicators = of.get(unit?.id ?? null);
    return indicators ? [{ unit, ...scoreGroup(indicators, score) }] : [];
  });
}

/** The unit and those it belongs to; a unit that is not in the list counts as none. */
function listUnitsAbove(units: readonly Unit[], unitId: string | null): readonly (string | null)[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Set<string>();
  let unit = unitId === null ? undefined : byId.get(unitId);
  while (unit && !found.has(unit.id)) {
    found.add(unit.id);
    unit = unit.parentId === null ? undefined : byId.get(unit.parentId);
  }
  return found.size === 0 ? [null] : [...found];
}

function scoreGroup(indicators: readonly PlanIndicator[], score: CascadeScore): Omit<UnitScore, 'unit'> {
  const { settings } = score;
  const items = Map.groupBy(indicators, ({ nodeId }) => nodeId);
  const parts = [...items.values()].map((ofNode) =>
    makeShare(collectParts(ofNode.map((indicator) => toItem(indicator, score))), settings.averaging),
  );
  return {
    ...presentMean(toMean(joinParts(parts)), score),
    indicatorIds: indicators.map(({ id }) => id),
  };
}

function toItem({ id, weight }: PlanIndicator, { indicators, settings }: CascadeScore): MeanItem {
  const achievement = indicators.get(id)?.achievement;
  return {
    value: achievement ? chooseAveragedValue(achievement, settings) : null,
    raw: achievement?.kind === 'scored' ? achievement.raw : null,
    weight: weight === null ? null : fromDecimal(weight),
  };
}
