import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { AttachedFile } from '../../../db/commands/evidence.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { pieceBytes } from '../../../db/evidence-store.ts';
import { evidenceLimitMb } from '../../api/evidence-types.ts';
import { toFileRefusal } from '../files/file-error.ts';
import { cleanName } from './clean-name.ts';
import { findEvidenceEnding, headBytes, sniffFile } from './sniff-file.ts';

/** The file is another one than the one that was looked at. */
export class FileChanged extends Error {}

/**
 * Looks a file over before it becomes evidence: its ending, its size, what its first bytes say it is, and its hash. The
 * bytes themselves are read again, piece by piece, when they go into the document.
 */
export async function readEvidenceFile(file: string): Promise<Result<AttachedFile>> {
  const fileName = cleanName(path.basename(file));
  const ending = findEvidenceEnding(fileName);
  if (!ending) return refuse('evidence-type-refused', { name: fileName });
  try {
    const handle = await fs.promises.open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) return refuse('file-is-folder', { name: fileName });
      if (found.size === 0) return refuse('file-empty', { name: fileName });
      if (found.size > evidenceLimitMb * 1_048_576) {
        return refuse('file-too-large', { name: fileName, limitMb: evidenceLimitMb });
      }
      const head = Buffer.alloc(Math.min(headBytes, found.size));
      await handle.read(head, 0, head.byteLength, 0);
      const mediaType = sniffFile(ending, head);
      if (mediaType === null) return refuse('evidence-content-refused', { name: fileName, ending });
      const digest = createHash('sha256');
      const piece = Buffer.alloc(pieceBytes);
      let sizeBytes = 0;
      while (sizeBytes < found.size) {
        const { bytesRead } = await handle.read(piece, 0, piece.byteLength, sizeBytes);
        if (bytesRead === 0) break;
        digest.update(piece.subarray(0, bytesRead));
        sizeBytes += bytesRead;
      }
      const hash = digest.digest('hex');
      return succeed({
        hash,
        sizeBytes,
        fileName,
        mediaType,
        title: fileName.slice(0, -ending.length),
        documentDate: null,
        pieces: () => readPieces(file, { hash, sizeBytes }),
      });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return toFileRefusal(error, file);
  }
}

function* readPieces(
  file: string,
  seen: Readonly<{ hash: string; sizeBytes: number }>,
): Generator<Uint8Array> {
  const handle = fs.openSync(file, 'r');
  try {
    const digest = createHash('sha256');
    for (let at = 0; at < seen.sizeBytes; at += pieceBytes) {
      const piece = Buffer.alloc(Math.min(pieceBytes, seen.sizeBytes - at));
      if (fs.readSync(handle, piece, 0, piece.byteLength, at) !== piece.byteLength) throw new FileChanged();
      digest.update(piece);
      yield piece;
    }
    if (digest.digest('hex') !== seen.hash) throw new FileChanged();
  } finally {
    fs.closeSync(handle);
  }
}
