import { basename } from 'node:path';
import { runCommand } from '../../db/command.ts';
import { setSpendings } from '../../db/commands/budget.ts';
import type { Decimal } from '../../db/domain/decimal.ts';
import { formatDecimal } from '../../db/domain/format.ts';
import type { PlanDocument, Quarter } from '../../db/domain/plan-document.ts';
import { type SpendingStatus, sumTaken } from '../../db/domain/spending-import/compare-spending.ts';
import { columnName } from '../../db/domain/table-import/table.ts';
import { saySpendingColumn, saySpendingRow } from '../api/text/spending-text.ts';
import { readSpendingSheet, type SpendingSheet } from '../backend/imports/read-spending-sheet.ts';
import { openSpreadsheet } from '../backend/imports/spreadsheet/open-spreadsheet.ts';
import {
  type CliIo,
  CliRefusal,
  requireFlag,
  requireKnown,
  requireValue,
  type Verb,
  type VerbArgs,
} from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';
import { openForWriting } from './open-writing.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readYear } from './read-year.ts';

/** Nothing to look at; all other rows make the exit code 1. */
const quiet: ReadonlySet<SpendingStatus> = new Set([
  'new',
  'changed',
  'unchanged',
  'sum',
  'covered',
  'empty',
]);

/**
 * `serapan BERKAS TABEL --tahun N [--triwulan Q] [--lembar NAMA] [--pratinjau] [--json]`: what was spent, by code, from
 * the spreadsheet of the finance program.
 */
export const spendingVerb: Verb = {
  positionals: ['file', 'table'],
  flags: { tahun: 'value', triwulan: 'value', lembar: 'value', pratinjau: 'switch', json: 'switch' },
  run: async (args, io) => {
    const { positionals, values, switches } = args;
    const year = readYear(requireFlag(args, 'tahun'));
    const asked = values.triwulan;
    const quarter =
      asked === undefined ? null : (Number(requireKnown(asked, ['1', '2', '3', '4'])) as Quarter);
    const { sheets } = requireValue(
      await openSpreadsheet(resolvePath(io, positionals.table), { workerFile: io.spreadsheetWorkerFile }),
    );
    const document = await withFile(io, positionals.file, (reader) => readMainPlan(reader, year));
    const named = values.lembar === undefined ? null : sheets.findIndex(({ name }) => name === values.lembar);
    if (named === -1) {
      const known = sheets.map(({ name }) => name).join(', ');
      throw new CliRefusal({ code: 'sheet-not-found', detail: { name: values.lembar ?? '', known } });
    }
    const found = readSpendingSheet(sheets, named, document, { year, quarter, columns: [] });
    if (!found?.reading.hasSpent) {
      const sheet = found?.name ?? values.lembar ?? sheets[0]?.name ?? '';
      throw new CliRefusal({ code: 'spending-not-found', detail: { sheet } });
    }
    if (!switches.has('pratinjau')) await apply(found, document, year, args, io);
    await io.writeOut(switches.has('json') ? writeJson(found, args) : writeLines(found, document, args));
    const isClean = ({ status, notes }: SpendingSheet['reading']['rows'][number]): boolean =>
      quiet.has(status) && !notes.includes('over-ceiling');
    return found.reading.rows.every(isClean) ? 0 : 1;
  },
};

async function apply(
  { reading }: SpendingSheet,
  { plan }: PlanDocument,
  year: number,
  { positionals }: VerbArgs,
  io: CliIo,
): Promise<void> {
  if (reading.changes.length === 0) return;
  const target = resolvePath(io, positionals.file);
  const file = await openForWriting(io, target, 'spending.import');
  try {
    const { person, now, newId, newSalt } = createWriteDeps(io);
    const deps = { db: file.db, actor: person, now, newId, newSalt, explain: file.explain };
    const cells = reading.changes.map((change) => ({ ...change, year }));
    requireValue(
      await runCommand(deps, 'spending.import', (context) =>
        setSpendings(context, { planId: plan.id, cells }),
      ),
    );
  } finally {
    await file.close();
  }
}

function writeJson({ name, reading }: SpendingSheet, { switches }: VerbArgs): string {
  const { columns, rows, counts, missing, changes } = reading;
  const applied = !switches.has('pratinjau');
  return `${JSON.stringify({ sheet: name, applied, columns, counts, changes, rows, missing }, null, 2)}\n`;
}

function writeLines({ name, reading }: SpendingSheet, document: PlanDocument, args: VerbArgs): string {
  const { positionals, switches, translator } = args;
  const { text, shared } = translator;
  const { columns, rows, counts, missing, changes } = reading;
  const locale = document.organization.numberLocale;
  const money = (amount: Decimal): string => formatDecimal(amount, { locale, decimals: 0 });
  const leftOut = counts.unknown + counts.twice + counts.refused;
  const lines = [
    text('importTable.sheet', { sheet: name, name: basename(positionals.table) }),
    ...columns
      .filter(({ role }) => role !== 'ignore')
      .map(
        (column) => `  ${columnName(column.index)}  ${column.heading} → ${saySpendingColumn(column, shared)}`,
      ),
    ...rows.map((row) => {
      const figures = row.cells.map(({ after }) => money(after)).join(' + ');
      return `${row.code}  ${figures === '' ? '' : `${figures}  `}${saySpendingRow(row, shared, locale)}`;
    }),
    text('spending.counts', {
      new: counts.new,
      changed: counts.changed,
      unchanged: counts.unchanged,
      leftOut,
      missing: missing.length,
      total: money(sumTaken(rows)),
    }),
    text(
      switches.has('pratinjau')
        ? 'importTable.notApplied'
        : changes.length > 0
          ? 'importTable.applied'
          : 'importTable.nothing',
      { name: positionals.file },
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
