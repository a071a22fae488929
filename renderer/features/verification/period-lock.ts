import { LockKeyhole, type LucideIcon, Send } from 'lucide-react';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { findClosing } from '../../../db/domain/verification/period.ts';

/** The mark of a period in a row of periods: a lock where it is sealed, an envelope's sign while it is being looked at. */
export function findPeriodIcon(
  document: PlanDocument,
  year: number,
  quarter: Quarter,
): LucideIcon | undefined {
  const closing = findClosing(document, year, quarter);
  if (closing === null) return undefined;
  return closing.status === 'sealed' ? LockKeyhole : Send;
}
