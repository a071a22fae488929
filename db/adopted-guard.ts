import type { AnyRow, Change } from './changes.ts';
import { type Result, refuse } from './domain/errors.ts';
import { succeed } from './domain/result.ts';
import { readInPortions } from './queries/by-ids.ts';
import type { Reader } from './reader.ts';
import type { TrackedTable } from './schema.ts';

/** How the rows of a table lead to their plan. */
type Path = 'self' | 'plan' | 'node' | 'indicator' | 'duty' | 'derived_plan';
type Frozen = Readonly<{
  /** The column that names what the row belongs to, and what that is. */
  column: string;
  path: Path;
  /** Where only some columns are part of what was adopted. */
  only?: readonly string[];
  /** Columns that are not: they tell how this plan stands to others. */
  except?: readonly string[];
  /** Rows that are not part of it at all answer false. */
  holds?: (row: AnyRow) => boolean;
}>;
type Rule = Frozen | 'free' | 'links' | 'ceilings';

const ofPlan: Frozen = { column: 'plan_id', path: 'plan' };
const ofNode: Frozen = { column: 'node_id', path: 'node' };

/**
 * What adopting a plan freezes, table by table, whichever command writes it. A plan that is adopted says what the
 * decree says; what happens under it (figures reached, money spent, texts of reports, yearly documents) goes on. Every
 * table has to be named here, so that a new one cannot be forgotten.
 */
const rules: Readonly<Record<TrackedTable, Rule>> = {
  plan: {
    column: 'id',
    path: 'self',
    only: ['kind', 'title', 'regulation', 'framework_id', 'period_start', 'period_end', 'profile'],
  },
  node: ofPlan,
  gloss: ofNode,
  success_factor: ofNode,
  indicator: { ...ofNode, except: ['predecessor_id', 'succession', 'succession_note'] },
  indicator_component: { column: 'indicator_id', path: 'indicator' },
  // Quarterly targets are made year by year under the plan (rencana aksi) and are not part of its decree.
  target: { column: 'indicator_id', path: 'indicator', holds: (row) => row.quarter === 0 },
  budget: 'ceilings',
  budget_version: { ...ofPlan, holds: (row) => row.kind === 'indikatif' },
  node_link: 'links',
  legal_basis: ofPlan,
  abbreviation: ofPlan,
  duty: ofPlan,
  unit_duty: { column: 'duty_id', path: 'duty' },
  motto: ofPlan,
  statistic: ofPlan,
  provenance: ofPlan,
  target_group: ofPlan,
  participant: ofPlan,
  derived_plan: 'free',
  derived_plan_part: 'free',
  plan_version: 'free',
  node_status: 'free',
  finding_dismissal: 'free',
  realization: 'free',
  sheet_receipt: 'free',
  benchmark: 'free',
  analysis: 'free',
  evidence: 'free',
  verification: 'free',
  correction: 'free',
  period_state: 'free',
  period_seal: 'free',
  action: 'free',
  spending: 'free',
  narrative: 'free',
  report_section: 'free',
  document_image: 'free',
  // A final document says what was given out, whatever the plan says later.
  final_document: 'free',
  final_file: 'free',
  document_paper: 'free',
  office_style: 'free',
  office_file: 'free',
  organization: 'free',
  unit: 'free',
  official: 'free',
  framework: 'free',
  framework_level: 'free',
  ordinal_scale: 'free',
  ordinal_level: 'free',
  achievement_scale: 'free',
  achievement_band: 'free',
  scoring_setting: 'free',
  nomenclature_list: 'free',
  nomenclature_entry: 'free',
};

/**
 * Refuses a command that changed something of an adopted plan, before it is committed. Beginning a revision and
 * adopting are changes of the plan's state and not of what it says, so they pass.
 */
export async function refuseAdopted(db: Reader, changes: readonly Change[]): Promise<Result<null>> {
  const concerned = changes.filter(({ table }) => rules[table] !== 'free');
  if (concerned.length === 0) return succeed(null);
  const adopted = await listAdopted(db, concerned);
  if (adopted.size === 0) return succeed(null);
  for (const [table, of] of Map.groupBy(concerned, (change) => change.table)) {
    const planId = await findTouched(db, table, of, adopted);
    if (planId !== null) return refuse('plan-adopted', { plan: adopted.get(planId) ?? '' });
  }
  return succeed(null);
}

