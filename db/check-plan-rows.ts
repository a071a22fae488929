import type { AnyRow } from './changes.ts';
import { type CheckedRows, contentTables, describeTable, type RowFault } from './check-rows.ts';
import { parseRichText } from './domain/rich-text/parse-rich-text.ts';

/**
 * What no description of a table says: a plan is read on its own, so that a row below one of another plan, or at a level
 * of another framework, would be in the file and on no screen. The rows' references are whole already.
 */
export function findStrayRow(rows: CheckedRows): RowFault | null {
  return findForeignParent(rows) ?? findForeignLevel(rows) ?? findForeignText(rows);
}

const stray = (place: string): RowFault => ({ rule: 'wrong-plan', place });
const byId = (rows: readonly AnyRow[]): ReadonlyMap<unknown, AnyRow> =>
  new Map(rows.map((row) => [row.id, row]));

function findForeignParent(rows: CheckedRows): RowFault | null {
  for (const name of contentTables) {
    const { columns } = describeTable(name);
    // A legal basis without a plan is the office's, whatever plan its amendment stands in.
    if (!columns.plan_id || columns.plan_id.isNullable) continue;
    const own = Object.keys(columns).filter((column) => columns[column]?.references === name);
    const rowOf = byId(own.length === 0 ? [] : rows[name]);
    for (const [index, row] of rows[name].entries()) {
      const column = own.find((one) => row[one] != null && rowOf.get(row[one])?.plan_id !== row.plan_id);
      if (column !== undefined) return stray(`${name}[${index}].${column}`);
    }
  }
  return null;
}

function findForeignLevel(rows: CheckedRows): RowFault | null {
  const [planOf, levelOf] = [byId(rows.plan), byId(rows.framework_level)];
  const index = rows.node.findIndex(
    (row) => levelOf.get(row.level_id)?.framework_id !== planOf.get(row.plan_id)?.framework_id,
  );
  return index < 0 ? null : stray(`node[${index}].level_id`);
}

/** Texts of documents have a form of their own, which the columns know nothing of. */
function findForeignText(rows: CheckedRows): RowFault | null {
  for (const [index, { body }] of rows.narrative.entries()) {
    const parsed = parseRichText(String(body));
    if (!parsed.ok) return { rule: 'wrong-text', place: `narrative[${index}].body${parsed.fault.place}` };
  }
  return null;
}
