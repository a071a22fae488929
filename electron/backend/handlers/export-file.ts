import path from 'node:path';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { FilePurpose } from '../../api/document.ts';
import type { ExportedReport } from '../../api/report.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { redeem } from './grant.ts';
import type { Call } from './handler.ts';

type Made = Readonly<{ bytes: Uint8Array }>;

/** Makes a file at the place granted, whole or not at all. What cannot be made touches nothing there. */
export async function exportFile(
  call: Call,
  asked: Readonly<{ purpose: FilePurpose; grant: string }>,
  make: () => Promise<Result<Made>>,
): Promise<Result<ExportedReport>> {
  // A grant is good for one use: none is spent where there is nothing to export.
  if (!call.session.lease) return refuse('no-file-open', {});
  const granted = redeem(call, asked.purpose, asked.grant);
  if (!granted.ok) return granted;
  const made = await make();
  if (!made.ok) return made;
  const { path: target, mayReplace } = granted.value;
  const { bytes } = made.value;
  const written = await writeFileAtomically(target, bytes, { mayReplace });
  if (!written.ok) return written;
  const place = await keepExported(call, asked.purpose, target);
  return succeed({ ...place, sizeBytes: bytes.byteLength });
}

/** What was exported can be shown by its session; the next dialog of its kind begins where it is. */
export async function keepExported(
  { services, session }: Call,
  purpose: FilePurpose,
  target: string,
): Promise<Omit<ExportedReport, 'sizeBytes'>> {
  const folder = path.dirname(target);
  await services.preferences.setLastFolder(purpose, folder);
  const exported = services.deps.newId();
  session.exported.set(exported, target);
  return { exported, name: path.basename(target), folder };
}
