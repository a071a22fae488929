import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { currentVersion } from '../../db/migrate.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { createTestDeps, createTestIds, expectOk, openFile, withTempDir } from '../support/temp-db.ts';
import { iterations, startChild, waitForExit } from './support/child.ts';
import { laterMigrations, sortGrowth } from './support/later-version.ts';
import { createPairFile, findPair, readPair, writePair } from './support/pair.ts';

describe('a process that is killed while it commits', () => {
  it(
    `keeps every confirmed command and none by half, ${iterations} times`,
    () =>
      withTempDir(async (folder) => {
        const random = createRandom(chooseSeed('kill -9'));
        const path = join(folder, 'kantor.sakip');
        await createPairFile(path);
        let confirmed = 0;
        for (let round = 0; round < iterations; round += 1) {
          const child = startChild('commit-loop.ts', [path]);
          confirmed = Number(await child.nextLine());
          await wait(40 + random(80));
          child.process.kill('SIGKILL');
          confirmed = Number((await child.readRest()).at(-1) ?? confirmed);
          await waitForExit(child);
          const file = await openFile(path);
          const { value } = await readPair(file.db);
          // One more than was said may be there: the process was ended between its commit and its word.
          expect([confirmed, confirmed + 1]).toContain(value);
          await file.close();
          expect(readdirSync(folder)).toEqual(['kantor.sakip']);
        }
        console.info(`kill -9: ${iterations} times, ${confirmed} commands`);
      }),
    240_000 + iterations * 2_000,
  );
});

describe('a process that is killed while it brings a file to a later version', () => {
  const rounds = Math.ceil(iterations / 2);

  it(
    `leaves the old version or the new one, and its copy as it was, ${rounds} times`,
    () =>
      withTempDir(async (folder) => {
        const random = createRandom(chooseSeed('kill -9 during an update'));
        const source = join(folder, 'asal.sakip');
        await createPairFile(source);
        const versions: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const place = join(folder, String(round));
          mkdirSync(place);
          const path = join(place, 'kantor.sakip');
          copyFileSync(source, path);
          const child = startChild('migrate-and-copy.ts', [path, join(place, 'salinan.sakip')]);
          expect(await child.nextLine()).toBe('opening');
          await wait(random(60));
          child.process.kill('SIGKILL');
          await waitForExit(child);
          versions.push(await readVersion(path));
          for (const name of readdirSync(place).filter((one) =>
            one.startsWith(`kantor (versi ${currentVersion}`),
          )) {
            expect(await readVersion(join(place, name))).toBe(currentVersion);
          }
        }
        console.info(`killed during an update: versions ${versions.join(' ')}`);
      }),
    240_000 + iterations * 2_000,
  );

  it(
    `leaves a whole copy where it was saving one, ${rounds} times`,
    () =>
      withTempDir(async (folder) => {
        const random = createRandom(chooseSeed('kill -9 during a copy'));
        const [path, copy] = [join(folder, 'kantor.sakip'), join(folder, 'salinan.sakip')];
        await createPairFile(path);
        for (let round = 0; round < rounds; round += 1) {
          const child = startChild('migrate-and-copy.ts', [path, copy]);
          for (const word of ['opening', 'opened', 'copied']) expect(await child.nextLine()).toBe(word);
          await wait(random(40));
          child.process.kill('SIGKILL');
          await waitForExit(child);
          expect(await readVersion(copy)).toBe(currentVersion + 1);
        }
      }),
    240_000 + iterations * 2_000,
  );
});

/** Opens the file as the later program would and tells from its rows which version wrote them. */
async function readVersion(path: string): Promise<number> {
  const file = await openFile(path, { access: 'view', migrations: laterMigrations });
  const levels = await file.db.selectFrom('framework_level').select('sort').orderBy('sort').execute();
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(file.db);
  await file.close();
  const [first = 0] = levels.map(({ sort }) => sort);
  const version = rows[0]?.user_version ?? 0;
  expect([1024, 1024 + sortGrowth][version - currentVersion]).toBe(first);
  return version;
}

describe('a WAL that was torn by a power cut', () => {
  const commits = 60;

  it(
    `gives a whole number of commands, in ${iterations * 3} ways of tearing it`,
    () =>
      withTempDir(async (folder) => {
        const random = createRandom(chooseSeed('torn WAL'));
        const path = join(folder, 'kantor.sakip');
        await createPairFile(path);
        const file = await openFile(path);
        const deps = createTestDeps(file.db, { newId: createTestIds(3_000_000) });
        const pair = await findPair(file.db);
        const before = await readPair(file.db);
        for (let value = 1; value <= commits; value += 1) {
          expectOk(await runCommand(deps, 'target.set', (context) => writePair(context, pair, value)));
        }
        const torn = join(folder, 'torn.sakip');
        copyFileSync(path, join(folder, 'main'));
        const main = readFileSync(join(folder, 'main'));
        const wal = readFileSync(`${path}-wal`);
        await file.close();

        const tearings: readonly ((bytes: Buffer) => Buffer)[] = [
          (bytes) => bytes.subarray(0, random(bytes.length)),
          (bytes) => {
            const at = random(bytes.length - 4096);
            for (let index = at; index < at + 4096; index += 1) bytes[index] = random(256);
            return bytes;
          },
          (bytes) => {
            const at = random(bytes.length);
            bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
            return bytes;
          },
        ];
        const seen = new Set<number>();
        for (let round = 0; round < iterations * tearings.length; round += 1) {
          const tear = tearings[round % tearings.length];
          writeFileSync(torn, main);
          writeFileSync(`${torn}-wal`, tear?.(Buffer.from(wal)) ?? wal);
          const reopened = await openFile(torn);
          const { value, entries } = await readPair(reopened.db);
          // Each command is one entry: as many entries as the last value says, or some were lost in the middle.
          expect(entries).toBe(before.entries + value);
          seen.add(value);
          await reopened.close();
        }
        // Torn at so many places it cannot always end at the same command.
        expect(seen.size).toBeGreaterThan(3);
      }),
    240_000 + iterations * 1_000,
  );
});
