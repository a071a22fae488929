import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { listUnusedFiles, pieceBytes } from '../../../db/evidence-store.ts';
import { listLeftOut } from '../../../db/queries/evidence.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { toReader } from '../../../db/reader.ts';
import { openDocument } from '../../../db/sqlite/document-file.ts';
import { time } from '../measure.ts';
import { makeLargeOffice, newId, now, withFolder, writeOffice } from '../office.ts';
import { atMost, type Result, type Skipped } from '../result.ts';

const name = 'open a file with 2 GB of evidence';
const files = 205;
const piecesOfFile = 10;
/** The file, and as much again for whatever else writes meanwhile. */
const neededBytes = 2 * files * piecesOfFile * pieceBytes;

/** A file with 2 GB of evidence opened as the program opens it, beside SQLite opening the same file and reading a row. */
export async function measureEvidence(isAsked: boolean): Promise<readonly (Result | Skipped)[]> {
  const needed = `${Math.ceil(neededBytes / 1e9)} GB of disk`;
  if (!isAsked) return [{ name, reason: `it takes ${needed}: npm run bench -- --evidence` }];
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bavail * bsize < neededBytes) return [{ name, reason: `it takes ${needed} in ${tmpdir()}` }];
  return withFolder(async (folder) => {
    const path = join(folder, 'a.sakip');
    const planId = await writeOffice(path, makeLargeOffice(60, 5, 4));
    fill(path);
    const opened: (() => Promise<void>)[] = [];
    const closeLast = async (): Promise<void> => opened.pop()?.();
    const measured = await time(
      12,
      async () => {
        const file = await openDocument(path, { access: 'write', now });
        if (!file.ok) throw new Error(file.error.code);
        opened.push(file.value.close);
        const document = await readPlanDocument(toReader(file.value.db), planId);
        if (document?.evidences.length !== files) throw new Error('not all evidence was read');
      },
      closeLast,
    );
    await closeLast();
    const reference = await time(12, () => {
      const database = new Database(path);
      database.prepare('select count(*) from indicator').get();
      database.close();
    });
    const listed = await measureList(path);
    return [
      {
        name,
        unit: 'ms',
        measured,
        reference: { name: 'raw open and one row', timing: reference },
        bound: atMost(1000, measured),
      },
      {
        name: 'what the list of 2 GB of evidence asks',
        unit: 'ms',
        measured: listed,
        reference: { name: 'raw open and one row', timing: reference },
        bound: atMost(100, listed),
      },
    ];
  });
}

async function measureList(path: string) {
  const file = await openDocument(path, { access: 'view', now });
  if (!file.ok) throw new Error(file.error.code);
  const reader = toReader(file.value.db);
  const rows = await reader.selectFrom('evidence').select('file_hash').execute();
  const hashes = rows.flatMap(({ file_hash: hash }) => hash ?? []);
  const listed = await time(12, async () => {
    const missing = await listLeftOut(reader, hashes);
    const unused = await listUnusedFiles(reader);
    if (missing.length + unused.length > 0) throw new Error('every file is there and in use');
  });
  await file.value.close();
  return listed;
}

/** Written past the program, which would hash and sync all of it: only its size matters here. */
function fill(path: string): void {
  const database = new Database(path);
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  const indicators = database.prepare('select id, organization_id from indicator').all() as {
    id: string;
    organization_id: string;
  }[];
  const addFile = database.prepare('insert into evidence_file values (?, ?, ?)');
  const addPiece = database.prepare('insert into evidence_piece values (?, ?, ?)');
  const addRow = database.prepare(
    `insert into evidence (id, organization_id, version, indicator_id, year, quarter, sort, kind, title,
     file_hash, file_name, media_type, size_bytes) values (?, ?, 1, ?, 2021, 0, ?, 'file', ?, ?, ?, 'application/pdf', ?)`,
  );
  const bytes = randomBytes(pieceBytes);
  const sizeBytes = piecesOfFile * pieceBytes;
  database.exec('begin');
  for (let at = 0; at < files; at += 1) {
    const hash = randomBytes(32).toString('hex');
    addFile.run(hash, sizeBytes, piecesOfFile);
    for (let position = 0; position < piecesOfFile; position += 1) {
      bytes.writeUInt32LE(at * piecesOfFile + position);
      addPiece.run(hash, position, bytes);
    }
    const indicator = indicators[at % indicators.length];
    if (!indicator) throw new Error('an office without indicators');
    const title = `Bukti ${at}`;
    addRow.run(newId(), indicator.organization_id, indicator.id, at, title, hash, `${title}.pdf`, sizeBytes);
  }
  database.exec('commit');
  database.close();
  // Or the system writes two gigabytes out while the opening is timed.
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
