import type { Sheet } from './spreadsheet/workbook.ts';

export type OpenedTables = Readonly<{
  keep: (token: string, name: string, sheets: readonly Sheet[]) => void;
  find: (token: string) => Readonly<{ name: string; sheets: readonly Sheet[] }> | null;
  drop: (token: string) => void;
}>;

/** A workbook can take some hundred megabytes, and nobody looks at more than two at once. */
const keptTables = 2;

/** What a session has opened to import, until it is applied or closed; the oldest makes room. */
export function createOpenedTables(): OpenedTables {
  const tables = new Map<string, Readonly<{ name: string; sheets: readonly Sheet[] }>>();
  return {
    keep: (token, name, sheets) => {
      const oldest = tables.keys().next();
      if (tables.size >= keptTables && !oldest.done) tables.delete(oldest.value);
      tables.set(token, { name, sheets });
    },
    find: (token) => tables.get(token) ?? null,
    drop: (token) => {
      tables.delete(token);
    },
  };
}
