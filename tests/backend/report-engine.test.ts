import { describe, expect, it } from 'vitest';
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
        renderPoster: async () => answer,
        close: async () => {
          events.push('close');
          rested();
        },
      },
      1,
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
});
