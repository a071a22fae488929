import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '../../db/domain/errors.ts';
import { currentVersion } from '../../db/migrate.ts';
import { type DocumentFile, type OpenOptions, openDocument } from '../../db/sqlite/document-file.ts';
import { applicationId } from '../../db/sqlite/header.ts';
import { type Connection, connect, connectNew } from '../../db/sqlite/open.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { createTestClock, expectOk, withTempDir } from '../support/temp-db.ts';
import { iterations } from './support/child.ts';
import { createPairFile, readPair } from './support/pair.ts';

const now = createTestClock();
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Where the fields of the header lie (sqlite.org/fileformat2.html §1.3). */
const userVersionAt = 60;
const applicationIdAt = 68;

let sound: Buffer;
beforeAll(() =>
  withTempDir(async (folder) => {
    const path = join(folder, 'utuh.sakip');
    await createPairFile(path);
    sound = readFileSync(path);
  }),
);

type Access = OpenOptions['access'];

/** Opens the bytes both ways; a refusal has to leave them, and the folder, as they were. */
async function openBytes(
  bytes: Buffer | string,
  prepare?: (path: string) => void,
): Promise<(AppError | null)[]> {
  return withTempDir(async (folder) => {
    const path = join(folder, 'rusak.sakip');
    writeFileSync(path, bytes);
    prepare?.(path);
    const before = hash(path);
    const files = readdirSync(folder);
    const errors: (AppError | null)[] = [];
    for (const access of ['view', 'write-or-view'] satisfies Access[]) {
      const opened = await openDocument(path, { access, now });
      errors.push(opened.ok ? null : opened.error);
      if (opened.ok) await readAndClose(opened.value);
      else {
        expect(hash(path)).toBe(before);
        expect(readdirSync(folder)).toEqual(files);
      }
    }
    return errors;
  });
}

/** A damage no check of SQLite finds may still show when rows are read: then too as an error with a name. */
async function readAndClose(file: DocumentFile): Promise<void> {
  try {
    await readPair(file.db);
  } catch (error) {
    const isSqlite = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
    if (isSqlite) expect(file.explain(error)).not.toBeNull();
  }
  await file.close();
}

const codesOf = (errors: readonly (AppError | null)[]): string[] =>
  errors.map((error) => error?.code ?? 'opened');
const twice = (code: string): string[] => [code, code];

const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(sound);
  change(bytes);
  return bytes;
};

