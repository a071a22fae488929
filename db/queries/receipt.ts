import type { Quarter, SheetReceipt } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import { readInPortions, type Wanted } from './by-ids.ts';

/** In the order in which they came. */
export async function listReceipts(
  db: Reader,
  planId: string,
  wanted: Wanted = 'all',
): Promise<SheetReceipt[]> {
  const rows = await readInPortions(wanted, (ids) =>
    db
      .selectFrom('sheet_receipt')
      .selectAll()
      .where('plan_id', '=', planId)
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('received_at')
      .orderBy('id')
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    year: row.year,
    quarter: row.quarter as Quarter,
    kind: row.kind,
    unitId: row.unit_id,
    unitName: row.unit_name,
    fileName: row.file_name,
    fileHash: row.file_hash,
    madeAt: row.made_at,
    receivedAt: row.received_at,
  }));
}
