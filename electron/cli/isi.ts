import { basename } from 'node:path';
import { runCommand } from '../../db/command.ts';
import { acceptSheets } from '../../db/commands/accept-sheet.ts';
import type { SheetRow } from '../../db/domain/entry-sheet/compare-file.ts';
import type { ComparedFiles } from '../../db/domain/entry-sheet/compare-files.ts';
import type { SheetPeriod } from '../../db/domain/entry-sheet/plan-sheets.ts';
import type { AppError } from '../../db/domain/errors.ts';
import { findQuarter, type Month } from '../../db/domain/months.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { canAccept, compareReturned, toAccepted } from '../backend/entry-sheets/compare-returned.ts';
import { type ReturnedFile, readReturnedFile } from '../backend/entry-sheets/returned-file.ts';
import { readTableBytes } from '../backend/imports/spreadsheet/open-spreadsheet.ts';
import { type CliIo, CliRefusal, requireKnown, requireValue, type Verb, type VerbArgs } from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';
import { type FilledFile, type FillResult, writeFillJson, writeFillLines } from './isi-output.ts';
import { readPeriod } from './lembar.ts';
import { openForWriting } from './open-writing.ts';
import { readMainPlan, withFile } from './read-file.ts';

/**
 * `isi BERKAS TABEL… --tahun N [--triwulan Q | --bulan B] [--pratinjau] [--timpa-konflik] [--yakin] [--json]`: figures of sheets that
 * came back, or of tables with codes or names of indicators, as one step. A conflict or a doubtful figure is taken only
 * where the line says so.
 */
export const fillVerb: Verb = {
  positionals: ['file'],
  rest: true,
  flags: {
    tahun: 'value',
    triwulan: 'value',
    bulan: 'value',
    pratinjau: 'switch',
    'timpa-konflik': 'switch',
    yakin: 'switch',
    json: 'switch',
  },
  run: async (args, io) => {
    const { positionals, rest, switches, translator } = args;
    const period = readFillPeriod(args);
    if (rest.length === 0) {
      throw new CliRefusal({ code: 'missing-argument', detail: { name: translator.text('argument.table') } });
    }
    const { files, refused } = await readFiles(rest, io);
    const document = await withFile(io, positionals.file, (reader) => readMainPlan(reader, period.year));
    const compared = compareReturned(document, files, period);
    const isTaken = (row: SheetRow): boolean =>
      canAccept(row) &&
      (row.state !== 'conflict' || switches.has('timpa-konflik')) &&
      (switches.has('yakin') || !row.problems.some(({ severity }) => severity === 'doubt'));
    if (!switches.has('pratinjau'))
      await accept({ document, compared, isTaken, period }, positionals.file, io);
    const result: FillResult = {
      files: compared.files.map(
        (file): FilledFile => ({
          ...file,
          rows: file.rows.map((row) => ({ ...row, isTaken: isTaken(row) })),
        }),
      ),
      refused,
      outstanding: compared.outstanding,
      isPreview: switches.has('pratinjau'),
      quarter: period.quarter,
    };
    const locale = document.organization.numberLocale;
    await io.writeOut(
      switches.has('json') ? writeFillJson(result, translator, locale) : writeFillLines(result, args, locale),
    );
    const isOpen = result.files.some(
      ({ fault, rows }) =>
        fault !== null || rows.some((row) => row.state === 'refused' || (canAccept(row) && !row.isTaken)),
    );
    return isOpen || refused.length > 0 ? 1 : 0;
  },
};

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** A month names its quarter; a quarter given beside it has to be that one. */
function readFillPeriod(args: VerbArgs): SheetPeriod {
  const period = readPeriod(args);
  const { bulan, triwulan } = args.values;
  if (bulan === undefined) return period;
  const month = Number(requireKnown(bulan, months)) as Month;
  const quarter = findQuarter(month);
  if (triwulan !== undefined) requireKnown(triwulan, [String(quarter)]);
  return { year: period.year, quarter, month };
}

type Refused = Readonly<{ name: string; error: AppError }>;

/** What cannot be read is told beside what can; a name that names nothing is a slip of the line itself. */
async function readFiles(
  names: readonly string[],
  io: CliIo,
): Promise<Readonly<{ files: readonly ReturnedFile[]; refused: readonly Refused[] }>> {
  const files: ReturnedFile[] = [];
  const refused: Refused[] = [];
  for (const [index, given] of names.entries()) {
    const name = basename(given);
    const bytes = await readTableBytes(resolvePath(io, given));
    if (!bytes.ok && bytes.error.code === 'file-not-found') throw new CliRefusal(bytes.error);
    const read = bytes.ok
      ? await readReturnedFile(
          { token: String(index), name, bytes: bytes.value },
          { workerFile: io.spreadsheetWorkerFile },
        )
      : bytes;
    if (read.ok) files.push(read.value);
    else refused.push({ name, error: read.error });
  }
  return { files, refused };
}

type Accepting = Readonly<{
  document: PlanDocument;
  compared: ComparedFiles;
  isTaken: (row: SheetRow) => boolean;
  period: SheetPeriod;
}>;

async function accept(
  { document, compared, isTaken, period }: Accepting,
  path: string,
  io: CliIo,
): Promise<void> {
  const sheets = compared.files
    .filter(({ fault }) => fault === null)
    .map((file) =>
      toAccepted(
        file,
        file.rows.filter(isTaken).map((row) => ({ row, take: 'given' })),
        period,
      ),
    );
  if (sheets.length === 0) return;
  const file = await openForWriting(io, resolvePath(io, path), 'entrySheet.accept');
  try {
    const { person, now, newId, newSalt } = createWriteDeps(io);
    const deps = { db: file.db, actor: person, now, newId, newSalt, explain: file.explain };
    requireValue(
      await runCommand(deps, 'entrySheet.accept', (context) =>
        acceptSheets(context, {
          planId: document.plan.id,
          year: period.year,
          quarter: period.quarter,
          sheets,
        }),
      ),
    );
  } finally {
    await file.close();
  }
}
