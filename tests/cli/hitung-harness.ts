import Papa from 'papaparse';
import { expect } from 'vitest';
import { type HitungOptions, runHitung } from '../../electron/cli/hitung.ts';

export const columns = 'arah;metode;target;target_maks;realisasi;cap;skala';

export type Row = Readonly<Record<string, string>>;

/** Scores a table and reads what comes back. */
export function runTable(
  csv: string,
  options: HitungOptions = {},
): { output: string; badRows: number; rows: readonly Row[] } {
  const result = runHitung(csv, options);
  if ('error' in result) throw new Error(JSON.stringify(result.error));
  const { data } = Papa.parse<Record<string, string>>(result.output.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(result.rows);
  return { output: result.output, badRows: result.badRows, rows: data };
}
