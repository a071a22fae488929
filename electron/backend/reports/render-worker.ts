import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { compilePoster } from '../tree/render-poster.ts';
import { makeFinalForms } from './final/make-final.ts';
import { writeModelJson } from './final/model-json.ts';
import { listSections, type ReportFormat, type ReportModel } from './model/report-model.ts';
import { compilePdf } from './pdf/render-pdf.ts';
import { createReportCompiler, type ReportCompiler } from './pdf/typst-compiler.ts';
import type {
  CheckRequest,
  FinalRequest,
  ModelRequest,
  OutlineEntry,
  RenderAnswer,
  RenderRequest,
  RenderWorkerSettings,
} from './render-protocol.ts';
import {
  buildReportModel,
  type RenderedReport,
  renderDocxReport,
  renderXlsxReport,
  toRenderedPdf,
} from './render-report.ts';

const settings = workerData as RenderWorkerSettings;
const port = parentPort;
if (port === null) throw new Error('the renderer runs in a worker thread');

/** Kept from one request to the next: after an edit only what changed is laid out again. */
let compiler: Promise<ReportCompiler> | null = null;

/** One at a time and in order: the engine has one memory. */
let last: Promise<unknown> = Promise.resolve();
port.on('message', (request: RenderRequest) => {
  last = last.then(() => answer(request));
});

async function answer(request: RenderRequest): Promise<void> {
  try {
    if ('sheets' in request) {
      const engine = await startCompiler();
      const report = toRenderedPdf(compilePoster(request.sheets, engine));
      const { title } = request.sheets;
      post({
        id: request.id,
        kind: 'rendered',
        report,
        outline: [],
        title,
        findings: [],
        isWorn: engine.isWorn(),
      });
      return;
    }
    if ('asModel' in request) {
      answerModel(request);
      return;
    }
    if ('asFindings' in request) {
      answerCheck(request);
      return;
    }
    if ('isReleased' in request) {
      await answerFinal(request);
      return;
    }
    // The engine starts on other threads while the words are gathered on this one.
    const engine = request.format === 'pdf' ? startCompiler() : null;
    const built = buildReportModel(request.source, request.options, request.companions);
    if (!built.ok) {
      post({ id: request.id, kind: 'refused', error: built.error });
      return;
    }
    const made = await render(built.value, request.format, engine);
    if (!made.ok) {
      post({ id: request.id, kind: 'refused', error: made.error });
      return;
    }
    post({
      id: request.id,
      kind: 'rendered',
      report: made.value,
      outline: makeOutline(built.value),
      title: built.value.title,
      findings: built.value.findings,
      isWorn: engine !== null && (await engine).isWorn(),
    });
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    post({ id: request.id, kind: 'failed', message: error.message, stack: error.stack ?? '' });
  }
}

async function answerFinal({ id, source, options, companions, isReleased }: FinalRequest): Promise<void> {
  // A document that has something open is refused below unless it is released: none is given out as a draft.
  const built = buildReportModel(source, { ...options, isReleased: true }, companions);
  const made = built.ok
    ? await makeFinalForms(built.value, {
        isReleased,
        resourcesDir: settings.resourcesDir,
        render: (format) => render(built.value, format, format === 'pdf' ? startCompiler() : null),
      })
    : built;
  if (made.ok) post({ id, kind: 'final', forms: made.value });
  else post({ id, kind: 'refused', error: made.error });
}

function answerModel({ id, source, options, companions }: ModelRequest): void {
  const built = buildReportModel(source, { ...options, isReleased: true }, companions);
  if (built.ok) post({ id, kind: 'model', json: writeModelJson(built.value) });
  else post({ id, kind: 'refused', error: built.error });
}

function answerCheck({ id, source, options, companions }: CheckRequest): void {
  const built = buildReportModel(source, options, companions);
  if (built.ok) post({ id, kind: 'checked', findings: built.value.findings });
  else post({ id, kind: 'refused', error: built.error });
}

function startCompiler(): Promise<ReportCompiler> {
  compiler ??= createReportCompiler(settings.resourcesDir);
  // Whoever waits for it is told; a report that is refused meanwhile waits no more, and the next one tries again.
  compiler.catch(() => {
    compiler = null;
  });
  return compiler;
}

async function render(
  model: ReportModel,
  format: ReportFormat,
  engine: Promise<ReportCompiler> | null,
): Promise<Result<RenderedReport>> {
  if (engine !== null) {
    const ready = await engine;
    await ready.loadFont(model.look.font);
    return succeed(toRenderedPdf(compilePdf(model, ready)));
  }
  if (format === 'xlsx') return renderXlsxReport(model);
  return succeed(await renderDocxReport(model, { resourcesDir: settings.resourcesDir }));
}

function makeOutline(model: ReportModel): readonly OutlineEntry[] {
  const gaps = new Map(
    listSections(model.sections).map(({ id, blocks }) => [
      id,
      blocks.filter((block) => block.kind === 'placeholder').length,
    ]),
  );
  return model.arrangement.map((one) => ({ ...one, placeholders: gaps.get(one.id) ?? 0 }));
}

/** Bytes move to the other thread instead of being copied; a copy is made first where they are part of the engine's memory. */
function post(message: RenderAnswer): void {
  if (message.kind === 'final') {
    const files = message.forms.files.map((file) => ({ ...file, bytes: new Uint8Array(file.bytes) }));
    const whole = { ...message, forms: { ...message.forms, files } };
    port?.postMessage(
      whole,
      files.map(({ bytes }) => bytes.buffer),
    );
    return;
  }
  if (message.kind !== 'rendered') {
    port?.postMessage(message);
    return;
  }
  const bytes = new Uint8Array(message.report.bytes);
  port?.postMessage({ ...message, report: { ...message.report, bytes } } satisfies RenderAnswer, [
    bytes.buffer,
  ]);
}
