import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { refuse } from '../../db/domain/errors.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { createReportEngine } from '../../electron/backend/report-engine.ts';

const source = {} as PlanDocument;
const options = { kind: 'renstra', year: null, date: '2026-11-21', format: 'pdf' } as const;
const answer = refuse('report-failed', { reason: 'example' });

describe('the report engine of the backend', () => {
  it('is let go when nobody has asked for a report in a while, and not before the last is done', async () => {
    const events: string[] = [];
    let finish = (): void => undefined;
    let rested = (): void => undefined;
    const resting = new Promise<void>((resolve) => {
      rested = resolve;
    });
    const engine = createReportEngine(
      {
        render: async () => {
          events.push('render');
          if (events.length === 1) {
            await new Promise<void>((resolve) => {
              finish = resolve;
            });
          }
          return answer;
        },
        makeFinal: async () => answer,
        readModel: async () => answer,
        check: async () => answer,
        renderPoster: async () => answer,
        close: async () => {
          events.push('close');
          rested();
        },
      },
      { whileShownMs: 60_000, afterwardsMs: 1 },
    );
    const first = engine.render(source, options);
    const second = engine.render(source, options);
    expect(await second).toBe(answer);
    finish();
    expect(await first).toBe(answer);
    // The timer keeps no program alive, so the test has to.
    const alive = setInterval(() => undefined, 10);
    await resting;
    clearInterval(alive);
    expect(events).toEqual(['render', 'render', 'close']);
  });

  it('makes nothing after it was closed', async () => {
    const events: string[] = [];
    const engine = createReportEngine({
      render: async () => {
        events.push('render');
        return answer;
      },
      makeFinal: async () => answer,
      readModel: async () => answer,
      check: async () => answer,
      renderPoster: async () => answer,
      close: async () => void events.push('close'),
    });
    await engine.close();
    expect(await engine.render(source, options)).toMatchObject({
      ok: false,
      error: { code: 'report-failed' },
    });
    expect(events).toEqual(['close']);
  });

  it('is kept while pages are on show, and let go soon after the last of them is left', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const events: string[] = [];
    const engine = createReportEngine({
      render: async () => answer,
      makeFinal: async () => answer,
      readModel: async () => answer,
      check: async () => answer,
      renderPoster: async () => answer,
      close: async () => void events.push('close'),
    });
    engine.hold('one');
    engine.hold('two');
    await engine.render(source, options);
    engine.release('one');
    vi.advanceTimersByTime(60_000);
    expect(events).toEqual([]);
    engine.release('two');
    vi.advanceTimersByTime(4_999);
    // Back at once: the pages are made by the engine that is still warm.
    engine.hold('two');
    vi.advanceTimersByTime(60_000);
    expect(events).toEqual([]);
    engine.release('two');
    vi.advanceTimersByTime(5_000);
    expect(events).toEqual(['close']);
  });
});
