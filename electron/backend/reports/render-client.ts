import { type Result, refuse } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { PreflightFinding } from '../../../db/domain/preflight/preflight-finding.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { PosterSheets } from '../tree/make-sheets.ts';
import { createEngineWorkers } from './engine-workers.ts';
import type { FinalForms } from './final/make-final.ts';
import { noCompanions, type ReportCompanions } from './model/report-companions.ts';
import type { ReportOptions } from './model/report-context.ts';
import type { ReportFormat } from './model/report-model.ts';
import { measurePatience } from './render-patience.ts';
import type { OutlineEntry, RenderAnswer, RenderRequest, RenderWorkerSettings } from './render-protocol.ts';
import type { RenderedReport } from './render-report.ts';

export type RenderedDocument = RenderedReport &
  Readonly<{ title: string; outline: readonly OutlineEntry[]; findings: readonly PreflightFinding[] }>;

export type RenderClient = Readonly<{
  /** `signal` gives up waiting and ends the engine, which cannot be stopped in any other way; the next call starts one. */
  render: (
    source: PlanDocument,
    options: ReportOptions &
      Readonly<{ format: ReportFormat; companions?: ReportCompanions; signal?: AbortSignal }>,
  ) => Promise<Result<RenderedDocument>>;
  /** Every form of a document at once. */
  makeFinal: (
    source: PlanDocument,
    options: ReportOptions & Readonly<{ isReleased: boolean; companions?: ReportCompanions }>,
  ) => Promise<Result<FinalForms>>;
  /** What a document says, as canonical JSON. */
  readModel: (
    source: PlanDocument,
    options: ReportOptions & Readonly<{ companions?: ReportCompanions }>,
  ) => Promise<Result<string>>;
  /** What is still open in a document. */
  check: (
    source: PlanDocument,
    options: ReportOptions & Readonly<{ companions?: ReportCompanions }>,
  ) => Promise<Result<readonly PreflightFinding[]>>;
  /** The pages of a poster, one drawing each. */
  renderPoster: (sheets: PosterSheets) => Promise<Result<RenderedDocument>>;
  /** Gives the engine's memory (some 400 MB) back. The client can be used again afterwards. */
  close: () => Promise<void>;
}>;

export type RenderClientOptions = RenderWorkerSettings &
  Readonly<{
    /** The worker's own file: in the program out/node/render-worker.js. */
    workerPath: string | URL;
    /** For every document alike; without it as long as one of its size may take. */
    timeoutMs?: number;
  }>;

/** PDF, DOCX and XLSX, one after the other. */
const formsOfFinal = 3;
/** A hundred times what the tiles of a large tree take. */
const posterPatienceMs = 60_000;

type Made = Extract<RenderAnswer, { kind: 'rendered' | 'final' | 'model' | 'checked' }>;
type Waiting = Readonly<{
  settle: (result: Result<Made>) => void;
  fail: (cause: Error) => void;
}>;

/** Starts the engine with the first report and keeps it warm until close. */
export function createRenderClient(options: RenderClientOptions): RenderClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const giveUp = (settleOne: (one: Waiting) => void) => {
    const left = [...waiting.values()];
    waiting.clear();
    left.forEach(settleOne);
  };
  const workers = createEngineWorkers({
    workerPath: options.workerPath,
    resourcesDir: options.resourcesDir,
    onAnswer: (answer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (one) settleAnswer(one, answer);
      if (waiting.size === 0) workers.hold(false);
    },
    onEnd: (cause) => giveUp((one) => one.fail(cause)),
    isIdle: () => waiting.size === 0,
  });
  const stop = async (result: Result<never>): Promise<void> => {
    const stopped = workers.stop();
    giveUp((one) => one.settle(result));
    await stopped;
  };

  const ask = (
    makeRequest: (id: number) => RenderRequest,
    patienceMs: number,
    signal?: AbortSignal,
  ): Promise<Result<Made>> =>
    new Promise<Result<Made>>((resolve, reject) => {
      if (signal?.aborted) {
        resolve(cancelled());
        return;
      }
      lastId += 1;
      const id = lastId;
      const cancel = () => void stop(cancelled());
      const endLate = () => void stop(refuse('report-failed', { reason: 'timeout' }));
      const timer = setTimeout(endLate, options.timeoutMs ?? patienceMs);
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      waiting.set(id, {
        settle: (result) => {
          finish();
          resolve(result);
        },
        fail: (cause) => {
          finish();
          reject(cause);
        },
      });
      workers.ask(makeRequest(id));
    });

  return {
    render: async (source, { format, signal, companions = noCompanions, ...which }) =>
      toDocument(
        await ask(
          (id) => ({ id, source, companions, options: which, format }),
          measurePatience(source),
          signal,
        ),
      ),
    makeFinal: async (source, { isReleased, companions = noCompanions, ...which }) => {
      const made = await ask(
        (id) => ({ id, source, companions, options: which, isReleased }),
        formsOfFinal * measurePatience(source),
      );
      return made.ok ? succeed(expect(made.value, 'final').forms) : made;
    },
    readModel: async (source, { companions = noCompanions, ...which }) => {
      const made = await ask(
        (id) => ({ id, source, companions, options: which, asModel: true }),
        measurePatience(source),
      );
      return made.ok ? succeed(expect(made.value, 'model').json) : made;
    },
    check: async (source, { companions = noCompanions, ...which }) => {
      const made = await ask(
        (id) => ({ id, source, companions, options: which, asFindings: true }),
        measurePatience(source),
      );
      return made.ok ? succeed(expect(made.value, 'checked').findings) : made;
    },
    renderPoster: async (sheets) => toDocument(await ask((id) => ({ id, sheets }), posterPatienceMs)),
    close: () => stop(cancelled()),
  };
}

const cancelled = (): Result<never> => refuse('report-failed', { reason: 'cancelled' });

function toDocument(made: Result<Made>): Result<RenderedDocument> {
  if (!made.ok) return made;
  const { report, title, outline, findings } = expect(made.value, 'rendered');
  return succeed({ ...report, title, outline, findings });
}

/** Answers carry the number of their question, so another kind is a bug. */
function expect<K extends Made['kind']>(made: Made, kind: K): Extract<Made, { kind: K }> {
  if (made.kind !== kind) throw new Error(`the report engine answered ${made.kind} instead of ${kind}`);
  return made as Extract<Made, { kind: K }>;
}

function settleAnswer(one: Waiting, answer: RenderAnswer): void {
  switch (answer.kind) {
    case 'rendered':
    case 'final':
    case 'model':
    case 'checked':
      one.settle(succeed(answer));
      return;
    case 'refused':
      one.settle({ ok: false, error: answer.error });
      return;
    case 'failed': {
      const cause = new Error(answer.message);
      cause.stack = answer.stack;
      one.fail(cause);
    }
  }
}
