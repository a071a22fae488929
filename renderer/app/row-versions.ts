import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { PlanPatch } from '../../db/domain/plan-patch.ts';
import { recordLists } from '../../db/domain/plan-records.ts';

/**
 * Carries the version a row was seen in over the changes this page itself has made since: two quick edits of one row
 * are no conflict, a change by somebody else still is.
 */
export type RowVersions = Readonly<{
  note: (before: PlanDocument, patch: PlanPatch) => void;
  findLatest: (id: string, seen: number) => number;
  clear: () => void;
}>;

type Row = Readonly<{ id: string; version: number }>;
const lists = Object.values(recordLists);

export function createRowVersions(): RowVersions {
  const successors = new Map<string, number>();
  const keyOf = (id: string, version: number) => `${version}:${id}`;
  return {
    note: (before, patch) => {
      const old = new Map<string, number>(
        [
          before.plan,
          before.organization,
          ...before.nodes,
          ...before.indicators,
          ...lists.flatMap((list): readonly Row[] => before[list]),
        ].map((row) => [row.id, row.version]),
      );
      const changed = [
        ...(patch.plan ? [patch.plan] : []),
        ...(patch.organization ? [patch.organization] : []),
        ...(patch.upserts.nodes ?? []),
        ...(patch.upserts.indicators ?? []),
        ...lists.flatMap((list): readonly Row[] => patch.upserts[list] ?? []),
      ];
      for (const row of changed) {
        const version = old.get(row.id);
        if (version !== undefined && version < row.version) {
          successors.set(keyOf(row.id, version), row.version);
        }
      }
    },
    findLatest: (id, seen) => {
      let version = seen;
      for (;;) {
        const next = successors.get(keyOf(id, version));
        if (next === undefined) return version;
        version = next;
      }
    },
    clear: () => successors.clear(),
  };
}
