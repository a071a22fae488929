import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { type ArrangedDocument, isOwnSection, nameOwnSection } from '../domain/report-document.ts';
import { succeed } from '../domain/result.ts';
import type { Row } from '../schema.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';

export type ReportPlace = Readonly<{ planId: string; document: ArrangedDocument; year: number }>;

type SectionRow = Row<'report_section'>;
type Wanted = Readonly<{ title?: string | null; isShown?: boolean; place?: number | null }>;

/** Leaves a section out or takes it in again, and calls it otherwise; null gives the template's title back. */
export async function setReportSection(
  context: CommandContext,
  input: ReportPlace & Readonly<{ section: string; title?: string | null; isShown?: boolean }>,
): Promise<Result<null>> {
  const { title, isShown } = input;
  if (isOwnSection(input.section) && title !== undefined && (title ?? '').trim() === '') {
    return refuse('invalid-input', { field: 'title' });
  }
  const there = await openSections(context, input);
  if (!there.ok) return there;
  return there.value.put(input.section, {
    ...(title === undefined ? {} : { title: title === null || title.trim() === '' ? null : title.trim() }),
    ...(isShown === undefined ? {} : { isShown }),
  });
}

/** The sections beside one another in their order, all of them: what comes with a later template stands behind its neighbour. */
export async function arrangeReport(
  context: CommandContext,
  input: ReportPlace & Readonly<{ order: readonly string[] }>,
): Promise<Result<null>> {
  const there = await openSections(context, input);
  if (!there.ok) return there;
  return putOrder(there.value, input.order);
}

/** A section of the office's own, behind `afterSection` among its neighbours (`order`, without the new one). */
export async function insertReportSection(
  context: CommandContext,
  input: ReportPlace &
    Readonly<{ parent: string; title: string; order: readonly string[]; afterSection: string | null }>,
): Promise<Result<Created>> {
  const title = input.title.trim();
  if (title === '') return refuse('invalid-input', { field: 'title' });
  const there = await openSections(context, input);
  if (!there.ok) return there;
  const id = context.newId();
  const section = nameOwnSection(id);
  await context.write.insert('report_section', [
    { ...there.value.owned, id, section, parent: input.parent, title, is_shown: 1, place: 1 },
  ]);
  const at = input.afterSection === null ? 0 : input.order.indexOf(input.afterSection) + 1;
  const placed = await openSections(context, input);
  if (!placed.ok) return placed;
  const ordered = await putOrder(placed.value, [
    ...input.order.slice(0, at),
    section,
    ...input.order.slice(at),
  ]);
  return ordered.ok ? succeed({ id }) : ordered;
}

/** With its text, and with the own sections that stand in it. */
export async function removeReportSection(
  { db, write }: CommandContext,
  input: Readonly<{ id: string }>,
): Promise<Result<null>> {
  const row = await findRow(db, 'report_section', input.id);
  if (!row || row.parent === null) return refuse('row-not-found', { what: 'report_section' });
  const beside = await db
    .selectFrom('report_section')
    .selectAll()
    .where('plan_id', '=', row.plan_id)
    .where('document', '=', row.document)
    .where('year', '=', row.year)
    .execute();
  const gone = new Set([row.section]);
  // A parent was made before what stands in it, but its id need not sort before.
  for (let before = 0; before !== gone.size; ) {
    before = gone.size;
    for (const one of beside) if (one.parent !== null && gone.has(one.parent)) gone.add(one.section);
  }
  const texts = await db
    .selectFrom('narrative')
    .selectAll()
    .where('plan_id', '=', row.plan_id)
    .where('document', '=', row.document)
    .where('year', '=', row.year)
    .where('section', 'in', [...gone])
    .execute();
  await write.remove('narrative', texts);
  await write.remove(
    'report_section',
    beside.filter(({ section }) => gone.has(section)),
  );
  return succeed(null);
}

type Sections = Readonly<{
  owned: Pick<SectionRow, 'organization_id' | 'plan_id' | 'document' | 'year'>;
  /** Writes what was changed of a section; a row that says nothing any more goes. */
  put: (section: string, wanted: Wanted) => Promise<Result<null>>;
}>;

async function openSections(
  { db, write, newId }: CommandContext,
  { planId, document, year }: ReportPlace,
): Promise<Result<Sections>> {
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const owned = { organization_id: plan.organization_id, plan_id: plan.id, document, year };
  const rows = await db
    .selectFrom('report_section')
    .selectAll()
    .where('plan_id', '=', plan.id)
    .where('document', '=', document)
    .where('year', '=', year)
    .execute();
  const known = new Map(rows.map((row) => [row.section, row]));
  return succeed({
    owned,
    put: async (section, { title, isShown, place }) => {
      const before = known.get(section);
      if (!before && isOwnSection(section)) return refuse('row-not-found', { what: 'report_section' });
      const after = {
        title: title === undefined ? (before?.title ?? null) : title,
        is_shown: (isShown ?? (before?.is_shown ?? 1) === 1) ? 1 : 0,
        place: place === undefined ? (before?.place ?? null) : place,
      };
      const says = after.title !== null || after.is_shown === 0 || after.place !== null;
      if (before && !says) await write.remove('report_section', [before]);
      else if (before) return write.update('report_section', before, after);
      else if (says) {
        await write.insert('report_section', [{ id: newId(), ...owned, section, parent: null, ...after }]);
      }
      return succeed(null);
    },
  });
}

async function putOrder(sections: Sections, order: readonly string[]): Promise<Result<null>> {
  if (new Set(order).size !== order.length) return refuse('invalid-input', { field: 'order' });
  for (const [i, section] of order.entries()) {
    const put = await sections.put(section, { place: i + 1 });
    if (!put.ok) return put;
  }
  return succeed(null);
}
