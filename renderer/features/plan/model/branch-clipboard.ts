import type { Level } from '../../../../db/domain/plan-document.ts';
import { type ChosenRows, findDropPlace, type PutKind, type RowsPlace } from './chosen-rows.ts';
import { listItems, type PlanTree, type TreeItem } from './plan-tree.ts';

/** What a copied branch is called on the clipboard beside its text, so that it can be put in again as what it is. */
export const branchFormat = 'application/x-selaras-branches';

/** Rows by their ids: the file still holds them when they are put in. */
export type BranchClipping = Readonly<{
  /** The file they are of; another one has no rows with these ids. */
  file: string;
  planId: string;
  nodeIds: readonly string[];
  indicatorIds: readonly string[];
  /** Of the uppermost row; null where indicators alone were copied. */
  levelId: string | null;
  levelKind: Level['kind'] | null;
  isCut: boolean;
}>;

export function makeClipping(
  { items, nodeIds, indicatorIds }: ChosenRows,
  source: Readonly<{ file: string; planId: string; isCut: boolean }>,
): BranchClipping {
  const first = items.find((item) => item.kind === 'node');
  const level = first?.kind === 'node' ? first.level : null;
  return { ...source, nodeIds, indicatorIds, levelId: level?.id ?? null, levelKind: level?.kind ?? null };
}

/** Null for anything that this program did not write itself. */
export function readClipping(text: string, file: string): BranchClipping | null {
  try {
    const clipping = JSON.parse(text) as Partial<BranchClipping> | null;
    const isOurs =
      clipping !== null &&
      clipping.file === file &&
      typeof clipping.planId === 'string' &&
      Array.isArray(clipping.nodeIds) &&
      Array.isArray(clipping.indicatorIds);
    return isOurs ? (clipping as BranchClipping) : null;
  } catch {
    return null;
  }
}

/** The chosen rows with everything below them as lines, a tab for each step down. */
export function writeBranchText(tree: PlanTree, { items }: ChosenRows): string {
  const lines: string[] = [];
  const visit = (item: TreeItem, depth: number): void => {
    const text = item.kind === 'node' ? item.node?.text : item.indicator?.name;
    // A line break within a text would begin another row where it is put in.
    lines.push(`${'\t'.repeat(depth)}${(text ?? '').replaceAll(/\s*\n\s*/g, ' ')}`);
    if (item.kind === 'node') for (const child of tree.childrenOf(item.key)) visit(child, depth + 1);
  };
  for (const item of items) visit(item, 0);
  return lines.join('\r\n');
}

/** Where copied rows go when they are put in at a row: under it where they may stand there, else behind it. */
export function findPastePlace(tree: PlanTree, clipping: BranchClipping, target: TreeItem): RowsPlace | null {
  const kind = findPutKind(tree, clipping);
  if (kind === null) return null;
  // At a row of its own kind a row is put behind it.
  const isSame =
    kind === 'indicator'
      ? target.kind === 'indicator'
      : target.kind === 'node' && target.level.id === kind.levelId;
  return findDropPlace(tree, kind, target, isSame ? 'behind' : 'inside');
}

/** In the words of this plan's framework; null where it has no such level. */
function findPutKind(tree: PlanTree, { levelId, levelKind }: BranchClipping): PutKind | null {
  if (levelKind === null) return 'indicator';
  const level =
    tree.levels.find((one) => one.id === levelId) ?? tree.levels.find((one) => one.kind === levelKind);
  return level ? { levelId: level.id } : null;
}

/** The keys of cut rows and of everything below them: they are shown as leaving. */
export function listBranchKeys(tree: PlanTree, keys: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const tops = new Set(keys);
  for (const item of listItems(tree)) {
    if (tops.has(item.key) || (item.parentKey !== null && found.has(item.parentKey))) found.add(item.key);
  }
  return found;
}
