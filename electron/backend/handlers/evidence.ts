import path from 'node:path';
import { type AttachedFile, attachFiles, linkEvidence } from '../../../db/commands/evidence.ts';
import { type AppError, type Result, refuse } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { succeed } from '../../../db/domain/result.ts';
import { mayRun } from '../../../db/domain/verification/roles.ts';
import { dropUnusedFiles, listUnusedFiles } from '../../../db/evidence-store.ts';
import {
  checkFile,
  listEvidenceFaults,
  listLeftOut,
  readFileBytes,
  readPiece,
} from '../../../db/queries/evidence.ts';
import { listFirstChanges } from '../../../db/queries/first-change.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { listRecords, type RecordOwner } from '../../../db/queries/record.ts';
import { type Reader, readTogether, toReader } from '../../../db/reader.ts';
import type { DocumentFile } from '../../../db/sqlite/document-file.ts';
import type { evidenceMethods } from '../../api/evidence.ts';
import { refuseToWrite } from '../document-info.ts';
import { exportFolder } from '../evidence/export-folder.ts';
import { FileChanged, readEvidenceFile } from '../evidence/read-evidence-file.ts';
import { createTableTexts } from '../exports/table-texts.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { chooseExisting } from '../files/choose-file.ts';
import { readSpreadsheet } from '../imports/spreadsheet/open-spreadsheet.ts';
import { changePlan } from './change.ts';
import { keepExported } from './export-file.ts';
import { ofPlan } from './find-plan.ts';
import { issue, redeem } from './grant.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';

const sheetRows = 200;
const sheetColumns = 50;

