import type { PlanDocument } from '../plan-document.ts';
import { compareCeilings, type OtherSum } from './compare-ceilings.ts';
import type { ImportChanges, Ref, RowStatus } from './import-changes.ts';
import type { ImportNode, ImportOutline } from './import-outline.ts';
import { countMissing, matchIndicators, matchNodes } from './match-plan.ts';
import { findNodePatch, keepDifferent, listFields, withoutGuess } from './row-patch.ts';
import { foldText } from './table.ts';

/** What applying the outline would change in the plan, and how each of its rows stands to it. */
export type Comparison = Readonly<{
  changes: ImportChanges;
  /** By key of node or indicator. */
  statusOf: ReadonlyMap<string, RowStatus>;
  /** The id of the plan's own row, by key of the node or indicator that means it. */
  presentOf: ReadonlyMap<string, string>;
  /** Targets and ceilings that say what the plan says already. */
  sameTargets: number;
  sameCeilings: number;
  /** Ceilings of rows whose own is the sum of those below in the plan, and differs from what the table says. */
  otherSums: readonly OtherSum[];
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
    presentOf: new Map([...matched, ...indicators].map(([key, { id }]) => [key, id])),
    otherSums,
    ...counts,
    notInTable: countMissing(document, outline, matched, indicators),
  };
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
