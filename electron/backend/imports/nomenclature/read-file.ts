import path from 'node:path';
import { type Result, refuse } from '../../../../db/domain/errors.ts';
import { type ReadList, readNomenclature } from '../../../../db/domain/nomenclature/read-list.ts';
import { succeed } from '../../../../db/domain/result.ts';
import { type OpenSpreadsheetOptions, openSpreadsheet } from '../spreadsheet/open-spreadsheet.ts';

/** An official list from the spreadsheet as it is distributed: the sheet that has most of it. */
export async function readNomenclatureFile(
  file: string,
  options: OpenSpreadsheetOptions,
): Promise<Result<ReadList>> {
  const opened = await openSpreadsheet(file, options);
  if (!opened.ok) return opened;
  const lists = opened.value.sheets.flatMap(({ table }) => {
    const list = readNomenclature(table.rows.map((row) => row.map((cell) => cell.text)));
    return list && list.entries.length > 0 ? [list] : [];
  });
  const [best] = lists.toSorted((a, b) => b.entries.length - a.entries.length);
  return best ? succeed(best) : refuse('nomenclature-not-found', { name: path.basename(file) });
}
