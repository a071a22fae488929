import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { createBackend } from '../../../electron/backend/create-backend.ts';
import { dinsos } from '../../../electron/backend/samples/dinsos/index.ts';
import { readSystem } from '../../../electron/backend/system.ts';
import { timeInTurns } from '../measure.ts';
import { newId, newSalt, now, withFolder, writeOffice } from '../office.ts';
import { atMostRatio, type Result } from '../result.ts';

const runs = 1_000;

/** One realization typed: parse, command, history, commit to the disk and the patch, beside the bare rows. */
export async function measureCommit(resourcesDir: string): Promise<readonly Result[]> {
  return withFolder(async (folder) => {
    const path = join(folder, 'a.sakip');
    const planId = await writeOffice(path, dinsos);
    const backend = createBackend({
      stateDir: join(folder, 'state'),
      resourcesDir,
      renderWorkerFile: '',
      spreadsheetWorkerFile: '',
      person: 'bench',
      now,
      newId,
      newSalt,
      log: { report: () => '' },
      system: readSystem(),
    });
    const session = await backend.openSession();
    const granted = await backend.issueGrant(session.id, path, 'open');
    if (!granted.ok) throw new Error(granted.error.code);
    await expectOk(session.call('document.open', { grant: granted.value.grant }));
    const document = (await expectOk(session.call('plan.read', { planId }))) as PlanDocument;
    const indicator = document.indicators[3];
    if (!indicator) throw new Error('the example has no indicators');
    const commit = (run: number) =>
      expectOk(
        session.call('realization.set', {
          planId,
          cells: [
            {
              indicatorId: indicator.id,
              year: 2025,
              quarter: 0,
              value: `${String(50 + (run % 40))}.${1 + (run % 9)}`,
            },
          ],
        }),
      );
    for (let warm = 0; warm < 50; warm += 1) await commit(warm);
    const rawPath = join(folder, 'b.sakip');
    await writeOffice(rawPath, dinsos);
    const raw = openRaw(rawPath);
    const [measured, reference] = await timeInTurns(runs, commit, raw.write);
    raw.close();
    await backend.close();
    return [
      {
        name: 'commit one realization in the backend',
        unit: 'ms',
        measured,
        reference: { name: 'the same rows, one raw FULL transaction', timing: reference },
        bound: atMostRatio(3, measured, reference),
      },
    ];
  });
}

async function expectOk(
  result: Promise<{ ok: true; value: unknown } | { ok: false; error: { code: string } }>,
) {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.code);
  return settled.value;
}

/** The very rows a commit writes: the realization, its history entry and the change, with their hashes. */
function openRaw(path: string) {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const row = database.prepare('select id, version from realization limit 1').get() as {
    id: string;
    version: number;
  };
  const last = database.prepare('select max(seq) as seq from history').get() as { seq: number };
  const update = database.prepare('update realization set value = ?, version = ? where id = ?');
  const entry = database.prepare(
    'insert into history (seq, command, actor, at, undoes, payload_hash, prev_hash, hash) values (?, ?, ?, ?, null, ?, ?, ?)',
  );
  const change = database.prepare(
    'insert into history_change (seq, position, table_name, row_id, before, after, salt, hash) values (?, 0, ?, ?, ?, ?, ?, ?)',
  );
  const before = JSON.stringify(database.prepare('select * from realization where id = ?').get(row.id));
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  let seq = last.seq;
  const write = database.transaction((value: string) => {
    seq += 1;
    update.run(value, row.version + seq, row.id);
    entry.run(
      seq,
      'realization.set',
      'bench',
      new Date().toISOString(),
      sha(value),
      sha(value),
      sha(`${seq}`),
    );
    change.run(seq, 'realization', row.id, before, before, newSalt(), sha(before));
  });
  for (let warm = 0; warm < 50; warm += 1) write.immediate(`${50 + warm}`);
  return {
    write: (run: number) => write.immediate(`${50 + (run % 40)}.${1 + (run % 9)}`),
    close: () => database.close(),
  };
}
