import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Quarter } from '../../db/domain/plan-document.ts';
import { readIdentity } from '../../db/identity.ts';
import { type MadeSheet, makeSheets } from '../backend/entry-sheets/make-sheets.ts';
import { writeFolder } from '../backend/entry-sheets/write-folder.ts';
import { writeFileAtomically } from '../backend/files/atomic-write.ts';
import { CliRefusal, requireFlag, requireKnown, requireValue, type Verb, type VerbArgs } from './cli-io.ts';
import { resolvePath } from './deps.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readYear } from './read-year.ts';

/** The year of a verb and its quarter, 0 where none is given. */
export function readPeriod(args: VerbArgs): { readonly year: number; readonly quarter: Quarter } {
  const year = readYear(requireFlag(args, 'tahun'));
  const quarter = requireKnown(args.values.triwulan ?? '0', ['0', '1', '2', '3', '4']);
  return { year, quarter: Number(quarter) as Quarter };
}

/** `lembar BERKAS --tahun N [--triwulan Q] --keluar FOLDER [--timpa] [--json]`: one sheet for each unit. */
export const entrySheetVerb: Verb = {
  positionals: ['file'],
  flags: { tahun: 'value', triwulan: 'value', keluar: 'value', timpa: 'switch', json: 'switch' },
  run: async (args, io) => {
    const { positionals, switches, translator } = args;
    const name = requireFlag(args, 'keluar');
    const period = readPeriod(args);
    const target = resolvePath(io, name);
    const sheets = await withFile(io, positionals.file, async (reader) => {
      const document = await readMainPlan(reader, period.year);
      const identity = await readIdentity(reader);
      return makeSheets(document, period, { fileId: identity?.fileId ?? '', at: io.now() });
    });
    if (sheets.length === 0) {
      throw new CliRefusal({ code: 'document-has-no-data', detail: { what: 'indikator' } });
    }
    if (switches.has('timpa') && (await isFolder(target))) await writeInto(target, sheets);
    else requireValue(await writeFolder(target, sheets));
    const list = sheets.map(({ bytes: _, ...sheet }) => sheet);
    const lines = [
      translator.text('entrySheet.made', { name, count: sheets.length }),
      ...list.map((sheet) => translator.text('entrySheet.madeOne', { name: sheet.name, rows: sheet.rows })),
    ];
    await io.writeOut(
      switches.has('json') ? `${JSON.stringify(list, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
    );
    return 0;
  },
};

const isFolder = (target: string): Promise<boolean> =>
  stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** File by file: what else lies in the folder stays. */
async function writeInto(target: string, sheets: readonly MadeSheet[]): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const { name, bytes } of sheets) {
    requireValue(await writeFileAtomically(join(target, basename(name)), bytes, { mayReplace: true }));
  }
}
