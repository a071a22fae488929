import path from 'node:path';
import type { CommandContext } from '../../../db/command.ts';
import { addNomenclature, removeNomenclature } from '../../../db/commands/nomenclature.ts';
import { fillFromNomenclature, placeNomenclature } from '../../../db/commands/place-nomenclature.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import type { NomenclatureEntry, Tier } from '../../../db/domain/nomenclature/entry.ts';
import { countKinds } from '../../../db/domain/nomenclature/read-list.ts';
import {
  findChain,
  findEntry,
  type NomenclatureIndex,
  searchNomenclature,
} from '../../../db/domain/nomenclature/search.ts';
import { succeed } from '../../../db/domain/result.ts';
import { listNomenclatureLists } from '../../../db/queries/nomenclature.ts';
import { toReader } from '../../../db/reader.ts';
import type { nomenclatureMethods } from '../../api/nomenclature.ts';
import { readNomenclatureFile } from '../imports/nomenclature/read-file.ts';
import { findNomenclatureIndex } from '../nomenclature-indexes.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import { redeem } from './grant.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';

const shownUnread = 50;

export const nomenclatureHandlers: HandlersOf<keyof typeof nomenclatureMethods> = {
  'nomenclature.lists': (call) =>
    withDocument(call, async (file) => succeed(await listNomenclatureLists(toReader(file.db)))),

  'nomenclature.import': async (call, { grant, ...input }) => {
    const granted = redeem(call, 'import-spreadsheet', grant);
    if (!granted.ok) return granted;
    const { path: source } = granted.value;
    const read = await readNomenclatureFile(source, { workerFile: call.services.deps.spreadsheetWorkerFile });
    if (!read.ok) return read;
    const { entries, rowCount, unread } = read.value;
    return changePlan(call, 'nomenclature.import', ofPlan(input.planId), async (context) => {
      const made = await addNomenclature(context, { ...input, sourceName: path.basename(source), entries });
      if (!made.ok) return made;
      const { id } = made.value;
      const counts = countKinds(entries);
      return succeed({
        id,
        rowCount,
        counts,
        unread: unread.slice(0, shownUnread),
        unreadCount: unread.length,
      });
    });
  },

  'nomenclature.remove': (call, { planId, id }) =>
    changePlan(call, 'nomenclature.remove', ofPlan(planId), (context) => removeNomenclature(context, { id })),

  'nomenclature.search': (call, { listId, ...wish }) =>
    withIndex(call, listId, (index) => searchNomenclature(index, wish)),

  'nomenclature.match': (call, { listId, tier, codes }) =>
    withIndex(call, listId, (index) =>
      codes.flatMap((code) => {
        const entry = findEntry(index, code, tier);
        // The code as it was asked for is what the page knows its row by.
        return entry ? [{ ...entry, code }] : [];
      }),
    ),

  'nomenclature.place': (call, { listId, code, tier, planId, parentId }) =>
    withChain(call, { listId, code, tier }, (chain) =>
      changePlan(call, 'nomenclature.place', ofPlan(planId), (context) =>
        placeNomenclature(context, { planId, parentId, chain }),
      ),
    ),

  'nomenclature.fill': (call, { listId, code, tier, planId, nodeId }) =>
    withChain(call, { listId, code, tier }, (chain) =>
      changePlan(call, 'nomenclature.fill', ofPlan(planId), (context) => fill(context, nodeId, chain)),
    ),
};

const fill = (context: CommandContext, nodeId: string, chain: readonly NomenclatureEntry[]) => {
  const entry = chain.at(-1);
  return entry
    ? fillFromNomenclature(context, { nodeId, entry })
    : Promise.resolve(refuse('row-not-found', { what: 'nomenclature' }));
};

const withIndex = <T>(call: Call, listId: string, act: (index: NomenclatureIndex) => T): Promise<Result<T>> =>
  withDocument(call, async (file) => {
    const index = await findNomenclatureIndex(file, listId);
    return index ? succeed(act(index)) : refuse('row-not-found', { what: 'nomenclature' });
  });

type Chosen = Readonly<{ listId: string; code: string; tier: Tier | null }>;

/** The chosen entry with what stands above it, as the list has them now. */
async function withChain<T>(
  call: Call,
  { listId, code, tier }: Chosen,
  act: (chain: readonly NomenclatureEntry[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  const found = await withIndex(call, listId, (index) => findChain(index, code, tier));
  if (!found.ok) return found;
  return found.value.length === 0 ? refuse('row-not-found', { what: 'nomenclature' }) : act(found.value);
}
