import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { findStrayRow } from '../../../db/check-plan-rows.ts';
import { type CheckedRows, checkRows } from '../../../db/check-rows.ts';
import { runCommand } from '../../../db/command.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { KeptFile } from '../../../db/evidence-store.ts';
import { orderRows } from '../../../db/order-rows.ts';
import { type CreateOptions, createDocument } from '../../../db/sqlite/create.ts';
import { findBrokenRule, isDenial, toAppError } from '../../../db/sqlite/errors.ts';
import { carriedTables } from '../exports/export-bytes.ts';
import { exportFormat, exportVersion } from '../exports/export-json.ts';
import { toFileRefusal } from '../files/file-error.ts';
import { readCarriedFiles } from './read-carried-files.ts';

/** An office's whole file, official lists of codes and adopted versions and all, is a tenth of this as JSON. */
const limitMb = 100;

type ReadExport = Readonly<{ lineage: string | null; rows: CheckedRows; files: readonly KeptFile[] }>;

export type ImportOptions = CreateOptions & Readonly<{ person: string; newSalt: () => string }>;

/**
 * Makes a file from an export, whole or not at all: the same rows under the same ids, in the same lineage, with an
 * identity and a history of its own. `source` is looked through before anything is written.
 */
export async function importJson(
  source: string,
  target: string,
  options: ImportOptions,
): Promise<Result<{ rows: number }>> {
  const name = basename(source);
  const text = await readText(source);
  if (!text.ok) return text;
  const read = readExport(text.value, name);
  if (!read.ok) return read;
  const { lineage, rows, files } = read.value;
  const ordered = orderRows(rows);
  if (!ordered.ok) return refuse('import-refused', { name, rule: ordered.rule, place: ordered.place });

  const { person, now, newId, newSalt } = options;
  return createDocument(
    target,
    lineage === null ? options : { ...options, lineageId: lineage },
    async (db) => {
      const explain = (error: unknown) => {
        const place = findBrokenRule(error);
        return place === null
          ? toAppError(error, target)
          : refuse('import-refused', { name, rule: 'rule-broken', place }).error;
      };
      const deps = { db, actor: person, now, newId, newSalt, explain };
      const made = await runCommand(deps, 'document.import', async ({ write, keepFile }) => {
        for (const file of files) await keepFile(file);
        for (const [table, content] of ordered.value) await write.adopt(table, content);
        return succeed({ rows: write.changes().length });
      });
      return made.ok ? succeed(made.value.value) : made;
    },
  );
}

async function readText(source: string): Promise<Result<string>> {
  const name = basename(source);
  try {
    // Asked by name first: opening a pipe would wait for somebody to write into it.
    const about = await stat(source);
    if (about.isDirectory()) return refuse('file-is-folder', { name });
    if (!about.isFile()) return refuse('file-unreadable', { name });
    if (about.size === 0) return refuse('file-empty', { name });
    if (about.size > limitMb * 1024 * 1024) return refuse('file-too-large', { name, limitMb });
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(source)));
  } catch (error) {
    // What is not UTF-8 is no JSON either.
    if (error instanceof TypeError) return refuse('import-not-json', { name });
    return isDenial(error) ? refuse('file-unreadable', { name }) : toFileRefusal(error, source);
  }
}

function readExport(text: string, name: string): Result<ReadExport> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse('import-not-json', { name });
  }
  if (typeof parsed !== 'object' || parsed === null) return refuse('import-not-export', { name });
  const { format, version, lineage = null, files, tables } = parsed as Readonly<Record<string, unknown>>;
  if (format !== exportFormat) return refuse('import-not-export', { name });
  if (version !== exportVersion) {
    const shown = typeof version === 'number' ? String(version) : '?';
    return refuse('import-version-unknown', { name, version: shown, known: exportVersion });
  }
  if (lineage !== null && !isId(lineage)) {
    return refuse('import-refused', { name, rule: 'wrong-value', place: 'lineage' });
  }
  const rows = checkRows(tables);
  if (!rows.ok) return refuse('import-refused', { name, rule: rows.rule, place: rows.place });
  const fault = findStrayRow(rows.value);
  if (fault) return refuse('import-refused', { name, ...fault });
  const naming = carriedTables.flatMap((table) => rows.value[table]);
  const carried = readCarriedFiles(files, naming);
  if (!carried.ok) return refuse('import-refused', { name, rule: 'wrong-value', place: carried.place });
  return succeed({ lineage, rows: rows.value, files: carried.value });
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
