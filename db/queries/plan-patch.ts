import type { Touched } from '../command.ts';
import type { PlanPatch } from '../domain/plan-patch.ts';
import { recordKinds, recordLists } from '../domain/plan-records.ts';
import type { Reader } from '../reader.ts';
import { recordTables } from '../records.ts';
import type { TrackedTable } from '../schema.ts';
import { listBudgets, listBudgetVersions, listSpendings } from './budget.ts';
import { listRealizations, listTargets } from './figures.ts';
import { listFinals } from './final.ts';
import { listIndicators } from './indicator.ts';
import { listNarratives } from './narrative.ts';
import { listLinkedNodes, listNodeLinks, listNodes } from './node.ts';
import { findOrganization } from './organization.ts';
import { listOfficeFiles, listOfficeStyles, listPapers } from './paper.ts';
import { findPlan, listLevels, listVersions, type OwnedPlan } from './plan.ts';
import { listReceipts } from './receipt.ts';
import { listRecords } from './record.ts';
import { listDocumentImages, listReportSections } from './report.ts';
import { listOrdinalScales, listOwnScales, listSettings } from './scoring.ts';
import { listPeriods, listSeals, listVerifications } from './verification.ts';

type ListName = keyof PlanPatch['upserts'];
type Rows<L extends ListName> = NonNullable<PlanPatch['upserts'][L]>;
type Draft = {
  readonly upserts: { [L in ListName]?: Rows<L> };
  readonly removed: { [L in ListName]?: readonly string[] };
};
type TouchedIds = ReadonlyMap<TrackedTable, readonly string[]>;

/** Rows that stand for themselves in a plan: the id of the plan is enough to read them. */
const planTables: ReadonlySet<TrackedTable> = new Set([
  'target',
  'realization',
  'sheet_receipt',
  'budget_version',
  'budget',
  'spending',
  'indicator',
  'narrative',
  'report_section',
  'document_image',
  'final_document',
  'final_file',
  'node',
  'gloss',
]);

/** What the touched rows look like now, for a page that holds the plan; null when the plan itself is gone. */
export async function readPlanPatch(
  db: Reader,
  planId: string,
  touched: readonly Touched[],
): Promise<PlanPatch | null> {
  const idsOf = groupByTable(touched);
  const draft: Draft = { upserts: {}, removed: {} };
  await collectPlanRows(db, planId, idsOf, draft);
  // A figure typed into a cell is answered without looking at anything around it.
  if ([...idsOf.keys()].every((table) => planTables.has(table))) return draft;
  const owned = await findPlan(db, planId);
  if (!owned) return null;
  await collectOfficeRows(db, owned, idsOf, draft);
  const { plan, organizationId } = owned;
  const organization = idsOf.has('organization') ? await findOrganization(db, organizationId) : null;
  return {
    ...(isAnyOf(idsOf, ['plan', 'framework']) ? { plan } : {}),
    ...(organization ? { organization } : {}),
    ...(isAnyOf(idsOf, ['node_link', 'plan']) ? { linkedNodes: await listLinkedNodes(db, planId) } : {}),
    ...(isAnyOf(idsOf, ['scoring_setting', 'achievement_scale', 'achievement_band'])
      ? { settings: await listSettings(db, organizationId) }
      : {}),
    ...draft,
  };
}

