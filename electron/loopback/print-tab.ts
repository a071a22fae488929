import type { Result } from '../../db/domain/errors.ts';
import { printPolicy } from '../host/page-policy.ts';
import { type Answer, notFound } from './respond.ts';

const fileName = /^([A-Za-z0-9_-]{1,64})\.pdf$/;

/** The address of a rendering in a tab of its own, where the browser's viewer prints it. */
export function formatPrintAddress(key: string): string {
  return `/print/${key}.pdf`;
}

export async function answerPrint(
  name: string,
  readBytes: (key: string) => Promise<Result<Uint8Array>>,
): Promise<Answer> {
  const key = fileName.exec(name)?.[1];
  if (key === undefined) return notFound;
  const bytes = await readBytes(key);
  if (!bytes.ok) return notFound;
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="laporan.pdf"',
      'cache-control': 'no-store',
    },
    body: bytes.value,
    policy: printPolicy,
  };
}
