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
