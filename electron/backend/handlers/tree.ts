import { type Result, refuse } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { ParsedInputOf } from '../../api/contract.ts';
import { toLocalDate } from '../local-date.ts';
import { type MadePoster, makePoster, writePosterSvg } from '../tree/make-poster.ts';
import { makeSheets } from '../tree/make-sheets.ts';
import { exportFile } from './export-file.ts';
import type { Call, HandlersOf } from './handler.ts';
import { readSource, takeRenderTurn } from './report.ts';

type Which = ParsedInputOf<'tree.render'>;
type PosterPdf = Readonly<{ title: string; bytes: Uint8Array; pages: number }>;

/** The performance tree on paper: one state of the file, whole. */
export const treeHandlers: HandlersOf<'tree.render' | 'tree.export'> = {
  'tree.render': (call, which) =>
    takeRenderTurn(call, async () => {
      const { services, session } = call;
      const { lease } = session;
      const made = await renderSheets(call, which);
      if (!made.ok) return made;
      // Another file was opened meanwhile: these pages are nobody's any more.
      if (session.lease !== lease) return refuse('no-file-open', {});
      const { bytes, title, pages } = made.value;
      const key = services.newToken();
      session.rendered = { key, bytes };
      return succeed({ key, title, pages, sizeBytes: bytes.byteLength });
    }),

  'tree.export': (call, { format, grant, ...which }) =>
    exportFile(call, { purpose: `export-${format}`, grant }, () =>
      format === 'svg' ? drawSvg(call, which) : renderSheets(call, which),
    ),
};

async function drawPlan(
  call: Call,
  { planId, year, upTo, fromLevelId, toLevelId, folded, direction, colouring, hasGhosts }: Which,
): Promise<Result<Readonly<{ document: PlanDocument; made: MadePoster }>>> {
  const source = await readSource(call, planId);
  if (!source.ok) return source;
  const made = makePoster(source.value, {
    year,
    upTo: upTo ?? null,
    range: { fromLevelId, toLevelId },
    folded: new Set(folded),
    direction,
    colouring,
    hasGhosts,
  });
  return succeed({ document: source.value, made });
}

async function drawSvg(call: Call, which: Which): Promise<Result<Readonly<{ bytes: Uint8Array }>>> {
  const drawn = await drawPlan(call, which);
  if (!drawn.ok) return drawn;
  const { document, made } = drawn.value;
  return succeed({ bytes: new TextEncoder().encode(writePosterSvg(made, document.plan.language)) });
}

async function renderSheets(call: Call, which: Which): Promise<Result<PosterPdf>> {
  const { deps, reports } = call.services;
  const drawn = await drawPlan(call, which);
  if (!drawn.ok) return drawn;
  const { document, made } = drawn.value;
  const sheets = makeSheets(document, made, { ...which, date: toLocalDate(deps.now()) });
  const rendered = await reports.renderPoster(sheets);
  if (!rendered.ok) return rendered;
  const { bytes, pages, warnings } = rendered.value;
  // The template is ours, so a complaint of the engine is for whoever mends it.
  if (warnings.length > 0) deps.log.report('tree', warnings);
  return succeed({ title: sheets.title, bytes, pages: pages ?? 0 });
}
