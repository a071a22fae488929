import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocumentSummary } from '../../db/queries/document.ts';
import { toReader } from '../../db/reader.ts';
import { lockPathOf } from '../../db/sqlite/lock.ts';
import { openFile, withTempDir } from '../support/temp-db.ts';
import { type Child, iterations, startChild, waitForExit } from './support/child.ts';
import { createPairFile, readPair } from './support/pair.ts';

const commandsEach = Math.max(200, iterations);

describe('two processes', () => {
  it(
    `that each write ${commandsEach} commands into one file lose none and are never turned away`,
    () =>
      withTempDir(async (folder) => {
        const path = join(folder, 'kantor.sakip');
        await createPairFile(path);
        const writers = [1_000, 5_000].map((start) =>
          startChild('write-commands.ts', [path, String(commandsEach), String(start)]),
        );
        for (const writer of writers) expect(await writer.nextLine()).toBe('ready');
        for (const writer of writers) expect(await writer.nextLine()).toBe('[]');
        await Promise.all(writers.map(waitForExit));
        const file = await openFile(path);
        // The office and its preparation came first.
        expect((await readPair(file.db)).entries).toBe(2 + 2 * commandsEach);
        const actors = await file.db.selectFrom('history').select('actor').distinct().execute();
        expect(actors).toHaveLength(3);
        await file.close();
      }),
    240_000 + iterations * 1_000,
  );

  it('that open one document at the same moment do not both get it, also over the lock of a dead one', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      for (let round = 0; round < 2; round += 1) {
        const dead = {
          pid: 4_194_303,
          host: hostname(),
          port: null,
          startedAt: new Date().toISOString(),
          token: 'x',
        };
        writeFileSync(lockPathOf(path), JSON.stringify(dead));
        const startAt = String(Date.now() + 1_000);
        const openers = Array.from({ length: 4 }, () => startChild('open-and-hold.ts', [path, startAt]));
        const words = await Promise.all(openers.map((opener) => opener.nextLine()));
        expect(words.toSorted()).toEqual(['file-in-use', 'file-in-use', 'file-in-use', 'opened']);
        await endAll(openers);
        expect(readdirSync(folder)).toEqual(['kantor.sakip']);
      }
    }));

  it('can both look at a document while one of them writes it', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      await createPairFile(path);
      const holder = startChild('open-and-hold.ts', [path, '0']);
      expect(await holder.nextLine()).toBe('opened');
      const file = await openFile(path, { access: 'write-or-view' });
      expect(file.readOnly).toEqual({ reason: 'in-use', holder: hostname() });
      expect((await readDocumentSummary(toReader(file.db))).plans).toHaveLength(1);
      expect((await readPair(file.db)).value).toBe(0);
      await file.close();
      await endAll([holder]);
      expect(readdirSync(folder)).toEqual(['kantor.sakip']);
    }));
});

async function endAll(children: readonly Child[]): Promise<void> {
  for (const child of children) child.process.kill('SIGTERM');
  await Promise.all(children.map(waitForExit));
}
