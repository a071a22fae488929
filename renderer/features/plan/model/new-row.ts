import type { AppError } from '../../../../db/domain/errors.ts';

/**
 * Where a row that is being written is to stand. Its neighbours may themselves be on their way into the file: a key is
 * the id of a row of the plan or the key of another new row.
 */
export type NewRowPlace =
  | Readonly<{ kind: 'node'; levelId: string; parentKey: string | null; afterKey: string | null }>
  | Readonly<{ kind: 'indicator'; parentKey: string; afterKey: string | null }>;

/** A row that is on the page alone: until it has a text, while it is sent, and after the file would not take it. */
export type NewRow = Readonly<{
  key: string;
  place: NewRowPlace;
  text: string;
  state: 'typing' | 'sending' | 'failed';
  error: AppError | null;
}>;

/** The rows after one of them has got an id: those that stand by it or under it now stand by the row of the plan. */
export function settleRow(rows: readonly NewRow[], key: string, id: string): readonly NewRow[] {
  const follow = <K extends string | null>(one: K): K | string => (one === key ? id : one);
  return rows
    .filter((row) => row.key !== key)
    .map((row) => {
      const { place } = row;
      if (place.parentKey !== key && place.afterKey !== key) return row;
      return place.kind === 'node'
        ? {
            ...row,
            place: { ...place, parentKey: follow(place.parentKey), afterKey: follow(place.afterKey) },
          }
        : {
            ...row,
            place: { ...place, parentKey: follow(place.parentKey), afterKey: follow(place.afterKey) },
          };
    });
}

/** The rows without one of them; those that stood behind it stand where it stood. */
export function dropRow(rows: readonly NewRow[], key: string): readonly NewRow[] {
  const gone = rows.find((row) => row.key === key);
  return rows
    .filter((row) => row.key !== key)
    .map((row) =>
      row.place.afterKey === key
        ? { ...row, place: { ...row.place, afterKey: gone?.place.afterKey ?? null } }
        : row,
    );
}

export const changeRow = (
  rows: readonly NewRow[],
  key: string,
  change: Partial<Omit<NewRow, 'key'>>,
): readonly NewRow[] => rows.map((row) => (row.key === key ? { ...row, ...change } : row));
