import { runCommand } from '../../db/command.ts';
import { createFinal } from '../../db/commands/final.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { isClean } from '../../db/domain/preflight/preflight-finding.ts';
import { toReader } from '../../db/reader.ts';
import { toLocalDate } from '../backend/local-date.ts';
import { describeFinal, type FinalChoice, toOptions } from '../backend/reports/final/describe-final.ts';
import { type FinalForms, makeFinalForms } from '../backend/reports/final/make-final.ts';
import { readCompanions } from '../backend/reports/read-companions.ts';
import { type CliIo, requireValue } from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';
import { openForWriting } from './open-writing.ts';
import { writeFindings } from './report-findings.ts';
import type { Translator } from './translator.ts';

export type Finalized = Readonly<{ id: string; forms: FinalForms }>;

/** Makes a document final in a file: every form of it at once, in one step of the history. */
export async function makeFinal(
  io: CliIo,
  path: string,
  asked: Readonly<{
    readPlan: (reader: ReturnType<typeof toReader>) => Promise<PlanDocument>;
    choose: (document: PlanDocument) => FinalChoice;
    reason: string | null;
    translator: Translator;
  }>,
): Promise<Finalized> {
  const file = await openForWriting(io, resolvePath(io, path), 'final.create');
  try {
    const reader = toReader(file.db);
    const document = await asked.readPlan(reader);
    const choice = asked.choose(document);
    const companions = await readCompanions(reader, document, choice.kind);
    const today = toLocalDate(io.now());
    const { buildReportModel, renderReport } = await import('../backend/reports/render-report.ts');
    // Clean or released: a final document never bears the mark of a draft.
    const options = { ...toOptions(choice, today), isReleased: true };
    const model = requireValue(buildReportModel(document, options, companions));
    // What is in the way is told before the refusal, thing by thing.
    if (asked.reason === null && !isClean(model.findings))
      await io.writeError(writeFindings(model.findings, asked.translator));
    const { resourcesDir, person: by } = io;
    const tools = {
      isReleased: asked.reason !== null,
      resourcesDir,
      render: (format: FinalForms['files'][number]['format']) =>
        renderReport(model, format, { resourcesDir }),
    };
    const forms = requireValue(await makeFinalForms(model, tools));
    const made = describeFinal(document, choice, { forms, today, by, reason: asked.reason });
    const { now, newId, newSalt } = createWriteDeps(io);
    const deps = { db: file.db, actor: by, now, newId, newSalt, explain: file.explain };
    const committed = requireValue(
      await runCommand(deps, 'final.create', (context) => createFinal(context, made)),
    );
    return { id: committed.value.id, forms };
  } finally {
    await file.close();
  }
}
