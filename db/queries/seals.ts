import { hash } from 'node:crypto';
import { toCanonicalDocument } from '../canonical-json.ts';
import type { Quarter } from '../domain/plan-document.ts';
import { freezePeriod } from '../domain/verification/freeze.ts';
import type { FrozenPeriod } from '../domain/verification/frozen-period.ts';
import type { Reader } from '../reader.ts';
import { listPlans } from './document.ts';
import { readPlanDocument } from './plan-document.ts';

/** A sealed period that is not what it was sealed as: the copy itself was changed, or figures of it were. */
export type SealFault = Readonly<{
  plan: string;
  year: number;
  quarter: Quarter;
  fault: 'copy' | 'figures';
}>;

/** Holds every seal in force to its hash, and the figures under it to its copy: past every guard of the database. */
export async function listSealFaults(db: Reader): Promise<readonly SealFault[]> {
  const faults: SealFault[] = [];
  for (const { id, title } of await listPlans(db)) {
    const rows = await db
      .selectFrom('period_seal')
      .selectAll()
      .where('plan_id', '=', id)
      .where('ended_at', 'is', null)
      .orderBy('year')
      .orderBy('quarter')
      .execute();
    const document = rows.length === 0 ? null : await readPlanDocument(db, id);
    if (!document) continue;
    for (const { content, hash: expected, year, quarter: at } of rows) {
      const quarter = at as Quarter;
      const found = (fault: SealFault['fault']) => faults.push({ plan: title, year, quarter, fault });
      if (hash('sha256', content, 'hex') !== expected) found('copy');
      else if (
        listFigures(JSON.parse(content) as FrozenPeriod, year, quarter) !==
        listFigures(freezePeriod(document, year, quarter), year, quarter)
      ) {
        found('figures');
      }
    }
  }
  return faults;
}

/** What the database locks of the period, in a fixed order and without what the row went through. */
function listFigures(frozen: FrozenPeriod, year: number, quarter: Quarter): string {
  const own = (row: { readonly year: number; readonly quarter: Quarter }): boolean =>
    row.year === year && (quarter === 0 || row.quarter === quarter);
  const lists = [frozen.realizations, frozen.targets, frozen.verifications, frozen.spendings].map((rows) =>
    (rows as readonly { readonly id: string; readonly year: number; readonly quarter: Quarter }[])
      .filter(own)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  return toCanonicalDocument(lists);
}
