import path from 'node:path';
import { type AcceptedSheet, acceptSheets } from '../../../db/commands/accept-sheet.ts';
import { findMark, isEntrySheet } from '../../../db/domain/entry-sheet/compare-file.ts';
import type { ComparedFiles } from '../../../db/domain/entry-sheet/compare-files.ts';
import type { SheetPeriod } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readIdentity } from '../../../db/identity.ts';
import { listLastChanges } from '../../../db/queries/last-change.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { type Reader, readTogether } from '../../../db/reader.ts';
import type { entrySheetMethods, ReturnedSheet } from '../../api/entry-sheet.ts';
import { type Choice, canAccept, compareReturned, toAccepted } from '../entry-sheets/compare-returned.ts';
import { makeSheets } from '../entry-sheets/make-sheets.ts';
import { type ReturnedFile, readReturnedFile } from '../entry-sheets/returned-file.ts';
import { writeFolder } from '../entry-sheets/write-folder.ts';
import { readTableBytes } from '../imports/spreadsheet/open-spreadsheet.ts';
import { changePlan } from './change.ts';
import { keepExported } from './export-file.ts';
import { ofPlan } from './find-plan.ts';
import { redeem } from './grant.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';

/** Sheets for the units: given out as a folder, taken back several at once, accepted row by row in one step. */
export const entrySheetHandlers: HandlersOf<keyof typeof entrySheetMethods> = {
  'entrySheet.export': async (call, { planId, year, quarter, grant }) => {
    const made = await withDocument(call, (file) =>
      readTogether(file.db, async (db) => {
        const document = await readPlanDocument(db, planId);
        if (!document) return refuse('row-not-found', { what: 'plan' });
        const identity = await readIdentity(db);
        const options = { fileId: identity?.fileId ?? '', at: call.services.deps.now() };
        return succeed(makeSheets(document, { year, quarter }, options));
      }),
    );
    if (!made.ok) return made;
    if (made.value.length === 0) return refuse('document-has-no-data', { what: 'indikator' });
    const granted = redeem(call, 'export-entry-sheets', grant);
    if (!granted.ok) return granted;
    const written = await writeFolder(granted.value.path, made.value);
    if (!written.ok) return written;
    const place = await keepExported(call, 'export-entry-sheets', granted.value.path);
    const files = made.value.map(({ name, unitName, rows }) => ({ name, unitName, rows }));
    return succeed({ ...place, files });
  },

  'entrySheet.open': async (call, { grant }) => {
    const granted = redeem(call, 'entry-sheet', grant);
    if (!granted.ok) return granted;
    const { path: file } = granted.value;
    const bytes = await readTableBytes(file);
    if (!bytes.ok) return bytes;
    await call.services.preferences.setLastFolder('entry-sheet', path.dirname(file));
    return keep(call, path.basename(file), bytes.value);
  },

  'entrySheet.openContent': (call, { name, content }) => keep(call, name, Buffer.from(content, 'base64')),

  'entrySheet.compare': async (call, { planId, tokens, ...period }) =>
    withDocument(call, (file) =>
      readTogether(file.db, async (db) => {
        const compared = await compare(call, db, { planId, tokens, period });
        if (!compared.ok) return compared;
        const { files, outstanding } = compared.value;
        const conflicts = files.flatMap(({ rows }) => rows.filter(({ state }) => state === 'conflict'));
        const idOf = await findCells(
          db,
          conflicts.flatMap(({ indicatorId }) => indicatorId ?? []),
          period,
        );
        const changes = await listLastChanges(db, [...idOf.values()]);
        return succeed({
          outstanding,
          files: files.map(({ hash: _, ...one }) => ({
            ...one,
            rows: one.rows.map((row) => {
              const cell = row.state === 'conflict' ? idOf.get(row.indicatorId ?? '') : undefined;
              return { ...row, changedBy: cell === undefined ? null : (changes.get(cell) ?? null) };
            }),
          })),
        });
      }),
    ),

  'entrySheet.accept': async (call, { planId, tokens, rows, ...period }) => {
    const compared = await withDocument(call, (file) =>
      readTogether(file.db, (db) => compare(call, db, { planId, tokens, period })),
    );
    if (!compared.ok) return compared;
    const sheets: AcceptedSheet[] = [];
    let found = 0;
    for (const file of compared.value.files.filter(({ fault }) => fault === null)) {
      const choices: Choice[] = [];
      for (const { indicatorId, version, take } of rows.filter(({ token }) => token === file.token)) {
        const row = file.rows.find((one) => one.indicatorId === indicatorId && canAccept(one));
        // The cell is another one than the person saw, so what the row would do to it is another thing as well.
        if (row?.version !== version) return refuse('row-changed-meanwhile', { what: 'realization' });
        choices.push({ row, take });
      }
      found += choices.length;
      sheets.push(toAccepted(file, choices, period));
    }
    if (found !== rows.length) return refuse('invalid-input', { field: 'rows' });
    const saved = await changePlan(call, 'entrySheet.accept', ofPlan(planId), (context) =>
      acceptSheets(context, { planId, ...period, sheets }),
    );
    if (saved.ok) for (const token of tokens) call.session.returned.drop(token);
    return saved;
  },

  'entrySheet.close': async ({ session }, { tokens }) => {
    for (const token of tokens) session.returned.drop(token);
    return succeed(null);
  },
};

async function keep(
  { services, session }: Call,
  name: string,
  bytes: Uint8Array,
): Promise<Result<ReturnedSheet>> {
  const token = services.newToken();
  const options = { workerFile: services.deps.spreadsheetWorkerFile };
  const read = await readReturnedFile({ token, name, bytes }, options);
  if (!read.ok) return read;
  session.returned.keep(read.value);
  const mark = findMark(read.value.pages);
  const { planId = null, year, quarter } = mark ?? {};
  const period = year === undefined || quarter === undefined ? null : { year, quarter };
  return succeed({ token, name, isSheet: isEntrySheet(read.value.pages), planId, period });
}

type Question = Readonly<{ planId: string; tokens: readonly string[]; period: SheetPeriod }>;

async function compare(
  { session }: Call,
  db: Reader,
  { planId, tokens, period }: Question,
): Promise<Result<ComparedFiles>> {
  const files: ReturnedFile[] = [];
  for (const token of new Set(tokens)) {
    const file = session.returned.find(token);
    if (!file) return refuse('import-expired', {});
    files.push(file);
  }
  const document = await readPlanDocument(db, planId);
  if (!document) return refuse('row-not-found', { what: 'plan' });
  return succeed(compareReturned(document, files, period));
}

async function findCells(
  db: Reader,
  indicatorIds: readonly string[],
  { year, quarter }: SheetPeriod,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('realization')
    .select(['id', 'indicator_id'])
    .where('indicator_id', 'in', indicatorIds)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .execute();
  return new Map(rows.map((row) => [row.indicator_id, row.id]));
}
