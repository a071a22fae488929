import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redo, undo } from '../../db/command.ts';
import { createRecord } from '../../db/commands/record.ts';
import { setTargets } from '../../db/commands/target.ts';
import { eraseRowFromHistory } from '../../db/erase-history.ts';
import { toReader } from '../../db/reader.ts';
import type { Database, Row } from '../../db/schema.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { expectOk, expectRefused } from '../support/temp-db.ts';
import { engines, type Office } from './support/engines.ts';
import { type Fixture, fillPlan, run } from './support/plan-fixture.ts';

const spots = Number(process.env.SELARAS_ITERATIONS ?? 200);

type Spot = Readonly<{
  seq: number;
  what: string;
  tamper: () => Promise<unknown>;
  repair: () => Promise<unknown>;
}>;

const entryColumns = ['command', 'actor', 'at', 'undoes', 'payload_hash', 'prev_hash', 'hash'] as const;
const changeColumns = ['table_name', 'row_id', 'before', 'after', 'salt', 'hash'] as const;

/** Another value of the same kind: a digit of a time, a letter of a name, one hexadecimal digit of a hash. */
function alter(value: string | number | null, random: (below: number) => number): string | number {
  if (value === null) return 1;
  if (typeof value === 'number') return value + 1;
  const digits = [...value.matchAll(/[0-9a-f]/g)].map((match) => match.index);
  const index = digits[random(digits.length)] ?? 0;
  const other = value[index] === '1' ? '2' : '1';
  return `${value.slice(0, index)}${other}${value.slice(index + 1)}`;
}

function spotInEntry(db: Kysely<Database>, entry: Row<'history'>, random: (below: number) => number): Spot {
  const column = entryColumns[random(entryColumns.length)] ?? 'hash';
  const set = (value: unknown) =>
    db
      .updateTable('history')
      .set({ [column]: value })
      .where('seq', '=', entry.seq)
      .execute();
  return {
    seq: entry.seq,
    what: `history.${column}`,
    tamper: () => set(alter(entry[column], random)),
    repair: () => set(entry[column]),
  };
}

function spotInChange(
  db: Kysely<Database>,
  change: Row<'history_change'>,
  random: (below: number) => number,
): Spot {
  const filled = changeColumns.filter((column) => change[column] !== null);
  const column = filled[random(filled.length)] ?? 'hash';
  const set = (value: unknown) =>
    db
      .updateTable('history_change')
      .set({ [column]: value })
      .where('seq', '=', change.seq)
      .where('position', '=', change.position)
      .execute();
  return {
    seq: change.seq,
    what: `history_change.${column}`,
    tamper: () => set(alter(change[column], random)),
    repair: () => set(change[column]),
  };
}

