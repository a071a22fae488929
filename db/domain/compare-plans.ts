import {
  type ComparedValue,
  createFieldReader,
  type FieldChange,
  type FieldValues,
  listChanges,
  listComparedYears,
} from './compare/compare-fields.ts';
import { matchPlans } from './compare/match-plans.ts';
import type { PlanDocument, PlanIndicator, PlanNode } from './plan-document.ts';

export type { ComparedField, ComparedValue, FieldChange } from './compare/compare-fields.ts';

export type ComparedState = 'added' | 'removed' | 'changed' | 'same';
type Side = Readonly<{ id: string; code: string | null; text: string }>;

/** A statement or indicator in one state or both. */
export type ComparedRow = Readonly<{
  key: string;
  kind: 'node' | 'indicator';
  state: ComparedState;
  depth: number;
  /** The level of a statement, the kind of an indicator. */
  level: Readonly<{ kind: string; name: string }>;
  before: Side | null;
  after: Side | null;
  changes: readonly FieldChange[];
}>;

export type PlanComparison = Readonly<{
  /** Of the plan itself: its title, period and profile. */
  plan: readonly FieldChange[];
  /** In the order of the later state; what is gone stands where it stood. */
  rows: readonly ComparedRow[];
  counts: Readonly<Record<ComparedState, number>>;
}>;

type State = Readonly<{
  document: PlanDocument;
  reader: ReturnType<typeof createFieldReader>;
  nodes: ReadonlyMap<string, PlanNode>;
  indicators: ReadonlyMap<string, PlanIndicator>;
  nodesUnder: ReadonlyMap<string | null, readonly PlanNode[]>;
  indicatorsUnder: ReadonlyMap<string, readonly PlanIndicator[]>;
}>;

/** What became of every row between two states of a plan, or between the plans of two periods. */
export function comparePlans(before: PlanDocument, after: PlanDocument): PlanComparison {
  const years = listComparedYears(before, after);
  const isOnePlan = before.plan.id === after.plan.id;
  const [old, now] = [indexState(before, years), indexState(after, years)];
  const match = matchPlans(before, after);
  const origin = {
    nodes: new Map([...match.nodes].map(([from, to]) => [to, from])),
    indicators: new Map([...match.indicators].map(([from, to]) => [to, from])),
  };
  const rows: ComparedRow[] = [];

  const addNode = (from: PlanNode | null, to: PlanNode | null, depth: number): void => {
    const shown = to ?? from;
    if (!shown) return;
    const state = to === null ? old : now;
    const name = state.document.levels.find(({ id }) => id === shown.levelId)?.name ?? '';
    const level = { kind: shown.levelKind, name };
    const changes = from && to ? listChanges(old.reader.readNode(from), now.reader.readNode(to)) : [];
    const moved = from && to ? findMove(from.parentId, to.parentId) : [];
    rows.push(
      makeRow({ kind: 'node', depth, level, before: from, after: to, changes: [...changes, ...moved] }),
    );
    const gone = merge(
      from ? (old.indicatorsUnder.get(from.id) ?? []) : [],
      to ? (now.indicatorsUnder.get(to.id) ?? []) : [],
      { origin: origin.indicators, match: match.indicators },
    );
    for (const one of gone) addIndicator(one, depth + 1);
    walk(from ? from.id : undefined, to ? to.id : undefined, depth + 1);
  };

  const addIndicator = (row: Merged<PlanIndicator>, depth: number): void => {
    const to = row.after;
    const from = to ? findBy(old.indicators, origin.indicators.get(to.id)) : row.before;
    const shown = to ?? from;
    if (!shown) return;
    const read = (state: State, indicator: PlanIndicator): FieldValues =>
      state.reader.readIndicator(indicator, isOnePlan);
    const changes = from && to ? listChanges(read(old, from), read(now, to)) : [];
    const moved = from && to ? findMove(from.nodeId, to.nodeId) : [];
    const side = (one: PlanIndicator | null) => one && { id: one.id, code: one.code, text: one.name };
    rows.push(
      makeRow({
        kind: 'indicator',
        depth,
        level: { kind: shown.kind, name: shown.kind },
        before: side(from),
        after: side(to),
        changes: [...changes, ...moved],
      }),
    );
  };

  /** Another parent than the one the old parent became. */
  const findMove = (from: string | null, to: string | null): readonly FieldChange[] => {
    if ((from === null ? null : (match.nodes.get(from) ?? undefined)) === to) return [];
    return [{ field: 'place', year: null, before: nameNode(old, from), after: nameNode(now, to) }];
  };

  const walk = (from: string | null | undefined, to: string | null | undefined, depth: number): void => {
    const merged = merge(
      from === undefined ? [] : (old.nodesUnder.get(from) ?? []),
      to === undefined ? [] : (now.nodesUnder.get(to) ?? []),
      { origin: origin.nodes, match: match.nodes },
    );
    for (const { before: gone, after: there } of merged) {
      addNode(there ? findBy(old.nodes, origin.nodes.get(there.id)) : gone, there, depth);
    }
  };
  walk(null, null, 0);

  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const { state } of rows) counts[state] += 1;
  return { plan: listChanges(old.reader.readPlan(), now.reader.readPlan()), rows, counts };
}

function indexState(document: PlanDocument, years: ReadonlySet<number>): State {
  return {
    document,
    reader: createFieldReader(document, years),
    nodes: new Map(document.nodes.map((node) => [node.id, node])),
    indicators: new Map(document.indicators.map((indicator) => [indicator.id, indicator])),
    nodesUnder: Map.groupBy(document.nodes, ({ parentId }) => parentId),
    indicatorsUnder: Map.groupBy(document.indicators, ({ nodeId }) => nodeId),
  };
}

const findBy = <T>(rows: ReadonlyMap<string, T>, id: string | undefined): T | null =>
  (id === undefined ? undefined : rows.get(id)) ?? null;

const nameNode = ({ nodes }: State, id: string | null): ComparedValue | null => {
  const node = id === null ? undefined : nodes.get(id);
  return node ? { kind: 'text', text: node.text } : null;
};

type Merged<T> = Readonly<{ before: T; after: null } | { before: null; after: T }>;
type Ways = Readonly<{ origin: ReadonlyMap<string, string>; match: ReadonlyMap<string, string> }>;

/** The rows of the later state in their order; rows that are gone stand before the one that followed them. */
function merge<T extends Readonly<{ id: string }>>(
  before: readonly T[],
  after: readonly T[],
  { origin, match }: Ways,
): readonly Merged<T>[] {
  const placeOf = new Map(before.map(({ id }, index) => [id, index]));
  const merged: Merged<T>[] = [];
  let next = 0;
  const emitGone = (end: number): void => {
    for (; next < end; next += 1) {
      const row = before[next];
      if (row && !match.has(row.id)) merged.push({ before: row, after: null });
    }
  };
  for (const row of after) {
    const place = placeOf.get(origin.get(row.id) ?? '');
    if (place !== undefined) emitGone(place);
    merged.push({ before: null, after: row });
  }
  emitGone(before.length);
  return merged;
}

type RowParts = Pick<ComparedRow, 'kind' | 'depth' | 'level' | 'before' | 'after' | 'changes'>;

function makeRow({ before, after, ...rest }: RowParts): ComparedRow {
  const side = (one: Side | null): Side | null => one && { id: one.id, code: one.code, text: one.text };
  const state = !before ? 'added' : !after ? 'removed' : rest.changes.length > 0 ? 'changed' : 'same';
  return { key: (after ?? before)?.id ?? '', state, ...rest, before: side(before), after: side(after) };
}
