import { hashChange, hashEntry, hashPayload, isErased } from './history.ts';
import type { Reader } from './reader.ts';
import type { Row } from './schema.ts';

/** The first entry that is not what was written. */
export type ChainFinding = Readonly<{
  seq: number;
  reason: 'entry-altered' | 'chain-broken' | 'changes-altered';
}>;

const entriesPerRead = 500;

/** Walks the chain from the first entry; null when all is as it was written. */
export async function verifyHistory(db: Reader): Promise<ChainFinding | null> {
  let previous: Row<'history'> | null = null;
  for (;;) {
    const after: number = previous?.seq ?? 0;
    const entries = await db
      .selectFrom('history')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(entriesPerRead)
      .execute();
    const last = entries.at(-1);
    const changes = await db
      .selectFrom('history_change')
      .selectAll()
      .where('seq', '>', after)
      // Behind the last entry nothing may follow, so the last portion has no end.
      .$if(last !== undefined, (query) => query.where('seq', '<=', last?.seq ?? 0))
      .orderBy('seq')
      .orderBy('position')
      .execute();
    const [stray] = changes;
    if (!last) return stray ? { seq: stray.seq, reason: 'chain-broken' } : null;
    const changesOf = Map.groupBy(changes, (change) => change.seq);
    for (const entry of entries) {
      const reason = checkEntry(entry, previous, changesOf.get(entry.seq) ?? []);
      if (reason) return { seq: entry.seq, reason };
      previous = entry;
    }
  }
}

function checkEntry(
  entry: Row<'history'>,
  previous: Row<'history'> | null,
  changes: readonly Row<'history_change'>[],
): ChainFinding['reason'] | null {
  const isNext = entry.seq === (previous?.seq ?? 0) + 1 && entry.prev_hash === (previous?.hash ?? '');
  if (!isNext) return 'chain-broken';
  if (hashEntry(entry) !== entry.hash) return 'entry-altered';
  const areWhole = changes.every((change) => isSound(change) && hashChange(change) === change.hash);
  const isPayload = hashPayload(changes.map((change) => change.hash)) === entry.payload_hash;
  return areWhole && isPayload ? null : 'changes-altered';
}

/** States are there, or erased with their salt; never one without the other. */
const isSound = (change: Row<'history_change'>): boolean =>
  isErased(change) === (change.before === null && change.after === null);
