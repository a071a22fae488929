import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Quarter } from '../../../db/domain/cascade.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { succeed } from '../../../db/domain/result.ts';
import { findFile, readPiece } from '../../../db/queries/evidence.ts';
import type { Reader } from '../../../db/reader.ts';
import type { EvidenceFault } from '../../api/evidence.ts';
import type { Translate } from '../../api/text/explain-text.ts';
import { writeWorkbook } from '../exports/export-table.ts';
import { toWriteRefusal } from '../files/file-error.ts';
import { buildIndex } from './build-index.ts';
import { cleanName } from './clean-name.ts';
import { planFolder } from './plan-folder.ts';

export type WrittenFolder = Readonly<{
  files: number;
  sizeBytes: number;
  faults: readonly Readonly<{ id: string; name: string; state: EvidenceFault['state'] }>[];
}>;

type ExportOptions = Readonly<{
  target: string;
  year: number;
  /** Of one period alone; null is the whole year with its quarters. */
  quarter: Quarter | null;
  words: Translate;
  /** The database cannot read what it once wrote; anything else is a bug. */
  isUnreadable: (error: unknown) => boolean;
}>;

/** All evidence of a year as a folder, whole or not at all: filled under another name, then named. */
export async function exportFolder(
  db: Reader,
  document: PlanDocument,
  { target, year, quarter, words, isUnreadable }: ExportOptions,
): Promise<Result<WrittenFolder>> {
  const draft = path.join(path.dirname(target), `.selaras-${randomBytes(9).toString('hex')}.tmp`);
  const plan = planFolder(document, year, quarter);
  const faults: { id: string; name: string; state: EvidenceFault['state'] }[] = [];
  let files = 0;
  let sizeBytes = 0;
  try {
    const isTaken = await fs.lstat(target).then(
      () => true,
      () => false,
    );
    if (isTaken) return refuse('target-exists', { name: path.basename(target) });
    await fs.mkdir(draft);
    for (const { evidence, name } of plan.rows) {
      if (name === null || evidence.fileHash === null) continue;
      const state = await writeOut(db, evidence.fileHash, path.join(draft, name), isUnreadable);
      if (state !== 'whole') faults.push({ id: evidence.id, name: evidence.fileName ?? name, state });
      else {
        files += 1;
        sizeBytes += evidence.sizeBytes ?? 0;
      }
    }
    const index = buildIndex(document, plan, {
      year,
      words,
      faults: new Map(faults.map(({ id, state }) => [id, state])),
    });
    const indexName = cleanName(words('evidenceIndex.fileName', { year: String(year) }));
    await fs.writeFile(path.join(draft, indexName), await writeWorkbook([index]));
    await fs.rename(draft, target);
    return succeed({ files, sizeBytes, faults });
  } catch (error) {
    return toWriteRefusal(error, target, 'make');
  } finally {
    await fs.rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Piece by piece, held to the hash; what is not whole leaves no file that looks as if it were. */
async function writeOut(
  db: Reader,
  hash: string,
  file: string,
  isUnreadable: (error: unknown) => boolean,
): Promise<'whole' | EvidenceFault['state']> {
  const handle = await fs.open(file, 'wx');
  let state: 'whole' | EvidenceFault['state'] = 'damaged';
  try {
    const found = await findFile(db, hash);
    if (!found) state = 'left-out';
    else {
      const digest = createHash('sha256');
      for (let position = 0; position < found.pieceCount; position += 1) {
        const bytes = await readPiece(db, hash, position);
        if (!bytes) break;
        digest.update(bytes);
        await handle.writeFile(bytes);
      }
      if (digest.digest('hex') === hash) state = 'whole';
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  } finally {
    await handle.close();
  }
  if (state !== 'whole') await fs.rm(file);
  return state;
}
