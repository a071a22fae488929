import { type KeptFile, toKeptFile } from '../../../db/evidence-store.ts';
import { listNamedFiles } from '../exports/export-bytes.ts';

/** What is wrong, by its place in the export. */
export type CarriedFiles =
  | Readonly<{ ok: true; value: readonly KeptFile[] }>
  | Readonly<{ ok: false; place: string }>;

/** The bytes that came along: each is what its hash says, as long as a row of the export says, and named by one. */
export function readCarriedFiles(given: unknown, rows: readonly unknown[]): CarriedFiles {
  if (given === undefined) return { ok: true, value: [] };
  if (!Array.isArray(given)) return { ok: false, place: 'files' };
  const sizes = new Map(listNamedFiles(rows).map(({ hash, sizeBytes }) => [hash, sizeBytes]));
  const files: KeptFile[] = [];
  for (const [i, one] of (given as readonly unknown[]).entries()) {
    const { hash, bytes } = (one ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof hash !== 'string' || !sizes.has(hash)) return { ok: false, place: `files[${i}].hash` };
    const file = typeof bytes === 'string' ? toKeptFile(Buffer.from(bytes, 'base64')) : null;
    if (file?.hash !== hash || file.sizeBytes !== sizes.get(hash)) {
      return { ok: false, place: `files[${i}].bytes` };
    }
    // Once each, whatever the export repeats.
    sizes.delete(hash);
    files.push(file);
  }
  return { ok: true, value: files };
}
