import type { CommandContext } from '../command.ts';
import type { Quarter } from '../domain/cascade.ts';
import { type Result, refuse } from '../domain/errors.ts';
import { succeed } from '../domain/result.ts';
import type { KeptFile } from '../evidence-store.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { findRow } from './rows.ts';

export type AttachedFile = KeptFile &
  Readonly<{ fileName: string; mediaType: string; title: string; documentDate: string | null }>;

/** A file that was there already, by its place among those given, and what it is called here. */
export type KnownFile = Readonly<{ at: number; title: string }>;

type Attach = Readonly<{ year: number; quarter: Quarter; files: readonly AttachedFile[] }> &
  (
    | Readonly<{ indicatorId: string }>
    /** Into the library of the plan's office, where they wait to be linked. */
    | Readonly<{ indicatorId: null; planId: string }>
  );

/**
 * Files as evidence of one figure, behind what is there: one step to undo. The same bytes twice on one figure are one
 * piece of evidence, and bytes the library knows do not come into it a second time.
 */
export async function attachFiles(
  { db, write, keepFile, newId }: CommandContext,
  input: Attach,
): Promise<Result<Readonly<{ ids: readonly string[]; known: readonly KnownFile[] }>>> {
  const { indicatorId, year, quarter, files } = input;
  const what = input.indicatorId === null ? 'plan' : 'indicator';
  const owner = await (input.indicatorId === null
    ? findRow(db, 'plan', input.planId)
    : findRow(db, 'indicator', input.indicatorId));
  if (!owner) return refuse('row-not-found', { what });
  const there = indicatorId === null ? await listLibrary(db, owner) : await listOf(db, indicatorId);
  const isSame = (row: Row<'evidence'>): boolean =>
    indicatorId === null || (row.year === year && row.quarter === quarter);
  const titles = new Map(there.filter(isSame).map((row) => [row.file_hash, row.title]));
  let sort = Math.max(0, ...there.filter((row) => row.indicator_id === indicatorId).map((row) => row.sort));
  const ids: string[] = [];
  const known: KnownFile[] = [];
  for (const [at, file] of files.entries()) {
    await keepFile(file);
    const title = titles.get(file.hash);
    if (title !== undefined) {
      known.push({ at, title });
      continue;
    }
    titles.set(file.hash, file.title);
    sort += 1;
    const id = newId();
    await write.insert('evidence', [
      {
        id,
        organization_id: owner.organization_id,
        indicator_id: indicatorId,
        year,
        quarter,
        sort,
        kind: 'file',
        title: file.title,
        document_date: file.documentDate,
        note: null,
        file_hash: file.hash,
        file_name: file.fileName,
        media_type: file.mediaType,
        size_bytes: file.sizeBytes,
        location: null,
        body: null,
      },
    ]);
    ids.push(id);
  }
  return succeed({ ids, known });
}

const listOf = (db: Reader, indicatorId: string): Promise<Row<'evidence'>[]> =>
  db.selectFrom('evidence').selectAll().where('indicator_id', '=', indicatorId).execute();

/** What the library of a plan shows: what proves its figures, and what the office has beside that. */
const listLibrary = (
  db: Reader,
  plan: Readonly<{ id: string; organization_id: string }>,
): Promise<Row<'evidence'>[]> =>
  db
    .selectFrom('evidence')
    .leftJoin('indicator', 'indicator.id', 'evidence.indicator_id')
    .leftJoin('node', 'node.id', 'indicator.node_id')
    .selectAll('evidence')
    .where('evidence.organization_id', '=', plan.organization_id)
    .where((where) =>
      where.or([where('evidence.indicator_id', 'is', null), where('node.plan_id', '=', plan.id)]),
    )
    .execute();

export type ProvedFigure = Readonly<{ indicatorId: string; year: number; quarter: Quarter }>;

/**
 * Makes one piece of evidence prove just these figures. What proves nothing any more stays in the library: unlinking is
 * not removing.
 */
export async function linkEvidence(
  { db, write, newId }: CommandContext,
  { ids, figures }: Readonly<{ ids: readonly string[]; figures: readonly ProvedFigure[] }>,
): Promise<Result<null>> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const [first] = rows;
  if (!first || rows.length !== new Set(ids).size) return refuse('row-not-found', { what: 'evidence' });
  if (rows.some((row) => contentOf(row) !== contentOf(first))) {
    return refuse('invalid-input', { field: 'ids' });
  }
  const missing = new Map(figures.map((one) => [keyOf(one.indicatorId, one.year, one.quarter), one]));
  const spare: Row<'evidence'>[] = [];
  for (const row of rows) {
    const { indicator_id: indicatorId, year, quarter } = row;
    const isKept = indicatorId !== null && missing.delete(keyOf(indicatorId, year, quarter));
    if (!isKept) spare.push(row);
  }
  const waiting = spare.find((row) => row.indicator_id === null);
  for (const [at, { indicatorId, year, quarter }] of [...missing.values()].entries()) {
    const indicator = await findRow(db, 'indicator', indicatorId);
    if (!indicator) return refuse('row-not-found', { what: 'indicator' });
    const others = await listOf(db, indicatorId);
    const sort = Math.max(0, ...others.map((row) => row.sort)) + 1;
    const place = { indicator_id: indicatorId, year, quarter, sort };
    if (at === 0 && waiting) {
      const linked = await write.update('evidence', waiting, place);
      if (!linked.ok) return linked;
      spare.splice(spare.indexOf(waiting), 1);
      continue;
    }
    const { version: _, ...content } = first;
    const owner = { id: newId(), organization_id: indicator.organization_id };
    await write.insert('evidence', [{ ...content, ...owner, ...place }]);
  }
  if (figures.length === 0) {
    const stays = waiting ?? first;
    spare.splice(spare.indexOf(stays), 1);
    if (stays.indicator_id !== null) {
      const unlinked = await write.update('evidence', stays, { indicator_id: null });
      if (!unlinked.ok) return unlinked;
    }
  }
  if (spare.length > 0) await write.remove('evidence', spare);
  return succeed(null);
}

const keyOf = (indicatorId: string, year: number, quarter: number): string =>
  `${indicatorId} ${year} ${quarter}`;

const contentOf = ({ kind, file_hash: hash, location, body, title }: Row<'evidence'>): string =>
  JSON.stringify([kind, hash ?? location ?? [title, body]]);
