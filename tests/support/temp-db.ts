import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type CommandDeps, runCommand } from '../../db/command.ts';
import { createOffice } from '../../db/commands/office.ts';
import type { AppError, Result } from '../../db/domain/errors.ts';
import type { Database } from '../../db/schema.ts';
import { createDocument } from '../../db/sqlite/create.ts';
import { type DocumentFile, type OpenOptions, openDocument } from '../../db/sqlite/document-file.ts';

/** A folder of the test's own, gone when the test ends. */
export async function withTempDir<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-test-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The value, or the refusal as a failed test. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function expectRefused<T>(result: Result<T>): AppError {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** A clock that moves a second with every look, so that no test depends on the hour it runs. */
export function createTestClock(start = '2026-01-05T01:00:00.000Z'): () => Date {
  let ms = Date.parse(start);
  return () => {
    ms += 1000;
    return new Date(ms);
  };
}

/** Ids in the form of UUIDv7 that count upward. */
export function createTestIds(first = 1): () => string {
  let count = first;
  return () => {
    const digits = (count++).toString(16).padStart(12, '0');
    return `0196${digits.slice(0, 4)}-${digits.slice(4, 8)}-7000-8000-${digits.padStart(12, '0')}`;
  };
}

export function createTestDeps(db: Kysely<Database>, options: Partial<CommandDeps> = {}): CommandDeps {
  let salts = 0;
  return {
    db,
    actor: 'Penguji',
    now: createTestClock(),
    newId: createTestIds(),
    newSalt: () => (salts++).toString(16).padStart(32, '0'),
    explain: () => null,
    ...options,
  };
}

export const sampleOffice = {
  organizationName: 'Dinas Sosial Kabupaten Contoh',
  organizationKind: 'agency',
  periodStart: 2025,
  periodEnd: 2029,
} as const;

/** A document with an empty plan of 2025–2029, closed. */
export async function createOfficeFile(path: string): Promise<{ organizationId: string; planId: string }> {
  const now = createTestClock();
  const newId = createTestIds();
  const made = await createDocument(path, { replace: false, now, newId, appVersion: '0.0.0' }, (db) =>
    runCommand(createTestDeps(db, { now, newId }), 'office.create', (context) =>
      createOffice(context, sampleOffice),
    ),
  );
  return expectOk(made).value;
}

export async function openFile(path: string, options: Partial<OpenOptions> = {}): Promise<DocumentFile> {
  return expectOk(await openDocument(path, { access: 'write', now: createTestClock(), ...options }));
}
