import { type Result, refuse } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readPlanDocument } from '../../../db/queries/plan-document.ts';
import type { RenderedReport, ReportSectionInfo } from '../../api/report.ts';
import type { ReportKind } from '../../api/report-kinds.ts';
import { toLocalDate } from '../local-date.ts';
import type { RenderedDocument } from '../reports/render-client.ts';
import { exportFile } from './export-file.ts';
import { type Call, type HandlersOf, type Rendered, withDocument } from './handler.ts';

type Which = Readonly<{ planId: string; kind: ReportKind; year: number | null }>;

/** Documents from one state of the file: what is typed meanwhile is in the next one, whole. */
export const reportHandlers: HandlersOf<'report.render' | 'report.bytes' | 'report.export'> = {
  'report.render': (call, which) => takeRenderTurn(call, () => renderPreview(call, which)),

  'report.bytes': async ({ session }, { key }) => readRendered(session.rendered, key),

  'report.export': (call, { format, grant, ...which }) =>
    exportFile(call, { purpose: `export-${format}`, grant }, () => render(call, which, format)),
};

export const readRendered = (rendered: Rendered | null | undefined, key: string): Result<Uint8Array> =>
  rendered?.key === key ? succeed(rendered.bytes) : refuse('row-not-found', { what: 'report' });

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
    renderedAt: services.deps.now().toISOString(),
    sizeBytes: bytes.byteLength,
  });
}

async function render(
  call: Call,
  { planId, kind, year }: Which,
  format: 'pdf' | 'docx',
): Promise<Result<RenderedDocument>> {
  const { deps, reports } = call.services;
  const source = await readSource(call, planId);
  if (!source.ok) return source;
  const made = await reports.render(source.value, { kind, year, date: toLocalDate(deps.now()), format });
  // The template is ours, so a complaint of the engine is for whoever mends it.
  if (made.ok && made.value.warnings.length > 0) deps.log.report('report', made.value.warnings);
  return made;
}

export function readSource(call: Call, planId: string): Promise<Result<PlanDocument>> {
  return withDocument(call, async (file) => {
    const snapshot = await file.openSnapshot();
    if (!snapshot.ok) return snapshot;
    try {
      const document = await readPlanDocument(snapshot.value.db, planId);
      return document ? succeed(document) : refuse('row-not-found', { what: 'plan' });
    } finally {
      snapshot.value.close();
    }
  });
}

/** Sections as they stand on the pages; what the engine set nowhere is not shown. */
function listSections({ outline, sectionPages }: RenderedDocument): readonly ReportSectionInfo[] {
  const pageOf = new Map(sectionPages.map((section) => [section.id, section]));
  return outline.flatMap(({ id, label, title, level, placeholders }) => {
    const place = pageOf.get(id);
    if (!place) return [];
    const { page: pageIndex, label: pageLabel } = place;
    return [{ id, number: label, title, depth: level, pageLabel, pageIndex, placeholders }];
  });
}
