import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { evidenceLimitMb } from '../../api/evidence-types.ts';
import { toWriteRefusal } from '../files/file-error.ts';
import { cleanName } from './clean-name.ts';

/** Files dropped on a page come in portions; here they wait, each in a folder of its own, to become evidence. */
export type Uploads = Readonly<{
  /** Null begins another; answers with the name it is asked for by, and where the file lies. */
  append: (
    upload: string | null,
    name: string,
    bytes: Uint8Array,
  ) => Promise<Result<Readonly<{ upload: string; file: string }>>>;
  /** Removes a file that came this way; any other stays. */
  discard: (file: string) => Promise<void>;
  discardAll: () => Promise<void>;
}>;

export function createUploads(stateDir: string): Uploads {
  const waiting = new Map<string, { file: string; sizeBytes: number }>();
  const drop = async (upload: string): Promise<void> => {
    const found = waiting.get(upload);
    waiting.delete(upload);
    if (found) await fs.rm(path.dirname(found.file), { recursive: true, force: true });
  };
  return {
    append: async (given, name, bytes) => {
      const upload = given ?? randomBytes(18).toString('base64url');
      const fileName = cleanName(name);
      if (fileName === '') return refuse('file-name-refused', { name: name.slice(0, 100) });
      const file = path.join(stateDir, 'unggahan', upload, fileName);
      const known = given === null ? { file, sizeBytes: 0 } : waiting.get(given);
      if (!known || known.file !== file) return refuse('grant-unknown', {});
      known.sizeBytes += bytes.byteLength;
      if (known.sizeBytes > evidenceLimitMb * 1_048_576) {
        await drop(upload);
        return refuse('file-too-large', { name: fileName, limitMb: evidenceLimitMb });
      }
      waiting.set(upload, known);
      try {
        await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        await fs.appendFile(file, bytes, { mode: 0o600 });
        return succeed({ upload, file });
      } catch (error) {
        await drop(upload).catch(() => undefined);
        return toWriteRefusal(error, file, 'fill');
      }
    },
    discard: async (file) => {
      // By the folder's name: the file itself may be known by a path that went through a link.
      await drop(path.basename(path.dirname(file)));
    },
    discardAll: async () => {
      for (const upload of [...waiting.keys()]) await drop(upload);
    },
  };
}
