import path from 'node:path';
import { type AttachedFile, attachFiles } from '../../../db/commands/evidence.ts';
import { type AppError, type Result, refuse } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { succeed } from '../../../db/domain/result.ts';
import { checkFile, listEvidenceFaults, readFileBytes, readPiece } from '../../../db/queries/evidence.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import { readTogether, toReader } from '../../../db/reader.ts';
import type { DocumentFile } from '../../../db/sqlite/document-file.ts';
import type { evidenceMethods } from '../../api/evidence.ts';
import { exportFolder } from '../evidence/export-folder.ts';
import { FileChanged, readEvidenceFile } from '../evidence/read-evidence-file.ts';
import { createTableTexts } from '../exports/table-texts.ts';
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
    const refused: { name: string; error: AppError }[] = [];
    const paths: string[] = [];
    for (const grant of grants) {
      const granted = redeem(call, 'evidence', grant);
      if (!granted.ok) return granted;
      paths.push(granted.value.path);
    }
    try {
      for (const file of paths) {
        const read = await readEvidenceFile(file);
        if (read.ok) files.push(read.value);
        else refused.push({ name: path.basename(file), error: read.error });
      }
      const saved = await changePlan(call, 'evidence.attach', ofPlan(planId), (context) =>
        attachFiles(context, { indicatorId, year, quarter, files }),
      );
      if (!saved.ok) return saved;
      return succeed({ ...saved.value, value: { ...saved.value.value, refused } });
    } catch (error) {
      if (error instanceof FileChanged) return refuse('evidence-changed', {});
      throw error;
    } finally {
      for (const file of paths) await call.session.uploads.discard(file);
      const last = paths.at(-1);
      if (last) await call.services.preferences.setLastFolder('evidence', path.dirname(last));
    }
  },

  'evidence.receive': async (call, { upload, name, data, isLast }) => {
    const { services, session } = call;
    const received = await session.uploads.append(upload, name, Buffer.from(data, 'base64'));
    if (!received.ok) return received;
    const { upload: token, file } = received.value;
    if (!isLast) return succeed({ upload: token, grant: null });
    const granted = issue(services, session.id, 'evidence', await chooseExisting(file));
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

  'evidence.verify': async (call, { planId }) =>
    withDocument(call, async (file) => {
      const document = await readPlan(file, planId);
      if (!document) return refuse('row-not-found', { what: 'plan' });
      const own = new Set(document.evidences.map(({ id }) => id));
      const faults = await listEvidenceFaults(toReader(file.db), isDamageOf(file));
      return succeed(faults.flatMap(({ id, state }) => (own.has(id) ? [{ id, state }] : [])));
    }),

  'evidence.export': async (call, { planId, year, grant }) => {
    const granted = redeem(call, 'export-evidence', grant);
    if (!granted.ok) return granted;
    const { path: target } = granted.value;
    const written = await withDocument(call, async (file) => {
      const document = await readPlan(file, planId);
      if (!document) return refuse('row-not-found', { what: 'plan' });
      // The index speaks the language of the plan, like every other document made from it.
      const words = createTableTexts(document.plan.language === 'id' ? 'id' : 'en');
      const options = { target, year, words, isUnreadable: isDamageOf(file) };
      return exportFolder(toReader(file.db), document, options);
    });
    if (!written.ok) return written;
    const place = await keepExported(call, 'export-evidence', target);
    return succeed({ ...place, ...written.value });
  },
};

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
