import type { z } from 'zod';
import { type Result, refuse } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';

/** Ids, tokens and grants are shorter; a text over a limit of at least this is one that a person typed. */
const shortestTextLimit = 100;
/** A field path of the contract is far shorter. */
const maxFieldLength = 200;

/** What came over the border as the handler takes it; a refusal names the field and repeats nothing of what came. */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  const field = (issue?.path ?? []).map(String).join('.').slice(0, maxFieldLength);
  if (issue?.code === 'too_big' && issue.origin === 'string' && Number(issue.maximum) >= shortestTextLimit) {
    return refuse('text-too-long', { field, limit: Number(issue.maximum) });
  }
  return refuse('invalid-input', { field });
}
