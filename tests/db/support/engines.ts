import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { type CommandDeps, runCommand } from '../../../db/command.ts';
import { createOffice } from '../../../db/commands/office.ts';
import { setUndoFloor } from '../../../db/history-position.ts';
import { currentVersion, statementsUpTo } from '../../../db/migrate.ts';
import { tables } from '../../../db/migrations/0002-initial/index.ts';
import type { Database } from '../../../db/schema.ts';
import {
  createOfficeFile,
  createTestClock,
  createTestDeps,
  createTestIds,
  expectOk,
  openFile,
  sampleOffice,
} from '../../support/temp-db.ts';

/** A document with an empty plan on one of the two engines. */
export type Office = {
  deps: CommandDeps;
  readonly organizationId: string;
  readonly planId: string;
  /** Ends the connection and begins another: what the next step needs must be in the file. */
  reopen: () => Promise<void>;
  end: () => Promise<void>;
};

export type Engine = Readonly<{ name: string; start: () => Promise<Office>; stop: () => Promise<void> }>;

/** Ids after those that made the office. */
const laterIds = 1_000_000;

function createSqliteEngine(): Engine {
  return {
    name: 'SQLite',
    start: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'selaras-test-'));
      const path = join(folder, 'kantor.sakip');
      const made = await createOfficeFile(path);
      let file = await openFile(path);
      const deps = createTestDeps(file.db, { newId: createTestIds(laterIds) });
      const office: Office = {
        ...made,
        deps,
        reopen: async () => {
          await file.close();
          file = await openFile(path);
          office.deps = { ...office.deps, db: file.db };
        },
        end: async () => {
          await file.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
      return office;
    },
    stop: async () => undefined,
  };
}

/** One PostgreSQL for a whole test file: it takes seconds to start. */
function createPostgresEngine(): Engine {
  let server: PGlite | null = null;
  const connect = (pglite: PGlite) => new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  return {
    name: 'PostgreSQL',
    start: async () => {
      server ??= await startServer();
      const pglite = server;
      const db = connect(pglite);
      const names = Object.keys(tables).map((name) => sql.table(name));
      await sql`truncate ${sql.join(names)} cascade`.execute(db);
      const deps = createTestDeps(db, { now: createTestClock(), newId: createTestIds() });
      const made = expectOk(
        await runCommand(deps, 'office.create', (context) => createOffice(context, sampleOffice)),
      );
      await setUndoFloor(db);
      const office: Office = {
        ...made.value,
        deps: createTestDeps(db, { newId: createTestIds(laterIds) }),
        reopen: async () => {
          office.deps = { ...office.deps, db: connect(pglite) };
        },
        end: async () => undefined,
      };
      return office;
    },
    stop: async () => {
      await server?.close();
      server = null;
    },
  };
}

async function startServer(): Promise<PGlite> {
  const pglite = await PGlite.create();
  for (const statement of statementsUpTo(currentVersion, 'postgres')) await pglite.exec(statement);
  return pglite;
}

/** The quick check asks SQLite alone; the whole run asks both. */
export const engines: readonly Engine[] =
  process.env.SELARAS_ENGINES === 'sqlite'
    ? [createSqliteEngine()]
    : [createSqliteEngine(), createPostgresEngine()];
