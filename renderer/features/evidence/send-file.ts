import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { Api } from '../../../electron/api/contract.ts';
import { evidenceLimitMb } from '../../../electron/api/evidence-types.ts';

/** A multiple of three, so that each portion is whole in base64. */
const portionBytes = 510_000;

/** A dropped file handed to the backend in portions, for a grant. The page is never told where it lies. */
export async function sendFile(
  api: Pick<Api, 'evidence.receive'>,
  file: File,
  purpose: 'evidence' | 'signed-pdf' = 'evidence',
): Promise<Result<string>> {
  const { name, size } = file;
  if (size === 0) return refuse('file-empty', { name });
  // Said before a hundred megabytes are on their way.
  if (size > evidenceLimitMb * 1_048_576) return refuse('file-too-large', { name, limitMb: evidenceLimitMb });
  let upload: string | null = null;
  for (let at = 0; at < size; at += portionBytes) {
    const data = await encode(file.slice(at, at + portionBytes));
    // What looks like a file and cannot be read is a folder, or was taken away meanwhile.
    if (data === null) return refuse('file-unreadable', { name });
    const isLast = at + portionBytes >= size;
    const sent = await api['evidence.receive']({ upload, name, data, isLast, purpose });
    if (!sent.ok) return sent;
    if (sent.value.grant !== null) return succeed(sent.value.grant);
    upload = sent.value.upload;
  }
  return refuse('file-unreadable', { name });
}

function encode(part: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(part);
  });
}
