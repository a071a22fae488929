import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AddedOfficeFile } from '../../../db/commands/paper.ts';
import { type AppError, type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { toKeptFile } from '../../../db/evidence-store.ts';
import { cleanName } from '../evidence/clean-name.ts';
import { toFileRefusal } from '../files/file-error.ts';
import { type FontFault, inspectFont } from './inspect-font.ts';

/** The fonts of East Asia are larger; those letters are not what the documents are written in. */
const limitMb = 10;

const sayFault = (fault: FontFault, name: string): AppError => {
  const detail = { name };
  if (fault === 'damaged') return { code: 'font-refused', detail };
  return { code: fault === 'restricted' ? 'font-restricted' : 'font-letters-missing', detail };
};

/** A face of the office's font, looked over as a whole. */
export async function readFontFile(file: string): Promise<Result<AddedOfficeFile>> {
  const name = cleanName(path.basename(file));
  if (!/\.(ttf|otf)$/i.test(name)) return refuse('font-refused', { name });
  try {
    const { size } = await stat(file);
    if (size === 0) return refuse('file-empty', { name });
    if (size > limitMb * 1_048_576) return refuse('file-too-large', { name, limitMb });
    const bytes = await readFile(file);
    const font = inspectFont(bytes);
    if (typeof font === 'string') return { ok: false, error: sayFault(font, name) };
    return succeed({
      role: font.face,
      ...toKeptFile(bytes),
      fileName: name,
      media_type: font.mediaType,
      family: font.family,
      width: null,
      height: null,
    });
  } catch (error) {
    return toFileRefusal(error, file);
  }
}
