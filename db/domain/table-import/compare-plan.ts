import { sumPlanCeilings } from '../budget/plan-ceilings.ts';
import type { Decimal } from '../decimal.ts';
import type { PlanDocument, PlanIndicator, PlanNode } from '../plan-document.ts';
import { roundHalfUp } from '../rational.ts';
import type { ImportChanges, IndicatorFields, NodeFields, Ref, RowStatus } from './import-changes.ts';
import type { ImportIndicator, ImportNode, ImportOutline } from './import-outline.ts';
import { foldText, writeStatement } from './table.ts';

/** What applying the outline would change in the plan, and how each of its rows stands to it. */
export type Comparison = Readonly<{
  changes: ImportChanges;
  /** By key of node or indicator. */
  statusOf: ReadonlyMap<string, RowStatus>;
  /** Targets and ceilings that say what the plan says already. */
  sameTargets: number;
  sameCeilings: number;
  /** Ceilings of rows whose own is the sum of those below in the plan, and differs from what the table says. */
  otherSums: readonly Readonly<{ key: string; year: number; told: Decimal; sum: Decimal }>[];
  /** Of the levels the table speaks of: rows of the plan it does not have. They stay. */
  notInTable: number;
}>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** What the table leaves empty stays as it is in the plan: an import adds and corrects, it never clears. */
export function comparePlan(document: PlanDocument, outline: ImportOutline): Comparison {
  const changes: Mutable<ImportChanges> = {
    newNodes: [],
    changedNodes: [],
    newIndicators: [],
    changedIndicators: [],
    targets: [],
    ceilings: [],
    links: [],
  };
  const statusOf = new Map<string, RowStatus>();
  const matched = matchNodes(document, outline);
  const counts = { sameTargets: 0, sameCeilings: 0 };
  const refOf = (key: string): Ref => {
    const node = matched.get(key);
    return node ? { id: node.id } : { key };
  };

  for (const node of outline.nodes) {
    const present = matched.get(node.key);
    if (present) {
      const patch = findNodePatch(present, node);
      if (patch) changes.changedNodes.push({ id: present.id, version: present.version, patch });
      statusOf.set(node.key, patch ? 'changed' : 'unchanged');
    } else {
      changes.newNodes.push(makeNode(document, node, refOf));
      statusOf.set(node.key, 'new');
    }
  }

  const indicators = matchIndicators(document, outline, matched);
  const targetOf = new Map(
    document.targets
      .filter(({ quarter }) => quarter === 0)
      .map((cell) => [`${cell.indicatorId} ${cell.year}`, cell]),
  );
  for (const indicator of outline.indicators) {
    const present = indicators.get(indicator.key);
    const fields = listFields(document, indicator);
    const ref: Ref = present ? { id: present.id } : { key: indicator.key };
    const patch = present ? keepDifferent(present, withoutGuess(present, indicator, fields)) : null;
    if (!present)
      changes.newIndicators.push({
        key: indicator.key,
        node: refOf(indicator.nodeKey),
        name: indicator.name,
        fields,
      });
    else if (patch) changes.changedIndicators.push({ id: present.id, version: present.version, patch });
    const targets = indicator.targets.filter((target) => {
      const cell = present && targetOf.get(`${present.id} ${target.year}`);
      const isSame =
        cell !== undefined &&
        cell.value === target.value &&
        cell.valueMax === target.valueMax &&
        cell.ordinalCode === target.ordinalCode;
      if (isSame) counts.sameTargets += 1;
      return !isSame;
    });
    changes.targets.push(...targets.map((target) => ({ indicator: ref, ...target })));
    const isChanged = patch !== null || targets.length > 0;
    statusOf.set(indicator.key, !present ? 'new' : isChanged ? 'changed' : 'unchanged');
  }

  const otherSums = compareCeilings(document, outline, { refOf, changes, statusOf, counts });
  compareLinks(document, outline, { refOf, changes });
  return {
    changes,
    statusOf,
    otherSums,
    ...counts,
    notInTable: countMissing(document, outline, matched, indicators),
  };
}

