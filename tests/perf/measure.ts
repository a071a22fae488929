/** Milliseconds of repeated runs of one thing. */
export type Timing = Readonly<{ median: number; p95: number; runs: number }>;

export function summarize(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Runs one after the other; `prepare` is not timed and hands its result over. */
export async function time<T>(
  runs: number,
  act: (prepared: T) => unknown,
  prepare: (run: number) => T | Promise<T> = () => undefined as T,
): Promise<Timing> {
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const prepared = await prepare(run);
    const start = performance.now();
    await act(prepared);
    samples.push(performance.now() - start);
  }
  return summarize(samples);
}

/**
 * Two things turn by turn, so that the disk's and the machine's moods of a moment fall on both: a ratio of figures
 * taken one after the other says as much about the minute as about the work.
 */
export async function timeInTurns(
  runs: number,
  measured: (run: number) => unknown,
  reference: (run: number) => unknown,
): Promise<readonly [measured: Timing, reference: Timing]> {
  const samples: readonly [number[], number[]] = [[], []];
  const take = async (act: (run: number) => unknown, run: number, into: number[]): Promise<void> => {
    const start = performance.now();
    await act(run);
    into.push(performance.now() - start);
  };
  for (let run = 0; run < runs; run += 1) {
    await take(measured, run, samples[0]);
    await take(reference, run, samples[1]);
  }
  return [summarize(samples[0]), summarize(samples[1])];
}
