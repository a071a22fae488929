import { z } from 'zod';
import type { Decimal } from '../../db/domain/decimal.ts';

/**
 * Queries write nothing into the open file; commands run in one transaction with one history entry; `bytes` answers
 * with raw bytes; host methods need the window or the system and are answered by the host itself.
 */
export type MethodKind = 'query' | 'command' | 'host' | 'bytes';

/**
 * One method of the contract. `input` is parsed at the border of the backend; the output is made by typed code behind
 * it and crosses as plain data (or, for `bytes`, as raw bytes), so it carries a type and no second parser.
 */
export type Method<
  I extends z.ZodType = z.ZodType,
  O = unknown,
  K extends MethodKind = MethodKind,
> = Readonly<{ kind: K; input: I; output?: O }>;

export const query =
  <O>() =>
  <I extends z.ZodType>(input: I): Method<I, O, 'query'> => ({ kind: 'query', input });
export const command =
  <O>() =>
  <I extends z.ZodType>(input: I): Method<I, O, 'command'> => ({ kind: 'command', input });
export const host =
  <O>() =>
  <I extends z.ZodType>(input: I): Method<I, O, 'host'> => ({ kind: 'host', input });
export const bytes =
  () =>
  <I extends z.ZodType>(input: I): Method<I, Uint8Array, 'bytes'> => ({ kind: 'bytes', input });

export const nothing = z.strictObject({});
export const id = z.string().min(1).max(64);
/** An opaque, single-use permission for one file and one purpose; never a path. */
export const grant = z.string().min(1).max(64);
export const year = z.number().int().min(1900).max(9999);
/** 1 is January. */
export const month = z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
export const quarter = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
/** Canonical decimal text; what people type is read by db/domain/read-number.ts before it gets here. */
export const decimalText = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,30})(\.\d{0,18}[1-9])?$/)
  .refine((text) => text !== '-0')
  .transform((text) => text as Decimal);
/** Long enough for any statement of a plan; longer text is refused with a sentence, not cut. */
export const longText = z.string().max(100_000);