/** Files that show that figures are true: taken in, shown, read through and given out. */
export const evidenceHandlers: HandlersOf<keyof typeof evidenceMethods> = {
  'evidence.attach': async (call, { planId, indicatorId, year, quarter, grants }) => {
    const files: AttachedFile[] = [];
    const refused: { at: number; name: string; error: AppError }[] = [];
    const places: number[] = [];
    const paths: string[] = [];
    for (const grant of grants) {
      const granted = redeem(call, 'evidence', grant);
      if (!granted.ok) return granted;
      paths.push(granted.value.path);
    }
    try {
      for (const [at, file] of paths.entries()) {
        const read = await readEvidenceFile(file);
        if (read.ok) {
          files.push(read.value);
          places.push(at);
        } else refused.push({ at, name: path.basename(file), error: read.error });
      }
      const saved = await changePlan(call, 'evidence.attach', ofPlan(planId), (context) =>
        attachFiles(context, {
          ...(indicatorId === null ? { indicatorId, planId } : { indicatorId }),
          year,
          quarter,
          files,
        }),
      );
      if (!saved.ok) return saved;
      const { ids, known } = saved.value.value;
      const placed = known.map(({ at, title }) => ({ at: places[at] ?? at, title }));
      return succeed({ ...saved.value, value: { ids, known: placed, refused } });
    } catch (error) {
      if (error instanceof FileChanged) return refuse('evidence-changed', {});
      throw error;
    } finally {
      for (const file of paths) await call.session.uploads.discard(file);
      const last = paths.at(-1);
      if (last) await call.services.preferences.setLastFolder('evidence', path.dirname(last));
    }
  },

  'evidence.link': (call, { planId, ids, figures }) =>
    changePlan(call, 'evidence.link', ofPlan(planId), (context) => linkEvidence(context, { ids, figures })),

  'evidence.library': (call, { planId }) =>
    withDocument(call, (file) =>
      readTogether(file.db, async (db) => {
        const plan = await findPlanOwner(db, planId);
        if (!plan) return refuse('row-not-found', { what: 'plan' });
        const evidences = await listRecords(db, 'evidence', plan);
        const added = await listFirstChanges(
          db,
          'evidence',
          evidences.map(({ id }) => id),
        );
        const leftOut = await listLeftOut(
          db,
          evidences.flatMap(({ fileHash }) => fileHash ?? []),
        );
        const unused = await listUnusedFiles(db);
        const sizeBytes = unused.reduce((sum, one) => sum + one.sizeBytes, 0);
        return succeed({ added, leftOut, unused: { files: unused.length, sizeBytes } });
      }),
    ),

  'evidence.receive': async (call, { upload, name, data, isLast, purpose = 'evidence' }) => {
    const { services, session } = call;
    const received = await session.uploads.append(upload, name, Buffer.from(data, 'base64'));
    if (!received.ok) return received;
    const { upload: token, file } = received.value;
    if (!isLast) return succeed({ upload: token, grant: null });
    const granted = issue(services, session.id, purpose, await chooseExisting(file));
    return granted.ok ? succeed({ upload: token, grant: granted.value.grant }) : granted;
  },

  'evidence.bytes': async (call, { id, position }) =>
    withFile(call, id, async (file, { hash, name }) => {
      const reader = toReader(file.db);
      if (position === 0) {
        const state = await checkFile(reader, hash, isDamageOf(file));
        if (state !== 'whole') return refuse(`evidence-${state}`, { name });
      }
      const bytes = await readPiece(reader, hash, position);
      return bytes ? succeed(bytes) : refuse('row-not-found', { what: 'evidence' });
    }),

  'evidence.sheet': async (call, { id }) =>
    withFile(call, id, async (file, { hash, name }) => {
      const reader = toReader(file.db);
      const state = await checkFile(reader, hash, isDamageOf(file));
      if (state !== 'whole') return refuse(`evidence-${state}`, { name });
      const bytes = await readFileBytes(reader, hash);
      const { spreadsheetWorkerFile: workerFile } = call.services.deps;
      const opened = await readSpreadsheet(name, new Uint8Array(bytes ?? []), { workerFile });
      if (!opened.ok) return opened;
      const sheet = opened.value.sheets.find(({ isHidden }) => !isHidden) ?? opened.value.sheets[0];
      const rows = sheet?.table.rows ?? [];
      return succeed({
        name: sheet?.name ?? '',
        rows: rows
          .slice(0, sheetRows)
          .map((row) => row.slice(0, sheetColumns).map((cell) => cell?.text ?? '')),
        isCut: rows.length > sheetRows || rows.some((row) => row.length > sheetColumns),
      });
    }),

  'evidence.verify': async (call, { ids }) =>
    withDocument(call, async (file) => {
      const faults = await listEvidenceFaults(toReader(file.db), isDamageOf(file), ids);
      return succeed(faults.map(({ id, state }) => ({ id, state })));
    }),

  'evidence.export': async (call, { planId, year, quarter, grant }) => {
    const granted = redeem(call, 'export-evidence', grant);
    if (!granted.ok) return granted;
    const { path: target } = granted.value;
    const written = await withDocument(call, async (file) => {
      const document = await readPlan(file, planId);
      if (!document) return refuse('row-not-found', { what: 'plan' });
      // The index speaks the language of the plan, like every other document made from it.
      const words = createTableTexts(document.plan.language === 'id' ? 'id' : 'en');
      const options = { target, year, quarter: quarter ?? null, words, isUnreadable: isDamageOf(file) };
      return exportFolder(toReader(file.db), document, options);
    });
    if (!written.ok) return written;
    const place = await keepExported(call, 'export-evidence', target);
    return succeed({ ...place, ...written.value });
  },

  'evidence.save': async (call, { id, grant }) => {
    const granted = redeem(call, 'export-evidence-file', grant);
    if (!granted.ok) return granted;
    const { path: target, mayReplace } = granted.value;
    const made = await withFile(call, id, async (file, { hash, name }) => {
      const ending = path.extname(name).toLowerCase();
      // Under another ending the same bytes would be another thing to the system: a program, or its settings.
      if (path.extname(target).toLowerCase() !== ending) {
        return refuse('evidence-ending', { name: path.basename(target), ending });
      }
      const reader = toReader(file.db);
      const state = await checkFile(reader, hash, isDamageOf(file));
      if (state !== 'whole') return refuse(`evidence-${state}`, { name });
      const bytes = await readFileBytes(reader, hash);
      return bytes ? succeed(bytes) : refuse('evidence-damaged', { name });
    });
    if (!made.ok) return made;
    const written = await writeFileAtomically(target, made.value, { mayReplace });
    if (!written.ok) return written;
    const place = await keepExported(call, 'export-evidence-file', target);
    return succeed({ ...place, sizeBytes: made.value.byteLength });
  },

  'evidence.clean': (call) =>
    withDocument(call, async (file) => {
      if (file.readOnly) return refuseToWrite(file);
      if (!mayRun(await call.services.preferences.readRole(), 'evidence.clean')) {
        return refuse('role-only-judges', {});
      }
      const dropped = await dropUnusedFiles(file.db);
      if (dropped.files === 0) return succeed(dropped);
      const compacted = await file.compact();
      return compacted.ok ? succeed(dropped) : compacted;
    }),
};

async function findPlanOwner(db: Reader, planId: string): Promise<RecordOwner | null> {
  const plan = await db
    .selectFrom('plan')
    .select('organization_id')
    .where('id', '=', planId)
    .executeTakeFirst();
  return plan ? { planId, organizationId: plan.organization_id } : null;
}

const readPlan = (file: DocumentFile, planId: string): Promise<PlanDocument | null> =>
  readTogether(file.db, (db) => readPlanDocument(db, planId));

/** What the database cannot read any more is damage of the one file; the rest of the document was checked when it was opened. */
const isDamageOf =
  (file: DocumentFile) =>
  (error: unknown): boolean =>
    file.explain(error)?.code === 'file-damaged';

function withFile<T>(
  call: Call,
  id: string,
  act: (file: DocumentFile, evidence: Readonly<{ hash: string; name: string }>) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withDocument(call, async (file) => {
    const row = await file.db
      .selectFrom('evidence')
      .select(['file_hash', 'file_name'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row?.file_hash) return refuse('row-not-found', { what: 'evidence' });
    return act(file, { hash: row.file_hash, name: row.file_name ?? '' });
  });
}
