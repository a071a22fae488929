import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Narrative } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { parseRichText } from '../domain/rich-text/parse-rich-text.ts';
import { listImageIds } from '../domain/rich-text/rich-text.ts';
import { writeRichText } from '../domain/rich-text/write-rich-text.ts';
import { findRow } from './rows.ts';

/** The text of one section; an empty one is removed, and the section asks for its text again. */
export async function setNarrative(
  { db, write, newId }: CommandContext,
  input: Readonly<{ planId: string }> & Omit<Narrative, 'id' | 'version'>,
): Promise<Result<null>> {
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const parsed = parseRichText(input.body);
  if (!parsed.ok) return refuse('rich-text-refused', { place: parsed.fault.place });
  const images = new Set(listImageIds(parsed.value));
  for (const id of images) {
    const image = await findRow(db, 'document_image', id);
    if (image?.plan_id !== plan.id) return refuse('row-not-found', { what: 'document_image' });
  }
  const body = writeRichText(parsed.value);
  const place = {
    plan_id: plan.id,
    document: input.document,
    year: input.year,
    section: input.section,
    subject_id: input.subjectId,
  };
  const present = await db
    .selectFrom('narrative')
    .selectAll()
    .where('plan_id', '=', place.plan_id)
    .where('document', '=', place.document)
    .where('year', '=', place.year)
    .where('section', '=', place.section)
    .where('subject_id', '=', place.subject_id)
    .executeTakeFirst();
  if (present && body === '') {
    await write.remove('narrative', [present]);
  } else if (present) {
    await write.update('narrative', present, { body });
  } else if (body !== '') {
    const owned = { id: newId(), organization_id: plan.organization_id };
    await write.insert('narrative', [{ ...owned, ...place, body }]);
  }
  return succeed(null);
}
