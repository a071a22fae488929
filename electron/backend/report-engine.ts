import { type Result, refuse } from '../../db/domain/errors.ts';
import type { RenderClient } from './reports/render-client.ts';

export type ReportEngine = Readonly<{
  render: RenderClient['render'];
  makeFinal: RenderClient['makeFinal'];
  readModel: RenderClient['readModel'];
  renderPoster: RenderClient['renderPoster'];
  close: () => Promise<void>;
}>;

/** Longer than a look at the pages between two edits; afterwards 400 MB are worth more than a warm start. */
const restAfterMs = 3 * 60_000;

/** One engine for all sessions: started by the first report, and let go when none has been asked for in a while. */
export function createReportEngine(client: RenderClient, afterMs: number = restAfterMs): ReportEngine {
  let running = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async <T>(act: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (isClosed) return refuse('report-failed', { reason: 'cancelled' });
    clearTimeout(timer);
    running += 1;
    try {
      return await act();
    } finally {
      running -= 1;
      clearTimeout(timer);
      if (running === 0) {
        timer = setTimeout(() => void client.close(), afterMs);
        // Memory to be given back is no reason to keep a program alive.
        timer.unref();
      }
    }
  };
  return {
    render: (source, options) => run(() => client.render(source, options)),
    makeFinal: (source, options) => run(() => client.makeFinal(source, options)),
    readModel: (source, options) => run(() => client.readModel(source, options)),
    renderPoster: (sheets) => run(() => client.renderPoster(sheets)),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      return client.close();
    },
  };
}
