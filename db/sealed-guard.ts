import { closedMark } from './ddl-locks.ts';
import { type AppError, refuse } from './domain/errors.ts';
import type { Quarter } from './domain/plan-document.ts';
import type { Reader } from './reader.ts';

/**
 * The database refuses writes into a closed period by itself (`ddl-locks.ts`); here its refusal becomes a sentence that
 * says what is closed, by whom and since when. Null for any other failure.
 */
export async function explainClosed(db: Reader, error: unknown): Promise<AppError | null> {
  const id = findClosedPeriod(error);
  if (id === null) return null;
  const period = await db.selectFrom('period_state').selectAll().where('id', '=', id).executeTakeFirst();
  if (!period) return null;
  const detail = {
    year: period.year,
    quarter: period.quarter as Quarter,
    by: period.acted_by,
    at: period.acted_at,
  };
  const code = period.status === 'sealed' ? 'period-sealed' : 'period-under-review';
  return refuse(code, detail).error;
}

function findClosedPeriod(error: unknown): string | null {
  const message = error instanceof Error ? error.message : '';
  const at = message.indexOf(closedMark);
  return at < 0 ? null : message.slice(at + closedMark.length).trim();
}
