/** Numbers from a seed (mulberry32), so that a failing run can be run again. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** The seed of this run, from SELARAS_SEED or the clock; printed, because a failure is worth nothing without it. */
export function chooseSeed(what: string): number {
  const seed = Number(process.env.SELARAS_SEED ?? Date.now() % 1_000_000);
  console.info(`${what}: SELARAS_SEED=${seed}`);
  return seed;
}
