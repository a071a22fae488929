import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { setNarrative } from '../../db/commands/narrative.ts';
import { readPlainText } from '../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../db/domain/rich-text/write-rich-text.ts';
import { listHistory } from '../../db/queries/document.ts';
import { toReader } from '../../db/reader.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import {
  createOfficeFile,
  createTestDeps,
  createTestIds,
  expectOk,
  openFile,
  withTempDir,
} from '../support/temp-db.ts';
import { startChild, waitForExit } from './support/child.ts';

/** 40 kB: ten pages, so that a command does not fit where a smaller one would. */
const body = writeRichText(readPlainText('Uraian yang panjang. '.repeat(2_000)));

describe('a full disk', () => {
  it('loses no command that was confirmed, and takes commands again once there is room', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      const { planId } = await createOfficeFile(path);
      const file = await openFile(path);
      const deps = createTestDeps(file.db, { newId: createTestIds(2_000_000), explain: file.explain });
      const write = (year: number) =>
        runCommand(deps, 'narrative.set', (context) =>
          setNarrative(context, { planId, document: 'lkjip', year, section: 'summary', subjectId: '', body }),
        );
      const limit = async (pages: number) => {
        await sql.raw(`pragma max_page_count = ${pages}`).execute(file.db);
      };
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(file.db);
      await limit((rows[0]?.page_count ?? 0) + 200);
      let confirmed = 0;
      let refusals = 0;
      for (let year = 2001; year <= 2020; year += 1) {
        const result = await write(year);
        if (result.ok) confirmed += 1;
        else {
          refusals += 1;
          expect(result.error).toEqual({ code: 'disk-full', detail: { folder } });
        }
      }
      // A text of ten pages and its copy in the history: 200 pages hold some of twenty, not all.
      expect(confirmed).toBeGreaterThan(3);
      expect(refusals).toBeGreaterThan(3);
      const count = async () => (await file.db.selectFrom('narrative').select('id').execute()).length;
      expect(await count()).toBe(confirmed);

      await limit(1_000_000);
      expectOk(await write(2021));
      expect(await count()).toBe(confirmed + 1);
      expect(await verifyHistory(toReader(file.db))).toBeNull();
      await file.close();
      const again = await openFile(path);
      expect((await listHistory(toReader(again.db), { before: null, limit: 100 })).length).toBe(
        confirmed + 2,
      );
      await again.close();
    }));

  it.skipIf(process.platform === 'win32')(
    'loses nothing either where the file system itself refuses to write on, and leaves no half copy',
    () =>
      withTempDir(async (folder) => {
        const path = join(folder, 'kantor.sakip');
        const copy = join(folder, 'salinan.sakip');
        await createOfficeFile(path);
        writeFileSync(copy, 'salinan lama');
        // No file may grow beyond this; SIGXFSZ is ignored, so that writing fails instead of ending the process.
        const limitKb = Math.ceil(statSync(path).size / 1024) + 400;
        const child = startChild('fill-disk.ts', [path, copy], {
          shell: `trap '' XFSZ; ulimit -f ${limitKb}`,
        });
        const report = JSON.parse((await child.nextLine()) ?? 'null') as {
          confirmed: number;
          refused: unknown;
          copied: unknown;
        };
        await waitForExit(child);
        expect(report.confirmed).toBeGreaterThan(2);
        expect(report.refused).toEqual({ code: 'disk-full', detail: { folder } });
        expect(report.copied).toEqual({ code: 'disk-full', detail: { folder } });
        expect(readFileSync(copy, 'utf8')).toBe('salinan lama');

        const file = await openFile(path);
        const narratives = await file.db.selectFrom('narrative').select('body').execute();
        expect(narratives.length).toBe(report.confirmed);
        expect(await verifyHistory(toReader(file.db))).toBeNull();
        await file.close();
        expect(readdirSync(folder).toSorted()).toEqual(['kantor.sakip', 'salinan.sakip']);
      }),
  );
});
