import type { Created } from '../../../db/commands/organization.ts';
import type { Result } from '../../../db/domain/errors.ts';

/** A sample is part of the program: one that a command refuses is a bug. */
export async function take<T>(result: Promise<Result<T>>): Promise<T> {
  const made = await result;
  if (!made.ok) throw new Error(`the sample is refused: ${JSON.stringify(made.error)}`);
  return made.value;
}

export const takeId = async (result: Promise<Result<Created>>): Promise<string> => (await take(result)).id;

/** What a sample calls by name has to be in it, above the place that calls it. */
export function getKnown<T>(known: ReadonlyMap<string, T>, name: string): T {
  const one = known.get(name);
  if (one === undefined) throw new Error(`the sample has nothing called ${name}`);
  return one;
}
