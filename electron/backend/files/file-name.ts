import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { addEnding } from './purposes.ts';

/** ext4, APFS and NTFS take 255; counted in bytes of UTF-8 because ext4 does. */
const maxNameBytes = 255;

/** Refused on every system, not only on Windows: files travel between offices on memory sticks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenCharacters = /[\u0000-\u001f\u007f<>:"/\\|?*]/;
/** Devices of Windows, with any ending: `NUL.pdf` is NUL. Superscript digits count as digits there. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\.|$)/i;

/** A name a person typed for a new file, with the ending of its purpose; refused where some system could not hold it. */
export function readFileName(typed: string, ending: string): Result<string> {
  const bare = typed.trim();
  const name = addEnding(bare, ending);
  const isPlain =
    bare !== '' &&
    bare.toLowerCase() !== ending &&
    !bare.startsWith('.') &&
    // Windows drops them silently, and the file would then have another name than the one shown.
    !bare.endsWith('.') &&
    !forbiddenCharacters.test(bare) &&
    bare.isWellFormed() &&
    !deviceName.test(bare) &&
    Buffer.byteLength(name, 'utf8') <= maxNameBytes;
  return isPlain ? succeed(name) : refuse('file-name-refused', { name: bare.slice(0, 100) });
}
