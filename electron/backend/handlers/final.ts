import path from 'node:path';
import { attachSigned, createFinal, removeFinal } from '../../../db/commands/final.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { listLeftOut } from '../../../db/queries/evidence.ts';
import { findFinal, listFinals } from '../../../db/queries/final.ts';
import { toReader } from '../../../db/reader.ts';
import type { DocumentFile } from '../../../db/sqlite/document-file.ts';
import type { finalMethods } from '../../api/final.ts';
import { refuseToWrite } from '../document-info.ts';
import { FileChanged } from '../evidence/read-evidence-file.ts';
import { toLocalDate } from '../local-date.ts';
import { compareModels } from '../reports/final/compare-models.ts';
import { describeFinal, type FinalChoice, toOptions, toOptionsOf } from '../reports/final/describe-final.ts';
import { readFinalBytes, readFinalModel } from '../reports/final/read-final.ts';
import { readModelJson, type SaidDocument } from '../reports/final/said-document.ts';
import { readSignedPdf } from '../reports/signed/read-signed-pdf.ts';
import { changePlan } from './change.ts';
import { exportFile } from './export-file.ts';
import { ofPlan } from './find-plan.ts';
import { redeem } from './grant.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';
import { readReportSource } from './report.ts';

/** Documents as they were given out. */
export const finalHandlers: HandlersOf<keyof typeof finalMethods> = {
  'final.create': async (call, { planId, reason, official = null, ...which }) => {
    const choice: FinalChoice = { official, ...which };
    const writable = await refuseToMake(call);
    if (!writable.ok) return writable;
    const { deps, reports } = call.services;
    const source = await readReportSource(call, planId, choice.kind);
    if (!source.ok) return source;
    const { document, companions } = source.value;
    const today = toLocalDate(deps.now());
    const options = { ...toOptions(choice, today), companions, isReleased: reason !== null };
    const forms = await reports.makeFinal(document, options);
    if (!forms.ok) return forms;
    const made = describeFinal(document, choice, { forms: forms.value, today, by: deps.person, reason });
    return changePlan(call, 'final.create', ofPlan(planId), (context) => createFinal(context, made));
  },

  'final.leftOut': (call, { planId }) =>
    withDocument(call, async (file) => {
      const db = toReader(file.db);
      const finals = await listFinals(db, planId);
      return succeed(
        await listLeftOut(
          db,
          finals.flatMap(({ files }) => files.map(({ fileHash }) => fileHash)),
        ),
      );
    }),

  'final.show': (call, { id, role }) =>
    withDocument(call, async (file) => {
      const read = await readFinalBytes(toReader(file.db), { id, role }, isDamageOf(file));
      if (!read.ok) return read;
      const key = call.services.newToken();
      const { bytes } = read.value;
      call.session.shown = { key, bytes };
      return succeed({ key, sizeBytes: bytes.byteLength });
    }),

  'final.save': (call, { id, role, grant }) => {
    const purpose = role === 'signed' ? 'export-pdf' : (`export-${role}` as const);
    return exportFile(call, { purpose, grant }, () =>
      withDocument(call, async (file) => {
        const read = await readFinalBytes(toReader(file.db), { id, role }, isDamageOf(file));
        return read.ok ? succeed({ bytes: read.value.bytes }) : read;
      }),
    );
  },

  'final.attachSigned': async (call, { planId, id, grant }) => {
    const granted = redeem(call, 'signed-pdf', grant);
    if (!granted.ok) return granted;
    const { path: file } = granted.value;
    try {
      const original = await readOriginal(call, id);
      if (!original.ok) return original;
      const signed = await readSignedPdf(file, original.value);
      if (!signed.ok) return signed;
      const { hasSignature, keepsOriginal } = signed.value;
      const by = call.services.deps.person;
      return await changePlan(call, 'final.attachSigned', ofPlan(planId), async (context) => {
        const attached = await attachSigned(context, { id, file: signed.value, by });
        return attached.ok ? succeed({ hasSignature, keepsOriginal }) : attached;
      });
    } catch (error) {
      if (error instanceof FileChanged) return refuse('evidence-changed', {});
      throw error;
    } finally {
      await call.session.uploads.discard(file);
      await call.services.preferences.setLastFolder('signed-pdf', path.dirname(file));
    }
  },

  'final.remove': (call, { planId, id }) =>
    changePlan(call, 'final.remove', ofPlan(planId), (context) => removeFinal(context, { id })),

  'final.compare': async (call, { id, other }) => {
    const before = await readSaid(call, id);
    if (!before.ok) return before;
    const after = other === null ? await readSaidNow(call, id) : await readSaid(call, other);
    return after.ok ? succeed(compareModels(before.value, after.value)) : after;
  },
};

const isDamageOf =
  (file: DocumentFile) =>
  (error: unknown): boolean =>
    file.explain(error)?.code === 'file-damaged';

/** Seconds of work are not begun for a file that takes nothing. */
const refuseToMake = (call: Call): Promise<Result<null>> =>
  withDocument(call, async (file) => (file.readOnly ? refuseToWrite(file) : succeed(null)));

/** What was given out to be signed. Where a light copy has no bytes, a signed file can only be another one. */
const readOriginal = (call: Call, id: string): Promise<Result<Uint8Array | null>> =>
  withDocument(call, async (file) => {
    const read = await readFinalBytes(toReader(file.db), { id, role: 'pdf' }, isDamageOf(file));
    if (read.ok) return succeed(read.value.bytes);
    return read.error.code === 'row-not-found' ? read : succeed(null);
  });

const readSaid = (call: Call, id: string): Promise<Result<SaidDocument>> =>
  withDocument(call, (file) => readFinalModel(toReader(file.db), id, isDamageOf(file)));

async function readSaidNow(call: Call, id: string): Promise<Result<SaidDocument>> {
  const found = await withDocument(call, async (file) => {
    const final = await findFinal(toReader(file.db), id);
    return final ? succeed(final) : refuse('row-not-found', { what: 'final_document' });
  });
  if (!found.ok) return found;
  const { planId, final } = found.value;
  const source = await readReportSource(call, planId, final.document);
  if (!source.ok) return source;
  const { document, companions } = source.value;
  const json = await call.services.reports.readModel(document, { ...toOptionsOf(final), companions });
  if (!json.ok) return json;
  const said = readModelJson(json.value);
  if (said === null) throw new Error('a document of the program is not what it writes');
  return succeed(said);
}