async function collectPlanRows(db: Reader, planId: string, idsOf: TouchedIds, draft: Draft): Promise<void> {
  await collect(draft, 'targets', idsOf.get('target'), (ids) => listTargets(db, planId, ids));
  await collect(draft, 'realizations', idsOf.get('realization'), (ids) => listRealizations(db, planId, ids));
  await collect(draft, 'receipts', idsOf.get('sheet_receipt'), (ids) => listReceipts(db, planId, ids));
  await collect(draft, 'budgetVersions', idsOf.get('budget_version'), (ids) =>
    listBudgetVersions(db, planId, ids),
  );
  await collect(draft, 'budgets', idsOf.get('budget'), (ids) => listBudgets(db, planId, ids));
  await collect(draft, 'spendings', idsOf.get('spending'), (ids) => listSpendings(db, planId, ids));
  await collect(draft, 'indicators', idsOf.get('indicator'), (ids) => listIndicators(db, planId, ids));
  await collect(draft, 'narratives', idsOf.get('narrative'), (ids) => listNarratives(db, planId, ids));
  await collect(draft, 'reportSections', idsOf.get('report_section'), (ids) =>
    listReportSections(db, planId, ids),
  );
  await collect(draft, 'documentImages', idsOf.get('document_image'), (ids) =>
    listDocumentImages(db, planId, ids),
  );
  // A form that was added or taken away is part of its document.
  const finals = idsOf.get('final_document') ?? (idsOf.has('final_file') ? [] : undefined);
  await collect(draft, 'finals', finals, () => listFinals(db, planId));
  await collect(draft, 'links', idsOf.get('node_link'), (ids) => listNodeLinks(db, planId, ids));
  // A gloss is part of its node, the name of a level's kind too; reading order concerns them all.
  if (isAnyOf(idsOf, ['node', 'gloss', 'framework_level'])) draft.upserts.nodes = await listNodes(db, planId);
}

async function collectOfficeRows(
  db: Reader,
  { plan, organizationId }: OwnedPlan,
  idsOf: TouchedIds,
  draft: Draft,
): Promise<void> {
  const owner = { planId: plan.id, organizationId };
  for (const kind of recordKinds) {
    const ids = idsOf.get(recordTables[kind].table);
    // The list of a kind has the rows of that kind, which no type of a loop can say.
    const read = (wanted: readonly string[]) =>
      listRecords(db, kind, owner, wanted) as Promise<Rows<'abbreviations'>>;
    await collect(draft, recordLists[kind] as 'abbreviations', ids, read);
  }
  await collect(draft, 'papers', idsOf.get('document_paper'), () => listPapers(db, organizationId));
  await collect(draft, 'officeStyles', idsOf.get('office_style'), () => listOfficeStyles(db, organizationId));
  await collect(draft, 'officeFiles', idsOf.get('office_file'), () => listOfficeFiles(db, organizationId));
  await collect(draft, 'periods', idsOf.get('period_state'), (ids) => listPeriods(db, plan.id, ids));
  await collect(draft, 'seals', idsOf.get('period_seal'), (ids) => listSeals(db, plan.id, ids));
  await collect(draft, 'verifications', idsOf.get('verification'), (ids) =>
    listVerifications(db, plan.id, ids),
  );
  await collect(draft, 'versions', idsOf.get('plan_version'), (ids) => listVersions(db, plan.id, ids));
  await collect(draft, 'levels', idsOf.get('framework_level'), () => listLevels(db, plan.frameworkId));
  const scales = idsOf.get('ordinal_scale') ?? (idsOf.has('ordinal_level') ? [] : undefined);
  await collect(draft, 'ordinalScales', scales, () => listOrdinalScales(db, organizationId));
  const own = idsOf.get('achievement_scale') ?? (idsOf.has('achievement_band') ? [] : undefined);
  await collect(draft, 'ownScales', own, () => listOwnScales(db, organizationId));
}

/** Reads the rows of a list that were touched; an id that is not found is a row that is gone. */
async function collect<L extends ListName>(
  { upserts, removed }: Draft,
  list: L,
  ids: readonly string[] | undefined,
  read: (ids: readonly string[]) => Promise<Rows<L>>,
): Promise<void> {
  if (!ids) return;
  const rows = await read(ids);
  const found = new Set(rows.map((row) => row.id));
  const gone = ids.filter((id) => !found.has(id));
  if (rows.length > 0) Object.assign(upserts, { [list]: rows });
  if (gone.length > 0) removed[list] = gone;
}

const isAnyOf = (idsOf: TouchedIds, tables: readonly TrackedTable[]): boolean =>
  tables.some((table) => idsOf.has(table));

function groupByTable(touched: readonly Touched[]): TouchedIds {
  const ids = new Map<TrackedTable, Set<string>>();
  for (const { table, rowId } of touched) {
    const known = ids.get(table) ?? new Set();
    known.add(rowId);
    ids.set(table, known);
  }
  return new Map([...ids].map(([table, set]) => [table, [...set]]));
}
