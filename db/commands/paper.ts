import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { OfficeFile, OfficeStyleValues } from '../domain/office-style.ts';
import { findStyle } from '../domain/office-style.ts';
import { isPaperUsable, type Paper, type PaperDocument } from '../domain/paper.ts';
import { succeed } from '../domain/result.ts';
import type { KeptFile } from '../evidence-store.ts';
import { listOfficeStyles } from '../queries/paper.ts';
import type { Row } from '../schema.ts';
import type { Created } from './organization.ts';
import { keepGiven, type PatchOf } from './patch.ts';
import { findRow } from './rows.ts';

/** The paper of one kind of document, or of all of them; null gives the kind back to what holds for all. */
export async function setPaper(
  { db, write, newId }: CommandContext,
  input: Readonly<{ planId: string; document: PaperDocument; paper: Paper | null }>,
): Promise<Result<null>> {
  const { document, paper } = input;
  if (paper !== null && !isPaperUsable(paper)) return refuse('invalid-input', { field: 'paper' });
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const rows = await db
    .selectFrom('document_paper')
    .selectAll()
    .where('organization_id', '=', plan.organization_id)
    .execute();
  const before = rows.find((row) => row.document === document);
  // What is chosen for all of them is meant for all of them.
  const others = document === 'all' ? rows.filter((row) => row !== before) : [];
  await write.remove('document_paper', others);
  if (paper === null) {
    if (before) await write.remove('document_paper', [before]);
    return succeed(null);
  }
  const columns = {
    width: paper.width,
    height: paper.height,
    margin_top: paper.top,
    margin_bottom: paper.bottom,
    margin_left: paper.left,
    margin_right: paper.right,
    is_mono: paper.isMono ? 1 : 0,
  };
  if (before) return write.update('document_paper', before, columns);
  await write.insert('document_paper', [
    { id: newId(), organization_id: plan.organization_id, document, ...columns },
  ]);
  return succeed(null);
}

export type StylePatch = PatchOf<OfficeStyleValues>;

/** What the documents of the office have in common; what is not given stays. */
export async function setOfficeStyle(
  { db, write, newId }: CommandContext,
  { planId, patch }: Readonly<{ planId: string; patch: StylePatch }>,
): Promise<Result<null>> {
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const [known] = await listOfficeStyles(db, plan.organization_id);
  const columns = keepGiven({
    contact: patch.contact,
    font: patch.font,
    signing: patch.signing,
    anchor: patch.anchor,
    anchor_other: patch.anchorOther,
  });
  if (patch.font === 'own' && !(await hasOwnFont(db, plan.organization_id)))
    return refuse('row-not-found', { what: 'office_file' });
  if (known) {
    const before = await findRow(db, 'office_style', known.id);
    if (before) return write.update('office_style', before, columns);
  }
  const { contact, font, signing, anchor, anchorOther } = findStyle([]);
  const row = { contact, font, signing, anchor, anchor_other: anchorOther, ...columns };
  await write.insert('office_style', [{ id: newId(), organization_id: plan.organization_id, ...row }]);
  return succeed(null);
}

async function hasOwnFont(db: CommandContext['db'], organizationId: string): Promise<boolean> {
  const found = await db
    .selectFrom('office_file')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'regular')
    .executeTakeFirst();
  return found !== undefined;
}

export type AddedOfficeFile = KeptFile &
  Pick<OfficeFile, 'role' | 'fileName' | 'width' | 'height' | 'family'> &
  Pick<Row<'office_file'>, 'media_type'>;

/**
 * Puts the logo or a face of the font in the place of the one before. A face of another family takes the whole family
 * away, and the first face that is loaded is what the documents are set in from then on.
 */
export async function putOfficeFile(
  context: CommandContext,
  { planId, file }: Readonly<{ planId: string; file: AddedOfficeFile }>,
): Promise<Result<Created>> {
  const { db, write, keepFile, newId } = context;
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  await keepFile(file);
  const rows = await db
    .selectFrom('office_file')
    .selectAll()
    .where('organization_id', '=', plan.organization_id)
    .execute();
  const isFont = file.role !== 'logo';
  const strangers = isFont ? rows.filter((row) => row.role !== 'logo' && row.family !== file.family) : [];
  await write.remove('office_file', strangers);
  const before = rows.find((row) => row.role === file.role && !strangers.includes(row));
  const columns = {
    file_hash: file.hash,
    file_name: file.fileName,
    media_type: file.media_type,
    size_bytes: file.sizeBytes,
    width: file.width,
    height: file.height,
    family: file.family,
  };
  const id = before?.id ?? newId();
  if (before) {
    const put = await write.update('office_file', before, columns);
    if (!put.ok) return put;
  } else {
    const owner = { id, organization_id: plan.organization_id, role: file.role };
    await write.insert('office_file', [{ ...owner, ...columns }]);
  }
  if (file.role === 'regular') {
    const set = await setOfficeStyle(context, { planId, patch: { font: 'own' } });
    if (!set.ok) return set;
  }
  return succeed({ id });
}

/** Without its upright face a family cannot be set: its other faces go with it, and the documents are in Arimo again. */
export async function removeOfficeFile(
  context: CommandContext,
  { planId, id }: Readonly<{ planId: string; id: string }>,
): Promise<Result<null>> {
  const { db, write } = context;
  const row = await findRow(db, 'office_file', id);
  if (!row) return refuse('row-not-found', { what: 'office_file' });
  if (row.role !== 'regular') {
    await write.remove('office_file', [row]);
    return succeed(null);
  }
  const faces = await db
    .selectFrom('office_file')
    .selectAll()
    .where('organization_id', '=', row.organization_id)
    .where('role', '!=', 'logo')
    .execute();
  await write.remove('office_file', faces);
  const [style] = await listOfficeStyles(db, row.organization_id);
  return style?.font === 'own'
    ? setOfficeStyle(context, { planId, patch: { font: 'arimo' } })
    : succeed(null);
}
