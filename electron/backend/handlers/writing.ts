import path from 'node:path';
import { addDocumentImage } from '../../../db/commands/document-image.ts';
import {
  arrangeReport,
  insertReportSection,
  removeReportSection,
  setReportSection,
} from '../../../db/commands/report-section.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readFileBytes } from '../../../db/queries/evidence.ts';
import { toReader } from '../../../db/reader.ts';
import type { Saved } from '../../api/plan.ts';
import type { writingMethods } from '../../api/writing.ts';
import { FileChanged } from '../evidence/read-evidence-file.ts';
import { readImageFile } from '../images/read-image-file.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import { redeem } from './grant.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';

/** What an office changes of its documents: their sections and the pictures of their texts. */
export const writingHandlers: HandlersOf<keyof typeof writingMethods> = {
  'report.setSection': (call, { planId, document, year, section, title, isShown }) =>
    changePlan(call, 'report.setSection', ofPlan(planId), (context) =>
      setReportSection(context, {
        planId,
        document,
        year,
        section,
        ...(title === undefined ? {} : { title }),
        ...(isShown === undefined ? {} : { isShown }),
      }),
    ),
  'report.arrange': (call, input) =>
    changePlan(call, 'report.arrange', ofPlan(input.planId), (context) => arrangeReport(context, input)),
  'report.insertSection': (call, input) =>
    changePlan(call, 'report.insertSection', ofPlan(input.planId), (context) =>
      insertReportSection(context, input),
    ),
  'report.removeSection': (call, { planId, id }) =>
    changePlan(call, 'report.removeSection', ofPlan(planId), (context) =>
      removeReportSection(context, { id }),
    ),
  'image.add': (call, { planId, grant }) => addImage(call, planId, grant),
  'image.bytes': (call, { id }) =>
    withDocument(call, async (file) => {
      const reader = toReader(file.db);
      const row = await reader
        .selectFrom('document_image')
        .select(['file_hash', 'file_name'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return refuse('row-not-found', { what: 'document_image' });
      const bytes = await readFileBytes(reader, row.file_hash);
      return bytes ? succeed(bytes) : refuse('evidence-left-out', { name: row.file_name });
    }),
};

async function addImage(call: Call, planId: string, grant: string): Promise<Result<Saved<{ id: string }>>> {
  const granted = redeem(call, 'evidence', grant);
  if (!granted.ok) return granted;
  const file = granted.value.path;
  try {
    const image = await readImageFile(file);
    if (!image.ok) return image;
    return await changePlan(call, 'image.add', ofPlan(planId), (context) =>
      addDocumentImage(context, { planId, image: image.value }),
    );
  } catch (error) {
    if (error instanceof FileChanged) return refuse('evidence-changed', {});
    throw error;
  } finally {
    await call.session.uploads.discard(file);
    await call.services.preferences.setLastFolder('evidence', path.dirname(file));
  }
}
