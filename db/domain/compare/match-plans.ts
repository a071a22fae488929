import type { PlanDocument, PlanIndicator, PlanNode } from '../plan-document.ts';

/** Which row of one state became which row of another; rows that are in one of them alone are in neither map. */
export type PlanMatch = Readonly<{
  /** After by before. */
  nodes: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
}>;

type Draft = Readonly<{ nodes: Pairs; indicators: Pairs }>;

/** One to one: a row that has its pair takes no other. */
type Pairs = Readonly<{
  join: (before: string, after: string) => void;
  map: ReadonlyMap<string, string>;
  hasBefore: (id: string) => boolean;
  hasAfter: (id: string) => boolean;
}>;

function createPairs(): Pairs {
  const map = new Map<string, string>();
  const taken = new Set<string>();
  return {
    map,
    join: (before, after) => {
      if (map.has(before) || taken.has(after)) return;
      map.set(before, after);
      taken.add(after);
    },
    hasBefore: (id) => map.has(id),
    hasAfter: (id) => taken.has(id),
  };
}

/**
 * Two states of one plan know each other's rows by their ids. Plans of two periods do by what follows what: indicators
 * by their succession, statements by the indicators they carry, by their code, then by their words.
 */
export function matchPlans(before: PlanDocument, after: PlanDocument): PlanMatch {
  const draft: Draft = { nodes: createPairs(), indicators: createPairs() };
  joinById(draft.nodes, before.nodes, after.nodes);
  joinById(draft.indicators, before.indicators, after.indicators);
  if (before.plan.id !== after.plan.id) {
    joinSuccessors(draft, before, after);
    joinVisions(draft, before, after);
    joinNodesBy(draft, [before, after], (node) => node.code);
    joinNodesBy(draft, [before, after], (node) => plain(node.text));
    joinIndicatorsBy(draft, [before, after], (indicator) => indicator.code);
    joinIndicatorsBy(draft, [before, after], (indicator) => plain(indicator.name));
  }
  return { nodes: draft.nodes.map, indicators: draft.indicators.map };
}

type Row = Readonly<{ id: string }>;

function joinById(pairs: Pairs, before: readonly Row[], after: readonly Row[]): void {
  const there = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (there.has(id)) pairs.join(id, id);
}

function joinSuccessors({ nodes, indicators }: Draft, before: PlanDocument, after: PlanDocument): void {
  const old = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  const kindOf = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node.levelKind]));
  for (const indicator of after.indicators) {
    const predecessor = indicator.predecessorId === null ? undefined : old.get(indicator.predecessorId);
    if (!predecessor) continue;
    indicators.join(predecessor.id, indicator.id);
    if (kindOf.get(predecessor.nodeId) === kindOf.get(indicator.nodeId)) {
      nodes.join(predecessor.nodeId, indicator.nodeId);
    }
  }
}

/** A plan has one vision, whatever its words. */
function joinVisions({ nodes }: Draft, before: PlanDocument, after: PlanDocument): void {
  const [old, now] = [before, after].map((document) =>
    document.nodes.filter(({ levelKind }) => levelKind === 'vision'),
  );
  const [first, second] = [old?.[0], now?.[0]];
  if (first && second && old?.length === 1 && now?.length === 1) nodes.join(first.id, second.id);
}

type Both = readonly [PlanDocument, PlanDocument];

/**
 * Rows of one kind that share a word which nothing else under the same parent has; where their parents are no pair yet,
 * which nothing else in the plan has. In reading order, so that parents are settled before their children.
 */
function joinNodesBy(
  { nodes }: Draft,
  [before, after]: Both,
  wordOf: (node: PlanNode) => string | null,
): void {
  const keyOf = (node: PlanNode): string | null => {
    const word = wordOf(node);
    return word === null || word === '' ? null : `${node.levelKind} ${word}`;
  };
  const free = after.nodes.filter(({ id }) => !nodes.hasAfter(id));
  const candidates = Map.groupBy(free, keyOf);
  const rivals = Map.groupBy(before.nodes, keyOf);
  for (const node of before.nodes) {
    const key = keyOf(node);
    if (key === null || nodes.hasBefore(node.id)) continue;
    const left = (candidates.get(key) ?? []).filter(({ id }) => !nodes.hasAfter(id));
    const parent = node.parentId === null ? null : (nodes.map.get(node.parentId) ?? undefined);
    const near = left.filter(({ parentId }) => parentId === parent);
    const isOnly = left.length === 1 && rivals.get(key)?.length === 1;
    const found = near.length === 1 ? near[0] : isOnly ? left[0] : undefined;
    if (found) nodes.join(node.id, found.id);
  }
}

/** Indicators of a pair of nodes that share a word. */
function joinIndicatorsBy(
  { nodes, indicators }: Draft,
  [before, after]: Both,
  wordOf: (indicator: PlanIndicator) => string | null,
): void {
  const under = Map.groupBy(after.indicators, ({ nodeId }) => nodeId);
  for (const indicator of before.indicators) {
    const word = wordOf(indicator);
    const nodeId = nodes.map.get(indicator.nodeId);
    if (word === null || nodeId === undefined || indicators.hasBefore(indicator.id)) continue;
    const same = (under.get(nodeId) ?? []).find(
      (one) => !indicators.hasAfter(one.id) && wordOf(one) === word,
    );
    if (same) indicators.join(indicator.id, same.id);
  }
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
