import { join } from 'node:path';
import Database from 'better-sqlite3';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { toReader } from '../../../db/reader.ts';
import { openDocument } from '../../../db/sqlite/document-file.ts';
import { time } from '../measure.ts';
import { makeLargeOffice, now, withFolder, writeOffice } from '../office.ts';
import { atMost, type Result } from '../result.ts';

/** A cascade of 2,000 indicators read and scored, beside the same rows merely fetched. */
export async function measureCascade(): Promise<readonly Result[]> {
  return withFolder(async (folder) => {
    const path = join(folder, 'a.sakip');
    const planId = await writeOffice(path, makeLargeOffice(2000, 5, 0));
    const file = await openDocument(path, { access: 'view', now });
    if (!file.ok) throw new Error(file.error.code);
    const reader = toReader(file.value.db);
    const readAndScore = async (): Promise<void> => {
      const document = await readPlanDocument(reader, planId);
      if (!document || scorePlan(document, 2022).total.mean.measured !== 2000)
        throw new Error('not all was scored');
    };
    await readAndScore();
    const measured = await time(30, readAndScore);
    await file.value.close();
    const database = new Database(path, { readonly: true });
    const fetchAll = (): void => {
      for (const table of ['node', 'indicator', 'target', 'realization'])
        database.prepare(`select * from ${table}`).all();
    };
    fetchAll();
    const reference = await time(30, fetchAll);
    database.close();
    return [
      {
        name: 'load and score 2,000 indicators × 5 years',
        unit: 'ms',
        measured,
        reference: { name: 'the same rows, raw select', timing: reference },
        bound: atMost(100, measured),
      },
    ];
  });
}

/** A file with 100,000 realizations opened, every check included, beside SQLite's own quick_check of it. */
export async function measureOpening(): Promise<readonly Result[]> {
  return withFolder(async (folder) => {
    const path = join(folder, 'a.sakip');
    await writeOffice(path, makeLargeOffice(2000, 10, 4));
    const open = async (): Promise<void> => {
      const file = await openDocument(path, { access: 'write', now });
      if (!file.ok) throw new Error(file.error.code);
      opened.push(file.value.close);
    };
    const opened: (() => Promise<void>)[] = [];
    const measured = await time(12, open, async () => {
      await opened.pop()?.();
    });
    await opened.pop()?.();
    const check = (): void => {
      const database = new Database(path);
      if (database.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('the file is damaged');
      database.close();
    };
    check();
    const reference = await time(12, check);
    return [
      {
        name: 'open a file with 100,000 realizations',
        unit: 'ms',
        measured,
        reference: { name: 'raw open and quick_check', timing: reference },
        bound: atMost(300, measured),
      },
    ];
  });
}
