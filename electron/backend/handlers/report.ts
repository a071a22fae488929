import { type Result, refuse } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { PreflightFinding } from '../../../db/domain/preflight/preflight-finding.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import type { Reader } from '../../../db/reader.ts';
import type { RenderedReport, ReportSectionInfo } from '../../api/report.ts';
import { listReportFormats, type ReportFormat, type ReportKind } from '../../api/report-kinds.ts';
import { toLocalDate } from '../local-date.ts';
import type { ReportCompanions } from '../reports/model/report-companions.ts';
import type { ReportOptions } from '../reports/model/report-context.ts';
import { readCompanions } from '../reports/read-companions.ts';
import type { RenderedDocument } from '../reports/render-client.ts';
import { exportFile } from './export-file.ts';
import { type Call, type HandlersOf, type SessionState, withDocument } from './handler.ts';

type Which = Readonly<{
  planId: string;
  kind: ReportKind;
  year: number | null;
  official?: string | null | undefined;
  date?: string | null | undefined;
}>;

/** Documents from one state of the file: what is typed meanwhile is in the next one, whole. */
export const reportHandlers: HandlersOf<
  'report.render' | 'report.check' | 'report.release' | 'report.bytes' | 'report.export'
> = {
  'report.render': (call, which) => {
    call.services.reports.hold(call.session.id);
    return takeRenderTurn(call, () => renderPreview(call, which));
  },

  'report.check': (call, which) => check(call, which),

  'report.release': async ({ services, session }) => {
    services.reports.release(session.id);
    return succeed(null);
  },

  'report.bytes': async ({ session }, { key }) => readRendered(session, key),

  'report.export': (call, { format, grant, ...which }) =>
    exportFile(call, { purpose: `export-${format}`, grant }, () => render(call, which, format)),
};

/** Of the pages on show: the preview's, or those of a final document beside it. */
export function readRendered(
  session: Pick<SessionState, 'rendered' | 'shown'> | undefined,
  key: string,
): Result<Uint8Array> {
  const found = [session?.rendered, session?.shown].find((one) => one?.key === key);
  return found ? succeed(found.bytes) : refuse('row-not-found', { what: 'report' });
}

/** One rendering of a session at a time; of those that came meanwhile only the last, which shows all the others would. */
export async function takeRenderTurn<T>(
  { session }: Call,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  session.renderTurn += 1;
  const mine = session.renderTurn;
  const before = session.rendering;
  const turn = before.then(() =>
    mine === session.renderTurn ? act() : refuse('report-failed', { reason: 'superseded' }),
  );
  session.rendering = turn.catch(() => undefined);
  return turn;
}

async function renderPreview(call: Call, which: Which): Promise<Result<RenderedReport>> {
  const { services, session } = call;
  const { lease } = session;
  const made = await render(call, which, 'pdf');
  if (!made.ok) return made;
  // Another file was opened meanwhile: these pages are nobody's any more.
  if (session.lease !== lease) return refuse('no-file-open', {});
  const { bytes, title, pages } = made.value;
  const key = services.newToken();
  session.rendered = { key, bytes };
  return succeed({
    key,
    title,
    pages: pages ?? 0,
    sections: listSections(made.value),
    textPlaces: made.value.textPlaces,
    livePlaces: made.value.livePlaces,
    findings: made.value.findings,
    renderedAt: services.deps.now().toISOString(),
    sizeBytes: bytes.byteLength,
  });
}

async function render(
  call: Call,
  { planId, kind, year, official = null, date = null }: Which,
  format: ReportFormat,
): Promise<Result<RenderedDocument>> {
  const { deps, reports } = call.services;
  const known = listReportFormats(kind);
  if (!known.includes(format))
    return refuse('report-format-missing', { kind, format, known: known.join(', ') });
  const source = await readReportSource(call, planId, kind);
  if (!source.ok) return source;
  const made = await reports.render(source.value.document, {
    ...choose(call, { kind, year, official, date }),
    companions: source.value.companions,
    format,
  });
  // The template is ours, so a complaint of the engine is for whoever mends it.
  if (made.ok && made.value.warnings.length > 0) deps.log.report('report', made.value.warnings);
  return made;
}

async function check(call: Call, which: Which): Promise<Result<readonly PreflightFinding[]>> {
  const source = await readReportSource(call, which.planId, which.kind);
  if (!source.ok) return source;
  const { document, companions } = source.value;
  return call.services.reports.check(document, { ...choose(call, which), companions });
}

const choose = (
  { services }: Call,
  { kind, year, official = null, date = null }: Omit<Which, 'planId'>,
): ReportOptions => ({
  kind,
  year,
  date: date ?? toLocalDate(services.deps.now()),
  officials: { who: official, isDated: date !== null },
});

export const readSource = (call: Call, planId: string): Promise<Result<PlanDocument>> =>
  readSnapshot(call, planId, async (_db, document) => document);

/** The plan and what its document needs from beside it, of one state of the file. */
export const readReportSource = (
  call: Call,
  planId: string,
  kind: ReportKind,
): Promise<Result<ReportSource>> =>
  readSnapshot(call, planId, async (db, document) => ({
    document,
    companions: await readCompanions(db, document, kind),
  }));

type ReportSource = Readonly<{ document: PlanDocument; companions: ReportCompanions }>;

function readSnapshot<T>(
  call: Call,
  planId: string,
  read: (db: Reader, document: PlanDocument) => Promise<T>,
): Promise<Result<T>> {
  return withDocument(call, async (file) => {
    const snapshot = await file.openSnapshot();
    if (!snapshot.ok) return snapshot;
    try {
      const { db } = snapshot.value;
      const document = await readPlanDocument(db, planId);
      return document ? succeed(await read(db, document)) : refuse('row-not-found', { what: 'plan' });
    } finally {
      snapshot.value.close();
    }
  });
}

/** Sections as they stand on the pages, those left out among them; what the engine set nowhere is not shown. */
function listSections({ outline, sectionPages }: RenderedDocument): readonly ReportSectionInfo[] {
  const pageOf = new Map(sectionPages.map((section) => [section.id, section]));
  // What stands in a section that is left out is left out with it.
  const left = new Set<string>();
  return outline.flatMap((entry) => {
    const { id, label, level, isListed: _listed, ...rest } = entry;
    const isLeftOut = left.has(entry.parent) || !entry.isShown;
    if (isLeftOut) left.add(id);
    const place = pageOf.get(id);
    if (!place && !isLeftOut) return [];
    const { page: pageIndex = 0, label: pageLabel = '', y = 0 } = place ?? {};
    return [{ ...rest, id, number: label, depth: level, pageLabel, pageIndex, y }];
  });
}
