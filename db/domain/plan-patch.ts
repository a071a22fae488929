import type { PlanDocument } from './plan-document.ts';
import { recordLists } from './plan-records.ts';

/** The lists of a plan whose rows carry an id, and so can be patched row by row. */
const patchedLists = [
  'nodes',
  'links',
  'indicators',
  'targets',
  'realizations',
  'receipts',
  'periods',
  'seals',
  'verifications',
  'budgetVersions',
  'budgets',
  'spendings',
  'narratives',
  'reportSections',
  'documentImages',
  'finals',
  'papers',
  'officeStyles',
  'officeFiles',
  'ordinalScales',
  'ownScales',
  'levels',
  'versions',
  ...Object.values(recordLists),
] as const;
type PatchedList = (typeof patchedLists)[number];

/**
 * What a command changed in a plan: the rows as they are now and the ids that are gone. Nodes come as the whole
 * list whenever one of them changed, because their reading order may have.
 */
export type PlanPatch = Readonly<{
  plan?: PlanDocument['plan'];
  organization?: PlanDocument['organization'];
  settings?: PlanDocument['settings'];
  linkedNodes?: PlanDocument['linkedNodes'];
  upserts: Readonly<Partial<{ [L in PatchedList]: PlanDocument[L] }>>;
  removed: Readonly<Partial<Record<PatchedList, readonly string[]>>>;
}>;

type WithId = Readonly<{ id: string }>;

/** The plan after the patch; lists that did not change stay the same objects, so that screens redraw only what did. */
export function applyPlanPatch(document: PlanDocument, patch: PlanPatch): PlanDocument {
  const lists: Partial<Record<PatchedList, readonly WithId[]>> = {};
  for (const list of patchedLists) {
    const upserts: readonly WithId[] | undefined = patch.upserts[list];
    const removed = patch.removed[list];
    if (!upserts && !removed) continue;
    lists[list] =
      list === 'nodes' && upserts ? upserts : mergeRows(document[list], upserts ?? [], removed ?? []);
  }
  return {
    ...document,
    ...(patch.plan ? { plan: patch.plan } : {}),
    ...(patch.organization ? { organization: patch.organization } : {}),
    ...(patch.settings ? { settings: patch.settings } : {}),
    ...(patch.linkedNodes ? { linkedNodes: patch.linkedNodes } : {}),
    ...lists,
  } as PlanDocument;
}

function mergeRows(
  rows: readonly WithId[],
  upserts: readonly WithId[],
  removed: readonly string[],
): readonly WithId[] {
  const changed = new Map(upserts.map((row) => [row.id, row]));
  const gone = new Set(removed);
  const kept = rows.filter((row) => !gone.has(row.id)).map((row) => changed.get(row.id) ?? row);
  const known = new Set(rows.map((row) => row.id));
  return inOrder([...kept, ...upserts.filter((row) => !known.has(row.id))]);
}

/** Rows with an order of their own stand in it, as the queries give them. */
function inOrder(rows: readonly WithId[]): readonly WithId[] {
  const [first] = rows;
  if (!first || !('sort' in first)) return rows;
  const sortOf = (row: WithId): number => ('sort' in row ? Number(row.sort) : 0);
  return rows.toSorted((a, b) => sortOf(a) - sortOf(b) || (a.id < b.id ? -1 : 1));
}
