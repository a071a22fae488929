import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { attachFiles } from '../../db/commands/evidence.ts';
import { pieceBytes } from '../../db/evidence-store.ts';
import { listEvidenceFaults } from '../../db/queries/evidence.ts';
import { toReader } from '../../db/reader.ts';
import { openDocument } from '../../db/sqlite/document-file.ts';
import { connect } from '../../db/sqlite/open.ts';
import { createTestDeps, createTestIds, expectOk, openFile } from '../support/temp-db.ts';
import { createPairFile, findPair } from './support/pair.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selaras-evidence-'));
  path = join(folder, 'kantor.sakip');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes that stand nowhere else in the file, so that their place in it can be found. */
const contentOf = (name: string): Buffer => Buffer.alloc(pieceBytes + 1000, `isi ${name} `);

async function fill(names: readonly string[]): Promise<void> {
  await createPairFile(path);
  const file = await openFile(path);
  const { indicatorId } = await findPair(file.db);
  const deps = createTestDeps(file.db, { newId: createTestIds(3_000_000) });
  const files = names.map((name) => {
    const bytes = contentOf(name);
    return {
      hash: createHash('sha256').update(bytes).digest('hex'),
      sizeBytes: bytes.byteLength,
      fileName: name,
      mediaType: 'text/plain',
      title: name,
      documentDate: null,
      pieces: () => [bytes.subarray(0, pieceBytes), bytes.subarray(pieceBytes)],
    };
  });
  expectOk(
    await runCommand(deps, 'evidence.attach', (context) =>
      attachFiles(context, { indicatorId, year: 2026, quarter: 0, files }),
    ),
  );
  await file.close();
}

function overwrite(at: number, bytes: Buffer): void {
  const handle = openSync(path, 'r+');
  writeSync(handle, bytes, 0, bytes.byteLength, at);
  closeSync(handle);
}

/** Where a page begins that holds nothing but the text: part of a piece, not a remnant of a row that was moved. */
function findFullPage(text: string): number {
  const bytes = readFileSync(path);
  const pageSize = bytes.readUInt16BE(16);
  for (let at = 0; at < bytes.byteLength; at += pageSize) {
    const count = bytes
      .subarray(at, at + pageSize)
      .toString('latin1')
      .split(text).length;
    if (count > pageSize / text.length - 5) return at;
  }
  throw new Error('no page of the piece');
}

async function listFaults(isThorough = false) {
  const file = expectOk(
    await openDocument(path, { access: isThorough ? 'view' : 'write', isThorough, now: () => new Date(0) }),
  );
  try {
    const faults = await listEvidenceFaults(
      toReader(file.db),
      (error) => file.explain(error)?.code === 'file-damaged',
    );
    return faults.map(({ name, state }) => [name, state]);
  } finally {
    await file.close();
  }
}

describe('a file with a damaged piece of evidence', () => {
  it('opens, and names that evidence alone', async () => {
    await fill(['a.txt', 'b.txt', 'c.txt']);
    expect(await listFaults()).toEqual([]);
    overwrite(findFullPage('isi b.txt ') + 500, Buffer.from('X'));
    expect(await listFaults()).toEqual([['b.txt', 'damaged']]);
    expect(await listFaults(true)).toEqual([['b.txt', 'damaged']]);
  });

  it('opens where a page of the pieces is no page any more', async () => {
    await fill(['a.txt', 'b.txt']);
    // The root page of the table holds the beginnings of its rows; every row is lost with it.
    const raw = connect(path, { readonly: true });
    const root = raw
      .prepare("select rootpage from sqlite_schema where name = 'evidence_piece'")
      .pluck()
      .get();
    const pageSize = raw.pragma('page_size', { simple: true }) as number;
    raw.close();
    raw.close();
    overwrite((Number(root) - 1) * pageSize, Buffer.alloc(pageSize, 0xff));
    const expected = [
      ['a.txt', 'damaged'],
      ['b.txt', 'damaged'],
    ];
    expect(await listFaults()).toEqual(expected);
    expect(await listFaults(true)).toEqual(expected);
  });
});