/** By its words under the same parent, else by its code; below what is new everything is new. */
function matchNodes(document: PlanDocument, outline: ImportOutline): ReadonlyMap<string, PlanNode> {
  const matched = new Map<string, PlanNode>();
  const taken = new Set<string>();
  const parentOf = new Map(document.nodes.map(({ id, parentId }) => [id, parentId]));
  const twins = openTwins(document);
  const byText = Map.groupBy(document.nodes, ({ levelKind, text }) => `${levelKind} ${foldText(text)}`);
  const byStatement = Map.groupBy(
    document.nodes.filter(({ code }) => code !== null),
    (node) => `${node.levelKind} ${foldText(writeStatement(node))}`,
  );
  const byCode = Map.groupBy(document.nodes, ({ levelKind, code }) => `${levelKind} ${code}`);
  for (const { key, parentKey, level, code, text } of outline.nodes) {
    const parent = parentKey === null ? null : matched.get(parentKey);
    if (parent === undefined) continue;
    const isFree = (one: PlanNode): boolean =>
      !taken.has(one.id) &&
      (parent === null || twins(parent).some((twin) => isBelow(parentOf, one.id, twin.id)));
    const found =
      byText.get(`${level} ${foldText(text)}`)?.find(isFree) ??
      byStatement.get(`${level} ${foldText(text)}`)?.find(isFree) ??
      (code === null ? undefined : byCode.get(`${level} ${code}`)?.find(isFree));
    if (!found) continue;
    matched.set(key, found);
    taken.add(found.id);
  }
  return matched;
}

/**
 * A plan may have one program twice, under each objective it serves, with activities of its own at each. A table says
 * it once, so what stands below it is looked for under all of them.
 */
function openTwins(document: PlanDocument): (node: PlanNode) => readonly PlanNode[] {
  const keyOf = ({ levelKind, code, text }: PlanNode): string => `${levelKind} ${code} ${foldText(text)}`;
  const same = Map.groupBy(document.nodes, keyOf);
  return (node) => (node.levelKind === 'program' ? (same.get(keyOf(node)) ?? [node]) : [node]);
}

