import { readFile } from 'node:fs/promises';
import type { AttachedFile } from '../../../../db/commands/evidence.ts';
import { type Result, refuse } from '../../../../db/domain/errors.ts';
import { succeed } from '../../../../db/domain/result.ts';
import { readEvidenceFile } from '../../evidence/read-evidence-file.ts';
import { toFileRefusal } from '../../files/file-error.ts';

/** A PDF that came back from a signing service, ready to be kept as the final one. */
export type SignedPdf = AttachedFile &
  Readonly<{
    /** There is a signature in it; whose it is and whether it holds is for the service that made it to say. */
    hasSignature: boolean;
    /** It begins with the very bytes that were given out: what was signed is what was made. */
    keepsOriginal: boolean;
  }>;

/**
 * Looks over a PDF that is to be stored back as the final of a document. A signature is added behind the bytes that
 * were there (ISO 32000-1, 7.5.6 and 12.8), so the original is its beginning; a scan of a page signed in ink, or a file
 * that the service wrote anew, is not, which is told and refuses nothing. What is the original itself is not signed.
 */
export async function readSignedPdf(file: string, original: Uint8Array | null): Promise<Result<SignedPdf>> {
  const found = await readEvidenceFile(file);
  if (!found.ok) return found;
  const { fileName: name, mediaType } = found.value;
  if (mediaType !== 'application/pdf') return refuse('evidence-content-refused', { name, ending: '.pdf' });
  try {
    const bytes = await readFile(file);
    // Cut off on its way: what is missing may be the signature.
    if (bytes.subarray(-1024).lastIndexOf('%%EOF') < 0)
      return refuse('evidence-content-refused', { name, ending: '.pdf' });
    const text = bytes.toString('latin1');
    // Nobody would have the password years later; to what is locked nothing was added behind the original either.
    if (/\/Encrypt\s*(\d+\s+\d+\s+R\b|<<)/.test(text)) return refuse('pdf-encrypted', { name });
    if (original?.byteLength === bytes.byteLength && bytes.equals(original))
      return refuse('final-not-signed', { name });
    return succeed({
      ...found.value,
      hasSignature: /\/ByteRange\s*\[[\s\d]+\]/.test(text),
      keepsOriginal: original !== null && bytes.subarray(0, original.byteLength).equals(original),
    });
  } catch (error) {
    return toFileRefusal(error, file);
  }
}
