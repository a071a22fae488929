import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { DocumentImage } from '../domain/report-document.ts';
import { succeed } from '../domain/result.ts';
import type { KeptFile } from '../evidence-store.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';

export type AddedImage = KeptFile & Pick<DocumentImage, 'fileName' | 'mediaType' | 'width' | 'height'>;

/** A picture for the texts of a plan; the same bytes twice are one picture. */
export async function addDocumentImage(
  { db, write, keepFile, newId }: CommandContext,
  { planId, image }: Readonly<{ planId: string; image: AddedImage }>,
): Promise<Result<Created>> {
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  await keepFile(image);
  const present = await db
    .selectFrom('document_image')
    .select('id')
    .where('plan_id', '=', plan.id)
    .where('file_hash', '=', image.hash)
    .executeTakeFirst();
  if (present) return succeed({ id: present.id });
  const id = newId();
  await write.insert('document_image', [
    {
      id,
      organization_id: plan.organization_id,
      plan_id: plan.id,
      file_hash: image.hash,
      file_name: image.fileName,
      media_type: image.mediaType,
      size_bytes: image.sizeBytes,
      width: image.width,
      height: image.height,
    },
  ]);
  return succeed({ id });
}
