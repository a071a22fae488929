import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { Quarter, SheetReceipt } from '../domain/plan-document.ts';
import { succeed } from '../domain/result.ts';
import { keyOf, listCells } from './cells.ts';
import { type RealizationInput, setRealizations } from './realization.ts';
import { findRow } from './rows.ts';

export type AcceptedSheet = Readonly<{
  receipt: Pick<SheetReceipt, 'kind' | 'unitId' | 'unitName' | 'fileName' | 'fileHash' | 'madeAt'>;
  rows: readonly Readonly<{
    indicatorId: string;
    /** Of the cell as it was shown beside the sheet; 0 where there was none. */
    version: number;
    /** The period and those of its months that the row says. */
    cells: readonly Omit<RealizationInput, 'year' | 'quarter'>[];
  }>[];
}>;

/**
 * What was accepted of sheets that came back, in one step. A file that has been received before is known by its hash
 * and leaves no second receipt, so that giving it again changes nothing. Refused where a cell is no longer what it was
 * when the person decided.
 */
export async function acceptSheets(
  context: CommandContext,
  input: Readonly<{ planId: string; year: number; quarter: Quarter; sheets: readonly AcceptedSheet[] }>,
): Promise<Result<Readonly<{ rows: number }>>> {
  const { db, write, newId, at } = context;
  const { planId, year, quarter, sheets } = input;
  const plan = await findRow(db, 'plan', planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const places = sheets.flatMap(({ rows }) =>
    rows.map(({ indicatorId }) => ({ indicatorId, year, quarter })),
  );
  const known = await listCells(db, 'realization', { planId, cells: places });
  if (!known.ok) return known;
  const { present } = known.value;
  const received = await db
    .selectFrom('sheet_receipt')
    .select(['id', 'file_hash'])
    .where('plan_id', '=', planId)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .execute();
  const idOf = new Map(received.map((row) => [row.file_hash, row.id]));
  for (const { receipt, rows } of sheets) {
    const isStale = rows.some(
      ({ version, indicatorId }) =>
        (present.get(keyOf(indicatorId, year, quarter))?.version ?? 0) !== version,
    );
    if (isStale) return refuse('row-changed-meanwhile', { what: 'realization' });
    const receiptId = idOf.get(receipt.fileHash) ?? newId();
    if (!idOf.has(receipt.fileHash)) {
      idOf.set(receipt.fileHash, receiptId);
      await write.insert('sheet_receipt', [
        {
          id: receiptId,
          organization_id: plan.organization_id,
          plan_id: planId,
          year,
          quarter,
          kind: receipt.kind,
          unit_id: receipt.unitId,
          unit_name: receipt.unitName,
          file_name: receipt.fileName,
          file_hash: receipt.fileHash,
          made_at: receipt.madeAt,
          received_at: at,
        },
      ]);
    }
    const set = await setRealizations(
      context,
      { planId, cells: rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, year, quarter }))) },
      'import',
      receiptId,
    );
    if (!set.ok) return set;
  }
  return succeed({ rows: places.length });
}
