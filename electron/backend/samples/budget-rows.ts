import type { NewRow } from '../../../db/changes.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import type {
  SampleBudget,
  SampleBudgetVersion,
  SampleNode,
  SamplePlan,
  SampleVersionName,
} from './sample.ts';
import { getKnown } from './take.ts';
import type { TreeIds } from './tree-rows.ts';

type BudgetRows = {
  budget_version: NewRow<'budget_version'>[];
  budget: NewRow<'budget'>[];
  spending: NewRow<'spending'>[];
};

export type BudgetedNode = Readonly<{ nodeId: string; budget: NonNullable<SampleNode['budget']> }>;

/** The plan's own ceiling comes before every budget document of its year. */
const versionKinds = ['indikatif', 'murni', 'pergeseran', 'perubahan'] as const;
type VersionKind = (typeof versionKinds)[number];

/** Versions a plan states, or the first adopted budget of each year that has money, and what hangs on the rows. */
export function collectBudgetRows(
  { budgetVersions = [] }: Pick<SamplePlan, 'budgetVersions'>,
  nodes: readonly BudgetedNode[],
  ids: TreeIds,
): BudgetRows {
  const rows: BudgetRows = { budget_version: [], budget: [], spending: [] };
  const owned = { organization_id: ids.organizationId };
  const years = new Set(nodes.flatMap(({ budget }) => Object.keys(budget).map(Number)));
  const stated = new Set(budgetVersions.map(({ year }) => year));
  const plain = [...years]
    .filter((year) => !stated.has(year))
    .map((year) => ({ year, name: 'murni' as const }));
  const versionIds = new Map<string, string>();
  for (const version of [...budgetVersions, ...plain]) {
    const row = { ...owned, id: ids.newId(), plan_id: ids.planId, ...readVersion(version, ids.sortStep) };
    rows.budget_version.push(row);
    versionIds.set(`${version.year} ${version.name}`, row.id);
  }
  for (const { nodeId, budget } of nodes) {
    for (const [key, given] of Object.entries(budget)) {
      const year = Number(key);
      const names = [...budgetVersions, ...plain].filter((one) => one.year === year).map(({ name }) => name);
      for (const [name, ceiling] of listCeilings(given, names)) {
        rows.budget.push({
          ...owned,
          id: ids.newId(),
          node_id: nodeId,
          budget_version_id: getKnown(versionIds, `${key} ${name}`),
          ceiling: decimal(ceiling),
        });
      }
      for (const [quarter, amount] of listSpending(given)) {
        const spent = { id: ids.newId(), node_id: nodeId, year, quarter, amount: decimal(amount) };
        rows.spending.push({ ...owned, ...spent });
      }
    }
  }
  return rows;
}

function readVersion(
  { year, name, documentNumber, documentDate, note }: SampleBudgetVersion,
  sortStep: number,
) {
  const [kind = 'murni', number = '0'] = name.split('-') as [VersionKind, string?];
  return {
    year,
    kind,
    number: Number(number),
    sort: (versionKinds.indexOf(kind) * 100 + Number(number)) * sortStep,
    document_number: documentNumber ?? null,
    document_date: documentDate ?? null,
    note: note ?? null,
  };
}

const isPair = (given: SampleBudget): given is readonly [string, string | null] => Array.isArray(given);

const listCeilings = (
  given: SampleBudget,
  names: readonly SampleVersionName[],
): readonly (readonly [SampleVersionName, string])[] =>
  isPair(given)
    ? names.map((name) => [name, given[0]])
    : (Object.entries(given.ceilings) as [SampleVersionName, string][]);

function listSpending(given: SampleBudget): readonly (readonly [Quarter, string])[] {
  const spent = isPair(given) ? given[1] : (given.spent ?? null);
  if (spent === null) return [];
  if (typeof spent === 'string') return [[0, spent]];
  return Object.entries(spent).map(([quarter, amount]) => [Number(quarter) as Quarter, amount]);
}
