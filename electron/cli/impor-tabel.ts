import { basename } from 'node:path';
import { runCommand } from '../../db/command.ts';
import { importTable } from '../../db/commands/import-table.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { countOutline } from '../../db/domain/table-import/count-outline.ts';
import { hasChanges } from '../../db/domain/table-import/import-changes.ts';
import { noChoices, readTable, type TableReading } from '../../db/domain/table-import/read-table.ts';
import { columnName } from '../../db/domain/table-import/table.ts';
import { sayProblem } from '../api/text/import-text.ts';
import { openSpreadsheet } from '../backend/imports/spreadsheet/open-spreadsheet.ts';
import type { Sheet } from '../backend/imports/spreadsheet/workbook.ts';
import { type CliIo, CliRefusal, type ExitCode, requireValue, type VerbArgs } from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';
import { openForWriting } from './open-writing.ts';
import { readMainPlan, withFile } from './read-file.ts';

type Found = Readonly<{ sheet: Sheet; document: PlanDocument; reading: TableReading }>;

/** `impor BERKAS TABEL [--lembar NAMA] [--pratinjau] [--json]`: the table of an office into the plan of a file. */
export async function runTableImport(args: VerbArgs, io: CliIo): Promise<ExitCode> {
  const { positionals, values, switches } = args;
  const { sheets } = requireValue(
    await openSpreadsheet(resolvePath(io, positionals.table), { workerFile: io.spreadsheetWorkerFile }),
  );
  const document = await withFile(io, positionals.file, (reader) => readMainPlan(reader, null));
  const found = findTable(sheets, values.lembar, document);
  if (!switches.has('pratinjau')) await apply(found, positionals.file, io);
  await io.writeOut(switches.has('json') ? writeJson(found, args) : writeLines(found, args));
  return found.reading.problems.some(({ severity }) => severity !== 'hint') ? 1 : 0;
}

/** The sheet that is named, else the one whose table says most. */
function findTable(sheets: readonly Sheet[], asked: string | undefined, document: PlanDocument): Found {
  const named = sheets.filter(({ name }) => name === asked);
  if (asked !== undefined && named.length === 0) {
    const known = sheets.map(({ name }) => name).join(', ');
    throw new CliRefusal({ code: 'sheet-not-found', detail: { name: asked, known } });
  }
  const candidates = asked === undefined ? sheets.filter(({ isHidden }) => !isHidden) : named;
  const readings = candidates.flatMap((sheet): readonly Found[] => {
    const reading = readTable(sheet.table, { document, remembered: {}, choices: noChoices });
    return reading ? [{ sheet, document, reading }] : [];
  });
  const weigh = ({ reading: { whole } }: Found): number => whole.indicators.length + whole.nodes.length;
  const [best] = readings.toSorted((a, b) => weigh(b) - weigh(a));
  if (best && weigh(best) > 0) return best;
  throw new CliRefusal({ code: 'table-not-found', detail: { sheet: asked ?? sheets[0]?.name ?? '' } });
}

async function apply({ document, reading }: Found, path: string, io: CliIo): Promise<void> {
  const { changes } = reading.comparison;
  if (!hasChanges(changes)) return;
  const file = await openForWriting(io, resolvePath(io, path), 'import.apply');
  try {
    const { person, now, newId, newSalt } = createWriteDeps(io);
    const deps = { db: file.db, actor: person, now, newId, newSalt, explain: file.explain };
    requireValue(
      await runCommand(deps, 'import.apply', (context) =>
        importTable(context, { planId: document.plan.id, changes }),
      ),
    );
  } finally {
    await file.close();
  }
}

function writeJson({ sheet, reading, document }: Found, { switches, translator }: VerbArgs): string {
  const { range, columns, readings, comparison, problems, whole } = reading;
  const { statusOf, changes, ...counts } = comparison;
  const locale = document.organization.numberLocale;
  const report = {
    sheet: sheet.name,
    applied: !switches.has('pratinjau'),
    range,
    columns,
    readings,
    counts: countOutline(whole),
    changed: Object.fromEntries(Object.entries(changes).map(([name, list]) => [name, list.length])),
    ...counts,
    outline: whole,
    status: Object.fromEntries(statusOf),
    problems: problems.map((problem) => ({
      ...problem,
      sentence: sayProblem(problem, translator.shared, locale),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function writeLines({ sheet, reading, document }: Found, args: VerbArgs): string {
  const { text, shared } = args.translator;
  const { columns, comparison, problems, whole } = reading;
  const locale = document.organization.numberLocale;
  const counts = countOutline(whole);
  const levels = Object.entries(counts.levels).map(
    ([level, count]) => `${count} ${shared(`importWords.levels.${level}`, {})}`,
  );
  const count = (severity: string): number => problems.filter((one) => one.severity === severity).length;
  const statuses = [...comparison.statusOf.values()];
  const ofStatus = (status: string): number => statuses.filter((one) => one === status).length;
  const lines = [
    text('importTable.sheet', { sheet: sheet.name, name: basename(args.positionals.table) }),
    ...columns
      .filter(({ role }) => role !== 'ignore')
      .map(({ index, heading, role, year }) => {
        const name = shared(`importWords.roles.${role}`, {});
        return `  ${columnName(index)}  ${heading} → ${name}${year === null ? '' : ` ${year}`}`;
      }),
    text('importTable.counts', {
      levels: levels.join(', '),
      indicators: counts.indicators,
      targets: counts.targets,
      ceilings: counts.ceilings,
    }),
    text('importTable.differences', {
      new: ofStatus('new'),
      changed: ofStatus('changed'),
      unchanged: ofStatus('unchanged'),
      missing: comparison.notInTable,
    }),
    ...problems.map(
      (problem) =>
        `[${shared(`importWords.severity.${problem.severity}`, {})}] ${problem.address}: ${sayProblem(problem, shared, locale)}`,
    ),
    text('importTable.problems', {
      errors: count('error'),
      warnings: count('warning'),
      hints: count('hint'),
    }),
    text(
      args.switches.has('pratinjau')
        ? 'importTable.notApplied'
        : hasChanges(comparison.changes)
          ? 'importTable.applied'
          : 'importTable.nothing',
      {
        name: args.positionals.file,
      },
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
