import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';

/** What a command removed and what is still gone: one line of the trash. */
export type TrashEntry = Readonly<{
  seq: number;
  at: string;
  actor: string;
  command: string;
  /** Rows of the cascade and indicators that are gone. */
  nodes: number;
  indicators: number;
  /** The texts of the uppermost of them. */
  titles: readonly string[];
  /** Its states were erased from the history: nothing is there to be brought back. */
  isErased: boolean;
}>;

/** Commands that take others back: what they removed was never thrown away by anybody. */
const takeBacks = ['undo', 'redo'];

type Removal = Pick<Row<'history_change'>, 'seq' | 'table_name' | 'row_id' | 'before' | 'salt'>;
type Gone = Readonly<{ removal: Removal; state: Readonly<Record<string, unknown>> | null }>;

const shownTitles = 3;

/**
 * The trash is no place of its own: it is what the history says was removed and what is not there now. A row counts
 * where it was removed last; the newest entry comes first.
 */
export async function listTrash(db: Reader, planId: string, limit: number): Promise<readonly TrashEntry[]> {
  const gone = await listGone(db, planId);
  const bySeq = Map.groupBy(gone, ({ removal }) => removal.seq);
  const seqs = [...bySeq.keys()].sort((a, b) => b - a).slice(0, limit);
  if (seqs.length === 0) return [];
  const entries = await db
    .selectFrom('history')
    .select(['seq', 'at', 'actor', 'command'])
    .where('seq', 'in', seqs)
    .execute();
  const entryOf = new Map(entries.map((entry) => [entry.seq, entry]));
  return seqs.flatMap((seq) => {
    const entry = entryOf.get(seq);
    return entry ? [{ ...entry, ...describe(bySeq.get(seq) ?? []) }] : [];
  });
}

function describe(gone: readonly Gone[]): Omit<TrashEntry, 'seq' | 'at' | 'actor' | 'command'> {
  const nodes = gone.filter(({ removal }) => removal.table_name === 'node');
  const indicators = gone.filter(({ removal }) => removal.table_name === 'indicator');
  const nodeIds = new Set(nodes.map(({ removal }) => removal.row_id));
  const titles = [
    ...nodes.filter(({ state }) => !nodeIds.has(String(state?.parent_id))).map(({ state }) => state?.text),
    ...indicators.filter(({ state }) => !nodeIds.has(String(state?.node_id))).map(({ state }) => state?.name),
  ].filter((title) => typeof title === 'string');
  return {
    nodes: nodes.length,
    indicators: indicators.length,
    titles: titles.slice(0, shownTitles),
    isErased: gone.some(({ state }) => state === null),
  };
}

/** Rows of the cascade that were removed by a person's own command and are not there now. */
async function listGone(db: Reader, planId: string): Promise<readonly Gone[]> {
  const removals = await db
    .selectFrom('history_change')
    .innerJoin('history', 'history.seq', 'history_change.seq')
    .select([
      'history_change.seq',
      'history_change.table_name',
      'history_change.row_id',
      'history_change.before',
      'history_change.salt',
    ])
    .where('history_change.table_name', 'in', ['node', 'indicator'])
    .where('history_change.after', 'is', null)
    .where('history.command', 'not in', takeBacks)
    .orderBy('history_change.seq')
    .execute();
  const lastOf = new Map<string, Removal>();
  for (const removal of removals) lastOf.set(`${removal.table_name} ${removal.row_id}`, removal);
  const present = await listPresent(db, planId);
  const gone = [...lastOf.values()]
    .filter((removal) => !present.ids.has(removal.row_id))
    .map(
      (removal) => ({ removal, state: removal.before === null ? null : JSON.parse(removal.before) }) as Gone,
    );
  const planOf = new Map<string, unknown>([...present.planOf]);
  for (const { removal, state } of gone) {
    if (removal.table_name === 'node') planOf.set(removal.row_id, state?.plan_id);
  }
  // Of an erased row nobody knows any more which plan it was of: it is told in every one.
  return gone.filter(({ removal, state }) => {
    if (state === null) return true;
    return removal.table_name === 'node'
      ? state.plan_id === planId
      : planOf.get(String(state.node_id)) === planId;
  });
}

async function listPresent(db: Reader, planId: string) {
  const nodes = await db.selectFrom('node').select(['id', 'plan_id']).execute();
  const indicators = await db.selectFrom('indicator').select('id').execute();
  return {
    ids: new Set([...nodes, ...indicators].map(({ id }) => id)),
    planOf: nodes.filter((node) => node.plan_id === planId).map((node) => [node.id, node.plan_id] as const),
  };
}
