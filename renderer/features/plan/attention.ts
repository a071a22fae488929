import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { findFindings } from './model/findings.ts';

/** What the auditor would have put right or looked at. */
export const countAttention = (plan: PlanDocument): number => findFindings(plan).count;
