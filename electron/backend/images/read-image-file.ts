import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddedImage } from '../../../db/commands/document-image.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { cleanName } from '../evidence/clean-name.ts';
import { readEvidenceFile } from '../evidence/read-evidence-file.ts';
import { toFileRefusal } from '../files/file-error.ts';
import { measureImage } from './measure-image.ts';

const usualLimitMb = 50;

/** Looks a picture over before it goes into the document: what is not whole would stop every page from being laid out. */
export async function readImageFile(file: string, limitMb = usualLimitMb): Promise<Result<AddedImage>> {
  const name = cleanName(path.basename(file));
  if (!/\.(png|jpe?g)$/i.test(name)) return refuse('image-refused', { name });
  const read = await readEvidenceFile(file);
  if (!read.ok)
    return read.error.code === 'evidence-content-refused' ? refuse('image-refused', { name }) : read;
  const { hash, sizeBytes, fileName, pieces } = read.value;
  if (sizeBytes > limitMb * 1_048_576) return refuse('file-too-large', { name, limitMb });
  try {
    const measured = measureImage(await readFile(file));
    if (measured === null) return refuse('image-refused', { name });
    return succeed({ hash, sizeBytes, pieces, fileName, ...measured });
  } catch (error) {
    return toFileRefusal(error, file);
  }
}
