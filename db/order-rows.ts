import type { AnyRow } from './changes.ts';
import { type Checked, type CheckedRows, contentTables, describeTable, refuseRows } from './check-rows.ts';
import type { TrackedTable } from './schema.ts';

/** Tables in an order in which every reference finds its row, and rows of each behind those of it they refer to. */
export function orderRows(
  rows: CheckedRows,
): Checked<readonly (readonly [TrackedTable, readonly AnyRow[]])[]> {
  const ordered: (readonly [TrackedTable, readonly AnyRow[]])[] = [];
  for (const name of orderTables()) {
    const own = Object.entries(describeTable(name).columns).flatMap(([column, { references }]) =>
      references === name ? [column] : [],
    );
    const placed = own.length === 0 ? rows[name] : orderByOwnReferences(rows[name], own);
    if ('circle' in placed) return refuseRows('circle', `${name}[${placed.circle}].${own.join(', ')}`);
    ordered.push([name, placed]);
  }
  return { ok: true, value: ordered };
}

function orderTables(): readonly TrackedTable[] {
  const ordered = new Set<TrackedTable>();
  const visit = (name: TrackedTable): void => {
    if (ordered.has(name)) return;
    for (const { references } of Object.values(describeTable(name).columns)) {
      if (references && references !== name) visit(references as TrackedTable);
    }
    ordered.add(name);
  };
  for (const name of contentTables) visit(name);
  // Periods close rows of other tables to writing: they come when everything in them is there.
  const closing: TrackedTable = 'period_state';
  return [...[...ordered].filter((name) => name !== closing), closing];
}

/** In rounds: a row comes once everything it refers to has; those that never come refer to each other. */
function orderByOwnReferences(
  rows: readonly AnyRow[],
  columns: readonly string[],
): readonly AnyRow[] | Readonly<{ circle: number }> {
  const ordered: AnyRow[] = [];
  const waiting = new Map<unknown, AnyRow[]>();
  const missing = new Map<AnyRow, number>();
  for (const row of rows) {
    const targets = columns.map((column) => row[column] ?? null).filter((id) => id !== null);
    missing.set(row, targets.length);
    if (targets.length === 0) ordered.push(row);
    for (const id of targets) {
      const behind = waiting.get(id);
      if (behind) behind.push(row);
      else waiting.set(id, [row]);
    }
  }
  // The list grows while it is walked.
  for (const row of ordered) {
    for (const next of waiting.get(row.id) ?? []) {
      const left = (missing.get(next) ?? 0) - 1;
      missing.set(next, left);
      if (left === 0) ordered.push(next);
    }
  }
  if (ordered.length === rows.length) return ordered;
  const came = new Set(ordered);
  return { circle: rows.findIndex((row) => !came.has(row)) };
}
