import type { SheetRow } from '../../db/domain/entry-sheet/compare-file.ts';
import type { ComparedGiven } from '../../db/domain/entry-sheet/compare-files.ts';
import type { OutstandingUnit } from '../../db/domain/entry-sheet/plan-sheets.ts';
import type { AppError } from '../../db/domain/errors.ts';
import { formatDate } from '../../db/domain/format.ts';
import type { NumberLocale, Quarter } from '../../db/domain/plan-document.ts';
import { sayFault, saySheetProblem, sayState } from '../api/text/entry-sheet-text.ts';
import type { VerbArgs } from './cli-io.ts';
import type { Translator } from './translator.ts';

export type FilledRow = SheetRow & Readonly<{ isTaken: boolean }>;
export type FilledFile = Omit<ComparedGiven, 'rows'> & Readonly<{ rows: readonly FilledRow[] }>;

export type FillResult = Readonly<{
  files: readonly FilledFile[];
  /** Files that cannot be read at all. */
  refused: readonly Readonly<{ name: string; error: AppError }>[];
  outstanding: readonly OutstandingUnit[];
  isPreview: boolean;
  quarter: Quarter;
}>;

export function writeFillJson(result: FillResult, translator: Translator, locale: NumberLocale): string {
  const { shared, error } = translator;
  const report = {
    preview: result.isPreview,
    files: result.files.map((file) => ({
      ...file,
      sentence: file.fault && sayFault(file.fault, shared),
      rows: file.rows.map((row) => ({
        ...row,
        problems: row.problems.map((one) => ({ ...one, sentence: saySheetProblem(one, shared, locale) })),
      })),
    })),
    refused: result.refused.map((one) => ({ ...one, sentence: error(one.error) })),
    outstanding: result.outstanding,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

export function writeFillLines(result: FillResult, args: VerbArgs, locale: NumberLocale): string {
  const { text, shared, error } = args.translator;
  const rows = result.files.flatMap((file) => file.rows);
  const count = (fits: (row: FilledRow) => boolean): number => rows.filter(fits).length;
  const hasChange = rows.some(({ isTaken }) => isTaken);
  const outcome = result.isPreview ? 'notApplied' : hasChange ? 'applied' : 'nothing';
  const lines = [
    ...result.files.flatMap((file) => writeFile(file, args.translator, { locale, quarter: result.quarter })),
    ...result.refused.map((one) => `${one.name}: ${error(one.error)}`),
    ...result.outstanding.map(({ unitName, open }) =>
      shared('entrySheet.notes.waiting', {
        unit: unitName ?? shared('entrySheet.noUnit', {}),
        count: String(open),
      }),
    ),
    text('entrySheet.counts', {
      new: count(({ state }) => state === 'new'),
      changed: count(({ state }) => state === 'changed'),
      conflict: count(({ state }) => state === 'conflict'),
      unchanged: count(({ state }) => state === 'unchanged'),
      refused: count(({ state }) => state === 'refused'),
    }),
    text(`importTable.${outcome}`, { name: args.positionals.file }),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

type Style = Readonly<{ locale: NumberLocale; quarter: Quarter }>;

function writeFile(file: FilledFile, translator: Translator, style: Style): readonly string[] {
  const { text, shared } = translator;
  const { locale } = style;
  const unit = file.mark ? (file.mark.unitName ?? shared('entrySheet.noUnit', {})) : null;
  const notes = [
    ...(file.receivedAt === null
      ? []
      : [
          shared('entrySheet.notes.again', {
            date: formatDate(file.receivedAt.slice(0, 10), { locale, style: 'long' }),
          }),
        ]),
    ...(file.isOlder ? [shared('entrySheet.notes.older', {})] : []),
  ];
  return [
    unit === null
      ? text('entrySheet.table', { name: file.name })
      : text('entrySheet.sheet', { name: file.name, unit }),
    ...notes.map((note) => `  ${note}`),
    ...(file.fault ? [`  ${sayFault(file.fault, shared)}`] : []),
    ...file.rows.flatMap((row) => writeRow(row, translator, style)),
  ];
}

function writeRow(
  row: FilledRow,
  { text, shared, language }: Translator,
  { locale, quarter }: Style,
): readonly string[] {
  const say = (state: SheetRow['current']): string =>
    sayState(state, { locale, language, quarter }).join('; ') || text('entrySheet.empty');
  const isWaiting = !row.isTaken && row.state !== 'unchanged' && row.state !== 'refused';
  const isSame = row.state === 'unchanged' || row.state === 'refused';
  const state = shared(`entrySheet.states.${row.state}`, {});
  const left = isWaiting ? ` (${text('entrySheet.notTaken')})` : '';
  const change = isSame ? say(row.current) : `${say(row.current)} → ${say(row.after)}`;
  return [
    `  [${state}] ${row.row}: ${row.label}: ${change}${left}`,
    ...row.problems.map(
      (one) => `      ${one.address === '' ? '' : `${one.address}: `}${saySheetProblem(one, shared, locale)}`,
    ),
  ];
}