describe.each(engines)('on $name', ({ name, start, stop }) => {
  let office: Office;
  let fixture: Fixture;
  beforeEach(async () => {
    office = await start();
    fixture = await fillPlan(office);
    for (const value of ['1', '2', '3', '4', '5']) {
      await run(office, (context) =>
        setTargets(context, {
          planId: office.planId,
          cells: [
            {
              indicatorId: fixture.indicator,
              year: 2028,
              quarter: 0,
              value,
              valueMax: null,
              ordinalCode: null,
            },
          ],
        }),
      );
    }
    expectOk(await undo(office.deps));
    expectOk(await redo(office.deps));
  });
  afterEach(() => office.end());
  afterAll(stop);

  const verify = () => verifyHistory(toReader(office.deps.db));

  it(`finds a change of any one of ${spots} random spots and names the first entry that is not as written`, async () => {
    const random = createRandom(chooseSeed(`tampering on ${name}`));
    const { db } = office.deps;
    const entries = await db.selectFrom('history').selectAll().orderBy('seq').execute();
    const changes = await db.selectFrom('history_change').selectAll().orderBy('seq').execute();
    expect(await verify()).toBeNull();
    for (let count = 0; count < spots; count += 1) {
      const entry = entries[random(entries.length)];
      const change = changes[random(changes.length)];
      if (!entry || !change) throw new Error('no history');
      const spot = random(2) === 0 ? spotInEntry(db, entry, random) : spotInChange(db, change, random);
      await spot.tamper();
      expect(await verify(), spot.what).toMatchObject({ seq: spot.seq });
      await spot.repair();
    }
    expect(await verify()).toBeNull();
  });

  it('finds changes that were removed, added or put in another order', async () => {
    const { db } = office.deps;
    const change = await db
      .selectFrom('history_change')
      .selectAll()
      .where('seq', '=', 2)
      .where('position', '=', 3)
      .executeTakeFirstOrThrow();
    const last = await db.selectFrom('history_change').select('position').where('seq', '=', 2).execute();
    const at = (position: number) =>
      db.updateTable('history_change').where('seq', '=', 2).where('position', '=', position);

    await db.deleteFrom('history_change').where('seq', '=', 2).where('position', '=', 3).execute();
    expect(await verify()).toEqual({ seq: 2, reason: 'changes-altered' });
    await db.insertInto('history_change').values(change).execute();
    expect(await verify()).toBeNull();

    await db
      .insertInto('history_change')
      .values({ ...change, position: last.length })
      .execute();
    expect(await verify()).toEqual({ seq: 2, reason: 'changes-altered' });
    await db.deleteFrom('history_change').where('seq', '=', 2).where('position', '=', last.length).execute();

    await at(3).set({ position: 900 }).execute();
    await at(4).set({ position: 3 }).execute();
    await at(900).set({ position: 4 }).execute();
    expect(await verify()).toEqual({ seq: 2, reason: 'changes-altered' });
  });

  it('finds an entry that was taken out of the middle', async () => {
    const { db } = office.deps;
    await db.deleteFrom('history_change').where('seq', '=', 4).execute();
    await db.deleteFrom('history').where('seq', '=', 4).execute();
    expect(await verify()).toEqual({ seq: 5, reason: 'chain-broken' });
  });

  it('still proves the rest after personal data was erased, and what was erased stays erased', async () => {
    const { db } = office.deps;
    const official = await run(office, (context) =>
      createRecord(context, {
        kind: 'official',
        planId: office.planId,
        values: {
          unitId: null,
          name: 'Siti Aminah',
          nip: '197001011990032001',
          rank: null,
          position: 'Kepala Dinas',
          isHead: true,
          appointment: 'definitif',
          validFrom: null,
          validTo: null,
        },
      }),
    );
    const rowId = official.value.id;
    await eraseRowFromHistory(db, { table: 'official', rowId });
    const kept = await db.selectFrom('history_change').selectAll().where('row_id', '=', rowId).execute();
    expect(JSON.stringify(kept)).not.toMatch(/Siti|1970010119900/);
    expect(await verify()).toBeNull();
    // Erasing twice is erasing once.
    await eraseRowFromHistory(db, { table: 'official', rowId });
    expect(await verify()).toBeNull();
    expect(expectRefused(await undo(office.deps)).code).toBe('nothing-to-undo');

    // Which row was changed, and that its states are gone, is still part of the proof.
    const change = kept[0];
    if (!change) throw new Error('no change');
    for (const forged of [{ row_id: 'lain' }, { table_name: 'unit' }, { after: '{}' }, { salt: 'baru' }]) {
      await db.updateTable('history_change').set(forged).where('seq', '=', change.seq).execute();
      expect(await verify(), JSON.stringify(forged)).toEqual({ seq: change.seq, reason: 'changes-altered' });
      const { table_name, row_id, before, after, salt } = change;
      await db
        .updateTable('history_change')
        .set({ table_name, row_id, before, after, salt })
        .where('seq', '=', change.seq)
        .execute();
    }
    expect(await verify()).toBeNull();
  });
});