/** Plans that were adopted when the command began, by their titles, unless it began their revision. */
async function listAdopted(db: Reader, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('plan').select(['id', 'title']).where('status', '=', 'adopted').execute();
  const adopted = new Map(rows.map(({ id, title }) => [id, title]));
  const decided = new Set<string>();
  for (const { table, rowId, before, after } of changes) {
    if (table !== 'plan' || decided.has(rowId)) continue;
    decided.add(rowId);
    const was = parse(before);
    if (was?.status !== 'adopted') adopted.delete(rowId);
    else if (after === null) adopted.set(rowId, String(was.title));
  }
  return adopted;
}

type Plans = ReadonlyMap<string, string>;

async function findTouched(
  db: Reader,
  table: TrackedTable,
  changes: readonly Change[],
  adopted: Plans,
): Promise<string | null> {
  const rule = rules[table];
  const rows = changes.map(({ before, after }) => ({ before: parse(before), after: parse(after) }));
  const either = (rule_: Frozen) =>
    rows
      .filter(({ before, after }) => isAnothersWord(rule_, before, after))
      .flatMap(({ before, after }) =>
        [before, after].flatMap((row) => (row && holds(rule_, row) ? [row] : [])),
      );
  if (rule === 'free') return null;
  if (rule === 'links') return findLinked(db, either({ column: 'id', path: 'self' }), adopted);
  if (rule === 'ceilings') return findCeilings(db, either(ofNode), adopted);
  const owners = either(rule).flatMap((row) => asId(row[rule.column]));
  const planOf = await listPlansOf(db, rule.path, owners);
  return [...planOf.values()].find((id) => adopted.has(id)) ?? null;
}

const holds = (rule: Frozen, row: AnyRow): boolean => rule.holds?.(row) ?? true;

/** Whether what the plan says changed, and not only how it stands to other rows. */
function isAnothersWord(rule: Frozen, before: AnyRow | null, after: AnyRow | null): boolean {
  if (!before || !after) return true;
  const names = rule.only ?? Object.keys(after).filter((name) => name !== 'version');
  return names.some((name) => before[name] !== after[name] && !rule.except?.includes(name));
}

/** A link belongs to both its ends: a draft may still be joined to the adopted plan it serves. */
async function findLinked(db: Reader, rows: readonly AnyRow[], adopted: Plans): Promise<string | null> {
  const ends = rows.map((row) => [String(row.from_node_id), String(row.to_node_id)] as const);
  const planOf = await listPlansOf(db, 'node', ends.flat());
  for (const [from, to] of ends) {
    const [one, other] = [planOf.get(from), planOf.get(to)];
    if (one !== undefined && other !== undefined && adopted.has(one) && adopted.has(other)) return one;
  }
  return null;
}

/** Of the money only the plan's own ceilings are adopted with it; budget documents follow year by year. */
async function findCeilings(db: Reader, rows: readonly AnyRow[], adopted: Plans): Promise<string | null> {
  const versions = rows.flatMap((row) => asId(row.budget_version_id));
  const found = await readInPortions([...new Set(versions)], (ids) =>
    db
      .selectFrom('budget_version')
      .select(['id', 'plan_id'])
      .where('id', 'in', ids ?? [])
      .where('kind', '=', 'indikatif')
      .execute(),
  );
  return found.find((row) => adopted.has(row.plan_id))?.plan_id ?? null;
}

/** The plan of each owner that is still there; what went with its owner is refused with the owner. */
async function listPlansOf(db: Reader, path: Path, ids: readonly string[]): Promise<Plans> {
  const wanted = [...new Set(ids)];
  if (path === 'self' || path === 'plan') return new Map(wanted.map((id) => [id, id]));
  const rows = await readInPortions(wanted, (some) =>
    path === 'indicator'
      ? db
          .selectFrom('indicator')
          .innerJoin('node', 'node.id', 'indicator.node_id')
          .select(['indicator.id', 'node.plan_id'])
          .where('indicator.id', 'in', some ?? [])
          .execute()
      : db
          .selectFrom(path as 'node')
          .select(['id', 'plan_id'])
          .where('id', 'in', some ?? [])
          .execute(),
  );
  return new Map(rows.map((row) => [row.id, row.plan_id]));
}

const asId = (value: string | number | null | undefined): string[] =>
  typeof value === 'string' ? [value] : [];
const parse = (text: string | null): AnyRow | null => (text === null ? null : (JSON.parse(text) as AnyRow));
