import { z } from 'zod';
import type { Finding } from '../../db/domain/check/finding.ts';
import { id, query } from './method.ts';

export const checkMethods = {
  'check.plan': query<readonly Finding[]>()(z.strictObject({ planId: id })),
} as const;
