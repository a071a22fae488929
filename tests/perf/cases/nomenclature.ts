import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createBackend } from '../../../electron/backend/create-backend.ts';
import { openSpreadsheet } from '../../../electron/backend/imports/spreadsheet/open-spreadsheet.ts';
import { dinsos } from '../../../electron/backend/samples/dinsos/index.ts';
import { readSystem } from '../../../electron/backend/system.ts';
import { generateRows, makeWorkbook } from '../../support/nomenclature-workbook.ts';
import { summarize, time } from '../measure.ts';
import { newId, newSalt, now, withFolder, writeOffice } from '../office.ts';
import { atMost, type Result } from '../result.ts';

const searches = ['1.02', '3.05.03.2.01', 'pembinaan', 'anak telantar sarana', 'jumlah layanan', 'nomor 7'];

/** A list of the size of the national one: from the spreadsheet into the file, then found in as it is typed. */
export async function measureNomenclature(spreadsheetWorkerFile: string): Promise<readonly Result[]> {
  return withFolder(async (folder) => {
    const path = join(folder, 'a.sakip');
    const list = join(folder, 'daftar.xlsx');
    writeFileSync(list, makeWorkbook(generateRows(7_765)));
    const planId = await writeOffice(path, dinsos);
    const backend = createBackend({
      stateDir: join(folder, 'state'),
      resourcesDir: folder,
      renderWorkerFile: '',
      spreadsheetWorkerFile,
      person: 'bench',
      now,
      newId,
      newSalt,
      log: { report: () => '' },
      system: readSystem(),
    });
    const session = await backend.openSession();
    const take = async (method: string, input: unknown): Promise<unknown> => {
      const result = await session.call(method, input);
      if (!result.ok) throw new Error(result.error.code);
      return result.value;
    };
    const grantFor = async (file: string, purpose: 'open' | 'import-spreadsheet'): Promise<string> => {
      const granted = await backend.issueGrant(session.id, file, purpose);
      if (!granted.ok) throw new Error(granted.error.code);
      return granted.value.grant;
    };
    await take('document.open', { grant: await grantFor(path, 'open') });

    const imports: number[] = [];
    let listId = '';
    for (let run = 0; run < 5; run += 1) {
      const grant = await grantFor(list, 'import-spreadsheet');
      const began = performance.now();
      const made = await take('nomenclature.import', {
        planId,
        grant,
        name: `Daftar ${run}`,
        regulation: null,
        issuedOn: null,
      });
      imports.push(performance.now() - began);
      listId = (made as { value: { id: string } }).value.id;
    }
    const search = (text: string): Promise<unknown> =>
      take('nomenclature.search', {
        listId,
        text,
        kinds: ['program', 'activity', 'subactivity'],
        tier: 'district',
        fields: ['1.06'],
        under: null,
        limit: 100,
      });
    await search('pertama');
    const found = await time(120, search, (run) => searches[run % searches.length] ?? '');
    await backend.close();
    const imported = summarize(imports);
    const readAlone = await time(3, () => openSpreadsheet(list, { workerFile: spreadsheetWorkerFile }));
    const database = new Database(path, { readonly: true });
    const select = database.prepare('select * from nomenclature_entry where list_id = ? and title like ?');
    const scan = await time(
      30,
      (text) => select.all(listId, `%${text}%`),
      (run) => searches[run % searches.length] ?? '',
    );
    database.close();
    return [
      {
        name: `import a list of 7,765 sub-activities (${Math.round(statSync(list).size / 1024)} KB)`,
        unit: 'ms',
        measured: imported,
        reference: { name: 'the spreadsheet read and nothing done with it', timing: readAlone },
        bound: atMost(3_000, imported),
      },
      {
        name: 'search that list',
        unit: 'ms',
        measured: found,
        reference: { name: 'the same words, raw LIKE on one column', timing: scan },
        bound: atMost(50, found),
      },
    ];
  });
}