describe('a file that is none of ours, or not whole', () => {
  it('opens when nothing is wrong with it', async () => {
    expect(codesOf(await openBytes(sound))).toEqual(twice('opened'));
  });

  it.each([
    ['with nothing in it', () => Buffer.alloc(0), 'file-empty'],
    ['of zeros', () => Buffer.alloc(8192), 'file-not-sqlite'],
    ['that is a text', () => Buffer.from('Rencana Strategis 2025-2029\n'.repeat(500)), 'file-not-sqlite'],
    ['that is shorter than the name of the format', () => Buffer.from('SQLite'), 'file-not-sqlite'],
    ['of which only the name of the format is left', () => sound.subarray(0, 16), 'file-damaged'],
    ['of which half a header is left', () => sound.subarray(0, 60), 'file-damaged'],
    ['of which only the first page is left', () => sound.subarray(0, 4096), 'file-damaged'],
    [
      'with a page size that does not exist',
      () => changed((bytes) => bytes.writeUInt16BE(1000, 16)),
      'file-damaged',
    ],
    ['with another page size', () => changed((bytes) => bytes.writeUInt16BE(8192, 16)), 'file-damaged'],
    [
      'with a version of zero',
      () => changed((bytes) => bytes.writeUInt32BE(0, userVersionAt)),
      'file-damaged',
    ],
    ['in a format to be written later', () => changed((bytes) => bytes.writeUInt8(33, 18)), 'file-damaged'],
    [
      'of another program',
      () => changed((bytes) => bytes.writeUInt32BE(applicationId + 1, applicationIdAt)),
      'file-foreign',
    ],
  ])('%s is refused and left as it is', async (_, make, code) => {
    expect(codesOf(await openBytes(make()))).toEqual(twice(code));
  });

  it('made by a later version is refused with both versions, also where it was not closed cleanly', async () => {
    const later = changed((bytes) => bytes.writeUInt32BE(currentVersion + 1, userVersionAt));
    const error = {
      code: 'file-newer-than-app',
      detail: { name: 'rusak.sakip', fileVersion: currentVersion + 1, appVersion: currentVersion },
    };
    expect(await openBytes(later)).toEqual([error, error]);
    // Bytes 18 and 19 say 2 while a WAL belongs to the file: opening it with SQLite would write beside it.
    const inWal = Buffer.from(later);
    inWal.writeUInt16BE(0x0202, 18);
    expect(await openBytes(inWal)).toEqual([error, error]);
    expect(await openBytes(inWal, (path) => writeFileSync(`${path}-wal`, Buffer.alloc(32)))).toEqual([
      error,
      error,
    ]);
  });

  it('that is the database of another program is called that', () =>
    withTempDir(async (folder) => {
      const path = join(folder, 'lain.db');
      const other = connectNew(path);
      other.exec('create table notes (id integer primary key, body text)');
      other.exec("insert into notes (body) values ('milik orang lain')");
      other.close();
      expect(codesOf(await openBytes(readFileSync(path)))).toEqual(twice('file-foreign'));
    }));

  it('that is a folder, a pipe without a writer or a link to nowhere is called that', () =>
    withTempDir(async (folder) => {
      mkdirSync(join(folder, 'folder.sakip'));
      symlinkSync(join(folder, 'hilang'), join(folder, 'pintasan.sakip'));
      symlinkSync(join(folder, 'lingkar.sakip'), join(folder, 'lingkar.sakip'));
      const code = async (name: string) => {
        const opened = await openDocument(join(folder, name), { access: 'write-or-view', now });
        return opened.ok ? 'opened' : opened.error.code;
      };
      expect(await code('folder.sakip')).toBe('file-is-folder');
      expect(await code('pintasan.sakip')).toBe('file-not-found');
      expect(await code('lingkar.sakip')).toBe('file-not-found');
      expect(await code('tidak ada.sakip')).toBe('file-not-found');
      expect(await code('tidak ada/kantor.sakip')).toBe('file-not-found');
      if (existsSync('/dev/null'))
        expect(expectRefusedCode(await openDocument('/dev/null', { access: 'view', now }))).toBe(
          'file-not-sqlite',
        );
    }));
});

const expectRefusedCode = (result: { ok: boolean; error?: AppError }): string =>
  result.error?.code ?? 'opened';

describe('damage at a random place', () => {
  const known = new Set([
    'opened',
    'file-damaged',
    'file-empty',
    'file-not-sqlite',
    'file-foreign',
    'file-newer-than-app',
  ]);

  it(`by cutting the file off is always noticed (${iterations} places)`, async () => {
    const random = createRandom(chooseSeed('truncated'));
    for (let round = 0; round < iterations; round += 1) {
      const length = random(sound.length);
      const codes = codesOf(await openBytes(sound.subarray(0, length)));
      expect(codes, `cut at ${length}`).not.toContain('opened');
      for (const code of codes) expect(known, `cut at ${length}`).toContain(code);
    }
  });

  it(`by a bit in the header never ends in anything but a name (${iterations * 2} bits)`, async () => {
    const random = createRandom(chooseSeed('bits of the header'));
    for (let round = 0; round < iterations * 2; round += 1) {
      const [at, bit] = [random(100), random(8)];
      const bytes = changed((all) => all.writeUInt8(all.readUInt8(at) ^ (1 << bit), at));
      for (const code of codesOf(await openBytes(bytes)))
        expect(known, `byte ${at} bit ${bit}`).toContain(code);
    }
  });

  it(`by a bit anywhere never ends in anything but a name (${iterations * 3} bits)`, async () => {
    const random = createRandom(chooseSeed('bits anywhere'));
    let noticed = 0;
    for (let round = 0; round < iterations * 3; round += 1) {
      const [at, bit] = [random(sound.length), random(8)];
      const bytes = changed((all) => all.writeUInt8(all.readUInt8(at) ^ (1 << bit), at));
      const codes = codesOf(await openBytes(bytes));
      if (!codes.includes('opened')) noticed += 1;
      for (const code of codes) expect(known, `byte ${at} bit ${bit}`).toContain(code);
    }
    console.info(`bits anywhere: ${noticed} of ${iterations * 3} noticed at opening`);
  });

  it(`by random bytes over a page never ends in anything but a name (${iterations} pages)`, async () => {
    const random = createRandom(chooseSeed('random pages'));
    for (let round = 0; round < iterations; round += 1) {
      const start = random(sound.length / 4096) * 4096;
      const bytes = changed((all) => {
        for (let at = start; at < start + 4096; at += 1) all[at] = random(256);
      });
      for (const code of codesOf(await openBytes(bytes))) expect(known, `page at ${start}`).toContain(code);
    }
  });
});

