import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, undo } from '../../../db/command.ts';
import { removeNode } from '../../../db/commands/remove-branch.ts';
import { readDocumentSummary } from '../../../db/queries/document.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { readPlanPatch } from '../../../db/queries/plan-patch.ts';
import { toReader } from '../../../db/reader.ts';
import { createKysely } from '../../../db/sqlite/dialect.ts';
import { type Connection, connect } from '../../../db/sqlite/open.ts';
import { createPairFile, findPair, writePair } from '../../reliability/support/pair.ts';
import { createTestDeps, createTestIds, expectOk, withTempDir } from '../../support/temp-db.ts';

/** Tables that grow with every plan and year; the others hold some dozen rows. */
const growing = [
  'node',
  'indicator',
  'target',
  'realization',
  'budget',
  'spending',
  'gloss',
  'narrative',
  'history_change',
];

type PlanRow = Readonly<{ detail: string }>;

/** A connection that remembers what was asked of it. */
function record(connection: Connection): { connection: Connection; statements: Set<string> } {
  const statements = new Set<string>();
  const recording = new Proxy(connection, {
    get: (target, name) => {
      if (name === 'prepare') {
        return (sql: string) => {
          statements.add(sql);
          return target.prepare(sql);
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { connection: recording, statements };
}

const explain = (connection: Connection, sql: string): readonly string[] => {
  const blanks = Array.from({ length: sql.split('?').length - 1 }, () => '');
  return (connection.prepare(`explain query plan ${sql}`).all(...blanks) as PlanRow[]).map(
    ({ detail }) => detail,
  );
};

describe('what is asked while someone waits', () => {
  it('reads no row of a growing table that it does not need', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      const { connection, statements } = record(connect(path, { readonly: false }));
      const db = createKysely(connection);
      const deps = createTestDeps(db, { newId: createTestIds(7_000_000) });
      const pair = await findPair(db);
      statements.clear();

      const written = expectOk(
        await runCommand(deps, 'target.set', (context) => writePair(context, pair, 1)),
      );
      await readPlanPatch(toReader(db), pair.planId, written.touched);
      const top = await toReader(db)
        .selectFrom('node')
        .select('id')
        .where('plan_id', '=', pair.planId)
        .execute();
      expectOk(
        await runCommand(deps, 'node.remove', (context) => removeNode(context, { id: top[0]?.id ?? '' })),
      );
      const undone = expectOk(await undo(deps));
      await readPlanPatch(toReader(db), pair.planId, undone.touched);
      await readDocumentSummary(toReader(db));
      await readPlanDocument(toReader(db), pair.planId);

      const asked = [...statements].filter((sql) => /^(select|update|delete)/.test(sql));
      expect(asked.length).toBeGreaterThan(30);
      const scans = asked.flatMap((sql) =>
        explain(connection, sql)
          .filter((detail) => growing.some((table) => detail.startsWith(`SCAN ${table}`)))
          .filter((detail) => !detail.includes('USING'))
          .map((detail) => `${detail} for ${sql}`),
      );
      expect(scans).toEqual([]);
      await db.destroy();
    }));

  it('finds the cells of an indicator by their index', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      const { connection, statements } = record(connect(path, { readonly: false }));
      const db = createKysely(connection);
      const deps = createTestDeps(db, { newId: createTestIds(7_000_000) });
      const pair = await findPair(db);
      expectOk(await runCommand(deps, 'target.set', (context) => writePair(context, pair, 1)));
      const cells = [...statements].find((sql) => sql.includes('"cell"')) ?? '';
      // The constraint "one per indicator, year and quarter" is the second automatic index of the table.
      expect(explain(connection, cells).join('\n')).toContain(
        'SEARCH cell USING INDEX sqlite_autoindex_target_2 (indicator_id=? AND year=? AND quarter=?)',
      );
      await db.destroy();
    }));

  it('is not planned anew each time a value is bound', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      const { connection, statements } = record(connect(path, { readonly: false }));
      const db = createKysely(connection);
      await readPlanDocument(toReader(db), 'no such plan');
      expect([...statements].filter((sql) => sql.startsWith('select') && / (=|limit) \?/.test(sql))).toEqual(
        [],
      );
      expect([...statements].some((sql) => sql.includes('= +?'))).toBe(true);
      await db.destroy();
    }));
});
