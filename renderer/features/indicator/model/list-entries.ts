import type { IndicatorScore } from '../../../../db/domain/cascade-score.ts';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import type { Scale } from '../../../../db/domain/scale.ts';
import { numberRows } from '../../plan/model/number-rows.ts';
import { buildTree, listItems } from '../../plan/model/plan-tree.ts';

/** One indicator of the list, as the outline numbers it. */
export type IndicatorEntry = Readonly<{
  indicator: PlanIndicator;
  number: string;
  /** Of the year on show. */
  score: IndicatorScore | null;
}>;

/** Where nothing is chosen everything is shown; null of a choice is "all". */
export type EntryFilter = Readonly<{
  query: string;
  kind: PlanIndicator['kind'] | null;
  /** A unit's id, a responsible person's words, or `none` where neither is said. */
  owner: string | null;
  direction: NonNullable<PlanIndicator['direction']> | 'range' | 'ordinal' | 'none' | null;
  /** The rank of a band, or `none` where there is no achievement. */
  band: string | null;
  gap: Gap | null;
}>;

/** What a complete sheet has and this one lacks. */
export type Gap = 'formula' | 'definition' | 'owner' | 'target';
export const gaps: readonly Gap[] = ['definition', 'formula', 'owner', 'target'];

export const noFilter: EntryFilter = {
  query: '',
  kind: null,
  owner: null,
  direction: null,
  band: null,
  gap: null,
};

/** In the order of the plan. */
export function listEntries(
  document: PlanDocument,
  scores: ReadonlyMap<string, IndicatorScore>,
): readonly IndicatorEntry[] {
  const tree = buildTree(document, []);
  const numbers = numberRows(tree);
  return listItems(tree).flatMap((item) =>
    item.kind === 'indicator' && item.indicator
      ? [
          {
            indicator: item.indicator,
            number: numbers.get(item.key) ?? '',
            score: scores.get(item.key) ?? null,
          },
        ]
      : [],
  );
}

/** What the filters need to know of the plan, gathered once. */
export type FilterFacts = Readonly<{ rangeIds: ReadonlySet<string>; targetIds: ReadonlySet<string> }>;

export function gatherFacts({ targets }: Pick<PlanDocument, 'targets'>): FilterFacts {
  return {
    rangeIds: new Set(targets.flatMap((cell) => (cell.valueMax === null ? [] : [cell.indicatorId]))),
    targetIds: new Set(targets.map((cell) => cell.indicatorId)),
  };
}

export function filterEntries(
  entries: readonly IndicatorEntry[],
  filter: EntryFilter,
  facts: FilterFacts,
): readonly IndicatorEntry[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => fits(entry, filter, facts) && hasWords(entry, words));
}

function fits({ indicator, score }: IndicatorEntry, filter: EntryFilter, facts: FilterFacts): boolean {
  const { kind, owner, direction, band, gap } = filter;
  return (
    (kind === null || indicator.kind === kind) &&
    (owner === null || ownerOf(indicator) === owner) &&
    (direction === null || directionOf(indicator, facts) === direction) &&
    (band === null || String(score?.band?.rank ?? 'none') === band) &&
    (gap === null || lacks(indicator, gap, facts))
  );
}

function hasWords({ indicator, number }: IndicatorEntry, words: readonly string[]): boolean {
  const { name, unitOfMeasure, dataSource, definition } = indicator;
  const text = [number, name, unitOfMeasure, dataSource, definition].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Whose indicator it is, as the filter names it. */
export const ownerOf = ({ unitId, responsible }: PlanIndicator): string =>
  unitId ?? (responsible?.trim() || 'none');

export function directionOf(
  { id, valueKind, direction }: PlanIndicator,
  { rangeIds }: FilterFacts,
): NonNullable<EntryFilter['direction']> {
  if (valueKind === 'ordinal') return 'ordinal';
  if (rangeIds.has(id)) return 'range';
  return direction ?? 'none';
}

export function lacks(indicator: PlanIndicator, gap: Gap, facts: FilterFacts): boolean {
  const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
  switch (gap) {
    case 'formula':
      // A calculation says the same in another way.
      return isBlank(indicator.formula) && isBlank(indicator.calculation);
    case 'definition':
      return isBlank(indicator.definition);
    case 'owner':
      return indicator.unitId === null && isBlank(indicator.responsible);
    case 'target':
      return !facts.targetIds.has(indicator.id);
  }
}

/** How many entries each band has, best first, those without an achievement last. */
export function countBands(
  entries: readonly IndicatorEntry[],
  scale: Scale,
): readonly Readonly<{ id: string; rank: number | null; count: number }>[] {
  const counts = new Map<number | null, number>();
  for (const { score } of entries) {
    const rank = score?.band?.rank ?? null;
    counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  return [...scale.bands.map((band) => band.rank), null].map((rank) => ({
    id: String(rank ?? 'none'),
    rank,
    count: counts.get(rank) ?? 0,
  }));
}

/** The entry before or after one in the shown list; itself at the ends, the first one where it is not in the list. */
export function stepEntry(
  entries: readonly IndicatorEntry[],
  id: string | null,
  step: 1 | -1,
): IndicatorEntry | undefined {
  const at = entries.findIndex((entry) => entry.indicator.id === id);
  if (at < 0) return entries[0];
  return entries[Math.min(Math.max(at + step, 0), entries.length - 1)];
}
