import { type Result, refuse } from '../../db/domain/errors.ts';
import type { RenderClient } from './reports/render-client.ts';

export type ReportEngine = Readonly<{
  render: RenderClient['render'];
  makeFinal: RenderClient['makeFinal'];
  readModel: RenderClient['readModel'];
  check: RenderClient['check'];
  renderPoster: RenderClient['renderPoster'];
  /** A session has pages on show: its next edit is to find the engine warm. */
  hold: (session: string) => void;
  release: (session: string) => void;
  close: () => Promise<void>;
}>;

type Rest = Readonly<{
  /** While pages are on show. Longer than a look at them between two edits; afterwards 400 MB are worth more than a warm start. */
  whileShownMs: number;
  /** Once nobody looks at pages any more: who comes back at once still finds it warm. */
  afterwardsMs: number;
}>;
const usualRest: Rest = { whileShownMs: 3 * 60_000, afterwardsMs: 5_000 };

/** One engine for all sessions: started by the first report, and let go when none has been asked for in a while. */
export function createReportEngine(client: RenderClient, rest: Rest = usualRest): ReportEngine {
  const shown = new Set<string>();
  let running = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  const waitForRest = (): void => {
    clearTimeout(timer);
    if (running > 0 || isClosed) return;
    timer = setTimeout(() => void client.close(), shown.size > 0 ? rest.whileShownMs : rest.afterwardsMs);
    // Memory to be given back is no reason to keep a program alive.
    timer.unref();
  };
  const run = async <T>(act: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (isClosed) return refuse('report-failed', { reason: 'cancelled' });
    clearTimeout(timer);
    running += 1;
    try {
      return await act();
    } finally {
      running -= 1;
      waitForRest();
    }
  };
  return {
    render: (source, options) => run(() => client.render(source, options)),
    makeFinal: (source, options) => run(() => client.makeFinal(source, options)),
    readModel: (source, options) => run(() => client.readModel(source, options)),
    check: (source, options) => run(() => client.check(source, options)),
    renderPoster: (sheets) => run(() => client.renderPoster(sheets)),
    hold: (session) => {
      shown.add(session);
      waitForRest();
    },
    release: (session) => {
      if (shown.delete(session)) waitForRest();
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      return client.close();
    },
  };
}