/** Directly, or through levels the table leaves out. */
function isBelow(parentOf: ReadonlyMap<string, string | null>, nodeId: string, ancestorId: string): boolean {
  const seen = new Set<string>();
  for (let at = parentOf.get(nodeId) ?? null; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
}

/** A code that is told and differs, words that differ under the same code, and what programs say beside them. */
function findNodePatch(
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

function makeNode(
  document: PlanDocument,
  node: ImportNode,
  refOf: (key: string) => Ref,
): ImportChanges['newNodes'][number] {
  const level = document.levels.find(({ kind }) => kind === node.level);
  if (!level) throw new Error(`the framework has no level ${node.level}`);
  const { key, text, code, location, targetGroup, fundSource } = node;
  const parent = node.parentKey === null ? findOnlyParent(document, level.sort) : refOf(node.parentKey);
  return { key, parent, levelId: level.id, text, code, location, targetGroup, fundSource };
}

/** Where the table has no mission and the plan has one only, its goals belong there. */
function findOnlyParent(document: PlanDocument, sort: number): Ref | null {
  const above = document.levels.filter((one) => one.sort < sort).toSorted((a, b) => b.sort - a.sort);
  for (const level of above) {
    const nodes = document.nodes.filter(({ levelId }) => levelId === level.id);
    const [only] = nodes;
    if (only) return nodes.length === 1 ? { id: only.id } : null;
  }
  return null;
}

function matchIndicators(
  document: PlanDocument,
  outline: ImportOutline,
  nodes: ReadonlyMap<string, PlanNode>,
): ReadonlyMap<string, PlanIndicator> {
  const ofNode = Map.groupBy(document.indicators, ({ nodeId }) => nodeId);
  const twins = openTwins(document);
  const matched = new Map<string, PlanIndicator>();
  for (const { key, nodeKey, name } of outline.indicators) {
    const node = nodes.get(nodeKey);
    const candidates = node ? twins(node).flatMap(({ id }) => ofNode.get(id) ?? []) : [];
    const found = candidates.find((one) => foldText(one.name) === foldText(name));
    if (found) matched.set(key, found);
  }
  return matched;
}

/** What the table says of an indicator. */
function listFields(document: PlanDocument, indicator: ImportIndicator): Partial<IndicatorFields> {
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

type Defined<T> = { [K in keyof T]?: Exclude<T[K], null> };
const dropNull = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Defined<T>;

/** How many decimals are shown, and a direction somebody chose, are not overruled by what the figures look like. */
function withoutGuess(
  present: PlanIndicator,
  { isDirectionGuessed }: ImportIndicator,
  { decimals, direction, ...fields }: Partial<IndicatorFields>,
): Partial<IndicatorFields> {
  const needsMore = decimals !== undefined && decimals > present.decimals ? { decimals } : {};
  const isFree = direction !== undefined && (!isDirectionGuessed || present.direction === null);
  return { ...fields, ...needsMore, ...(isFree ? { direction } : {}) };
}

/** The given fields that are not so yet; null when all are. */
function keepDifferent<F extends object>(present: object, fields: F): Partial<F> | null {
  const before = present as Readonly<Record<string, unknown>>;
  const kept = Object.entries(fields).filter(([name, value]) => before[name] !== value);
  return kept.length === 0 ? null : (Object.fromEntries(kept) as Partial<F>);
}

type CeilingWork = Readonly<{
  refOf: (key: string) => Ref;
  changes: Pick<Mutable<ImportChanges>, 'ceilings'>;
  statusOf: Map<string, RowStatus>;
  counts: { sameCeilings: number };
}>;

function compareCeilings(
  document: PlanDocument,
  outline: ImportOutline,
  work: CeilingWork,
): Comparison['otherSums'] {
  const present = sumPlanCeilings(document);
  const otherSums: Comparison['otherSums'][number][] = [];
  for (const { key, ceilings } of outline.nodes) {
    const node = work.refOf(key);
    const isSum = 'id' in node && present.isSum(node.id);
    for (const { year, ceiling } of ceilings) {
      const shown = 'id' in node ? present.find(node.id, year).ceiling : null;
      const known = shown === null ? null : roundHalfUp(shown, 0);
      if (known === ceiling) work.counts.sameCeilings += 1;
      else if (isSum) otherSums.push({ key, year, told: ceiling, sum: known ?? ('0' as Decimal) });
      else {
        work.changes.ceilings.push({ node, year, ceiling });
        if (work.statusOf.get(key) === 'unchanged') work.statusOf.set(key, 'changed');
      }
    }
  }
  return otherSums;
}

function compareLinks(
  document: PlanDocument,
  outline: ImportOutline,
  { refOf, changes }: { refOf: (key: string) => Ref; changes: Pick<Mutable<ImportChanges>, 'links'> },
): void {
  for (const { fromKey, toKey } of outline.links) {
    const from = refOf(fromKey);
    const to = refOf(toKey);
    const isKnown =
      'id' in from &&
      'id' in to &&
      (document.links.some(({ fromNodeId, toNodeId }) => fromNodeId === from.id && toNodeId === to.id) ||
        hasTwin(document, from.id, to.id));
    if (!isKnown) changes.links.push({ from, to });
  }
}

/** The plan may have the program twice, once under each statement it serves; that says the same as a link. */
function hasTwin(document: PlanDocument, nodeId: string, parentId: string): boolean {
  const node = document.nodes.find(({ id }) => id === nodeId);
  return (
    node !== undefined &&
    document.nodes.some(
      (one) =>
        one.parentId === parentId &&
        one.levelId === node.levelId &&
        foldText(one.text) === foldText(node.text),
    )
  );
}

function countMissing(
  document: PlanDocument,
  outline: ImportOutline,
  nodes: ReadonlyMap<string, PlanNode>,
  indicators: ReadonlyMap<string, PlanIndicator>,
): number {
  const spoken = new Set<string>(outline.nodes.map(({ level }) => level));
  const known = new Set([...nodes.values()].map(({ id }) => id));
  const missing = document.nodes.filter(
    ({ id, levelKind }) => spoken.has(levelKind) && !known.has(id),
  ).length;
  const holders = new Set([...nodes.values()].map(({ id }) => id));
  const told = new Set([...indicators.values()].map(({ id }) => id));
  return (
    missing + document.indicators.filter(({ id, nodeId }) => holders.has(nodeId) && !told.has(id)).length
  );
}
