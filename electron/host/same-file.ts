import { realpath } from 'node:fs/promises';

/** Whether a question about a file (null: about any) is about the one that is open, by whatever way it was named. */
export async function isSameFile(asked: string | null, open: string | null): Promise<boolean> {
  if (asked === null) return true;
  if (open === null) return false;
  const [one, other] = await Promise.all([asked, open].map((path) => realpath(path).catch(() => path)));
  return one === other;
}
