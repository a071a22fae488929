import fc, { type Parameters } from 'fast-check';

/** One seed per run, printed so that a failure can be repeated: SELARAS_SEED=<seed>. */
function chooseSeed(): number {
  const given = Number(process.env.SELARAS_SEED);
  return Number.isSafeInteger(given) && given !== 0 ? given : Math.floor(Math.random() * 2 ** 31);
}

/** Runs a property with the printed seed; a failing one belongs into the test as a named regression. */
export function checkProperty<T>(
  name: string,
  property: fc.IProperty<T>,
  parameters: Parameters<T> = {},
): void {
  const seed = parameters.seed ?? chooseSeed();
  console.log(`${name}: seed ${seed}`);
  fc.assert(property, { numRuns: 300, ...parameters, seed });
}
