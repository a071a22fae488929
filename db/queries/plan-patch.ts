import type { Touched } from '../command.ts';
import type { PlanPatch } from '../domain/plan-patch.ts';
import type { Reader } from '../reader.ts';
import type { TrackedTable } from '../schema.ts';
import { listBudgets, listRealizations, listTargets } from './figures.ts';
import { listIndicators } from './indicator.ts';
import { listNarratives } from './narrative.ts';
import { listNodeLinks, listNodes } from './node.ts';
import { findOrganization, listLegalBases, listOfficials, listUnits } from './organization.ts';
import { findPlan, listLevels } from './plan.ts';
import { listOrdinalScales, listSettings } from './scoring.ts';

type ListName = keyof PlanPatch['upserts'];
type Rows<L extends ListName> = NonNullable<PlanPatch['upserts'][L]>;

/** What the touched rows look like now, for a page that holds the plan; null when the plan itself is gone. */
export async function readPlanPatch(
  db: Reader,
  planId: string,
  touched: readonly Touched[],
): Promise<PlanPatch | null> {
  const owned = await findPlan(db, planId);
  if (!owned) return null;
  const { plan, organizationId } = owned;
  const idsOf = groupByTable(touched);
  const upserts: { [L in ListName]?: Rows<L> } = {};
  const removed: { [L in ListName]?: readonly string[] } = {};

  const collect = async <L extends ListName>(
    list: L,
    table: TrackedTable,
    read: (ids: readonly string[]) => Promise<Rows<L>>,
  ): Promise<void> => {
    const ids = idsOf.get(table);
    if (!ids) return;
    const rows = await read(ids);
    const found = new Set(rows.map((row) => row.id));
    const gone = ids.filter((id) => !found.has(id));
    if (rows.length > 0) Object.assign(upserts, { [list]: rows });
    if (gone.length > 0) removed[list] = gone;
  };

  await collect('targets', 'target', (ids) => listTargets(db, planId, ids));
  await collect('realizations', 'realization', (ids) => listRealizations(db, planId, ids));
  await collect('budgets', 'budget', (ids) => listBudgets(db, planId, ids));
  await collect('indicators', 'indicator', (ids) => listIndicators(db, planId, ids));
  await collect('narratives', 'narrative', (ids) => listNarratives(db, planId, ids));
  await collect('links', 'node_link', (ids) => listNodeLinks(db, planId, ids));
  await collect('units', 'unit', () => listUnits(db, organizationId));
  await collect('officials', 'official', () => listOfficials(db, organizationId));
  await collect('legalBases', 'legal_basis', () => listLegalBases(db, { planId, organizationId }));
  await collect('levels', 'framework_level', () => listLevels(db, plan.frameworkId));
  await collect('ordinalScales', 'ordinal_scale', () => listOrdinalScales(db, organizationId));
  // A level is part of its scale, a gloss and a level's kind part of the nodes: the whole list says it.
  if (idsOf.has('ordinal_level')) upserts.ordinalScales = await listOrdinalScales(db, organizationId);
  if (isAnyOf(idsOf, ['node', 'gloss', 'framework_level'])) upserts.nodes = await listNodes(db, planId);

  const organization = idsOf.has('organization') ? await findOrganization(db, organizationId) : null;
  return {
    ...(isAnyOf(idsOf, ['plan', 'framework']) ? { plan } : {}),
    ...(organization ? { organization } : {}),
    ...(idsOf.has('scoring_setting') ? { settings: await listSettings(db, organizationId) } : {}),
    upserts,
    removed,
  };
}

const isAnyOf = (idsOf: ReadonlyMap<TrackedTable, unknown>, tables: readonly TrackedTable[]): boolean =>
  tables.some((table) => idsOf.has(table));

function groupByTable(touched: readonly Touched[]): ReadonlyMap<TrackedTable, readonly string[]> {
  const ids = new Map<TrackedTable, Set<string>>();
  for (const { table, rowId } of touched) {
    const known = ids.get(table) ?? new Set();
    known.add(rowId);
    ids.set(table, known);
  }
  return new Map([...ids].map(([table, set]) => [table, [...set]]));
}
