/** A list of one plan or organization, or of it only the rows with these ids. */
export type Wanted = readonly string[] | 'all';

/** SQLite and PostgreSQL both take far more bound values; a statement of this size is still prepared quickly. */
const idsPerQuery = 500;

/** Runs a query once for all rows, or for the wanted ids in portions. */
export async function readInPortions<T>(
  wanted: Wanted,
  read: (ids: readonly string[] | null) => Promise<T[]>,
): Promise<T[]> {
  if (wanted === 'all') return read(null);
  const rows: T[] = [];
  for (let start = 0; start < wanted.length; start += idsPerQuery) {
    rows.push(...(await read(wanted.slice(start, start + idsPerQuery))));
  }
  return rows;
}
