import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Narrative } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { findRow } from './rows.ts';

/** The text of one section; an empty one is removed, and the section asks for its text again. */
export async function setNarrative(
  { db, write, newId }: CommandContext,
  input: Readonly<{ planId: string }> & Omit<Narrative, 'id' | 'version'>,
): Promise<Result<null>> {
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
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
  const isEmpty = input.body.trim() === '';
  if (present && isEmpty) {
    await write.remove('narrative', [present]);
  } else if (present) {
    await write.update('narrative', present, { body: input.body });
  } else if (!isEmpty) {
    const owned = { id: newId(), organization_id: plan.organization_id };
    await write.insert('narrative', [{ ...owned, ...place, body: input.body }]);
  }
  return succeed(null);
}