describe('a file in which something was put that we did not', () => {
  const put = (act: (connection: Connection) => void): Promise<Buffer> =>
    withTempDir(async (folder) => {
      const path = join(folder, 'titipan.sakip');
      writeFileSync(path, sound);
      const connection = connect(path, { readonly: false });
      act(connection);
      connection.close();
      return readFileSync(path);
    });

  it.each([
    ['a trigger', 'create trigger spy after insert on realization begin delete from history; end'],
    ['a view', 'create view all_names as select name from official'],
    [
      'a view without an end',
      'create view endless as with recursive n(i) as (select 1 union all select i + 1 from n) select i from n',
    ],
    ['a table', 'create table extra (x)'],
    ['an index', 'create index extra on node (text)'],
    ['a column', 'alter table unit add column colour text'],
    ['a virtual table', 'create virtual table words using fts5(body)'],
    [
      'a table of thousands of columns',
      `create table wide (${Array.from({ length: 1900 }, (_, index) => `c${index}`).join(', ')})`,
    ],
    ['a column computed by a function', 'create table bomb (x, y as (hex(zeroblob(x))))'],
  ])('is refused: %s', async (_, statement) => {
    const bytes = await put((connection) => connection.exec(statement));
    expect(codesOf(await openBytes(bytes))).toEqual(twice('file-damaged'));
  });

  it('opens with the statistics SQLite keeps for itself', async () => {
    const bytes = await put((connection) => connection.exec('analyze'));
    expect(codesOf(await openBytes(bytes))).toEqual(twice('opened'));
  });

  it('is refused where a row breaks a rule of its table', async () => {
    const bytes = await put((connection) => {
      connection.pragma('ignore_check_constraints = ON');
      connection.exec("update indicator set aggregation = 'guess'");
    });
    // Read or written, it is named: SQLite says no more than the table, and on a file it may only read nothing.
    for (const error of await openBytes(bytes)) {
      expect(error).toMatchObject({
        code: 'value-damaged',
        detail: { name: 'rusak.sakip', table: 'indicator', column: 'aggregation', value: 'guess' },
      });
    }
  });
});

describe('a WAL beside the file', () => {
  const walOf = (change: (connection: Connection) => void): Promise<{ main: Buffer; wal: Buffer }> =>
    withTempDir(async (folder) => {
      const path = join(folder, 'lain.sakip');
      writeFileSync(path, sound);
      const connection = connect(path, { readonly: false });
      connection.pragma('journal_mode = WAL');
      change(connection);
      const files = { main: readFileSync(path), wal: readFileSync(`${path}-wal`) };
      connection.close();
      return files;
    });

  it('that belongs to it is played in', async () => {
    const { main, wal } = await walOf((connection) => connection.exec("update plan set title = 'Dari WAL'"));
    await withTempDir(async (folder) => {
      const path = join(folder, 'kantor.sakip');
      writeFileSync(path, main);
      writeFileSync(`${path}-wal`, wal);
      const file = expectOk(await openDocument(path, { access: 'write', now }));
      expect(await file.db.selectFrom('plan').select('title').execute()).toEqual([{ title: 'Dari WAL' }]);
      await file.close();
      expect(readdirSync(folder)).toEqual(['kantor.sakip']);
    });
  });

  it('that would make it another file is not played in, and both stay as they are', async () => {
    // Another file's pages over ours: what was a table becomes something else.
    const { wal } = await walOf((connection) => {
      connection.exec(
        'create table other (x); insert into other values (zeroblob(100000)); drop table budget',
      );
    });
    const errors = await openBytes(sound, (path) => writeFileSync(`${path}-wal`, wal));
    expect(codesOf(errors)).toEqual(twice('file-damaged'));
  });
});
