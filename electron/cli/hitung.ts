import type { AppError } from '../../db/domain/errors.ts';
import {
  type Explained,
  type ExplanationFormat,
  explainAchievement,
  makeExplanationFormat,
} from '../../db/domain/explain.ts';
import { formatPlain, type NumberLocale } from '../../db/domain/format.ts';
import { findBand, type Scale } from '../../db/domain/scale.ts';
import type { Language } from '../api/app.ts';
import {
  type CsvDelimiter,
  type CsvRecord,
  findDelimiter,
  readCell,
  readRecords,
  writeTable,
} from './csv-table.ts';
import { computeRow, type InputColumn, type InputRow, inputColumns, type RowRemark } from './hitung-row.ts';
import { createTranslator } from './translator.ts';

const outputColumns = ['capaian', 'predikat', 'penjelasan'] as const;

export type HitungOptions = {
  /** Forces the decimal mark; without it `;` goes with a comma, `,` and tab with a point. */
  readonly numbers?: 'id' | 'en';
  /** Of the explanations and predicates; Indonesian unless told. */
  readonly language?: Language;
  /** Scales of an office that rows may name, beside the program's. */
  readonly scales?: readonly Scale[];
};

export type HitungResult =
  | { readonly output: string; readonly rows: number; readonly badRows: number }
  | { readonly error: AppError };

type Header = {
  readonly names: readonly string[];
  /** Where each input column stands. */
  readonly places: Readonly<Record<InputColumn, number>>;
  /** Columns that go back out: all but those that are made here. */
  readonly kept: readonly number[];
};

const normalizeName = (text: string): string => text.trim().toLowerCase();

function readHeader(fields: readonly string[]): Header | AppError {
  const names = fields.map(normalizeName);
  const missing = inputColumns.filter((column) => !names.includes(column));
  if (missing.length > 0) return { code: 'missing-column', detail: { name: missing.join(', ') } };
  const twice = inputColumns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice) return { code: 'duplicate-column', detail: { name: twice } };
  const places = Object.fromEntries(inputColumns.map((column) => [column, names.indexOf(column)]));
  const made: readonly string[] = outputColumns;
  const kept = names.flatMap((name, i) => (made.includes(name) ? [] : [i]));
  return { names: fields, places: places as Header['places'], kept };
}

type Writers = {
  readonly locale: NumberLocale;
  readonly language: 'id' | 'en';
  readonly scales: readonly Scale[];
  readonly write: (explained: Explained) => string;
};

type ComputedCells = { readonly cells: readonly [string, string, string]; readonly isBad: boolean };

const makeRemark = (remark: RowRemark): Explained => ({
  key: `explanation.row.${remark.key}`,
  params: remark.params,
  notes: [],
});

function refuseRow(remark: RowRemark, writers: Writers): ComputedCells {
  return { cells: ['', '-', writers.write(makeRemark(remark))], isBad: true };
}

/** Every decimal that was typed comes back, without thousands marks: the sentence stands beside the file's own figures. */
const makeRowFormat = (locale: NumberLocale, scale: Scale): ExplanationFormat =>
  makeExplanationFormat({ locale, scale, isGrouped: false, maxDecimals: 20 });

function computeCells(row: InputRow, writers: Writers): ComputedCells {
  const { locale, language, write } = writers;
  const result = computeRow(row, locale, writers.scales);
  if (result.kind === 'bad') return refuseRow(result.remark, writers);
  const { achievement, scale } = result;
  const explained = explainAchievement(achievement, makeRowFormat(locale, scale));
  const notes = [...explained.notes, ...result.remarks.map(makeRemark)];
  const explanation = write({ ...explained, notes });
  if (achievement.kind === 'none') return { cells: ['', '-', explanation], isBad: result.isBad };
  const band = findBand(scale, achievement.raw);
  const figure = formatPlain(achievement.capped, { locale, decimals: 2 });
  return { cells: [figure, band.label[language], explanation], isBad: false };
}

/** What may be left out at the end of a line: the columns that have an empty meaning. */
const optionalColumns: ReadonlySet<string> = new Set(['metode', 'target_maks', 'cap', 'skala']);

function findShapeFault(record: CsvRecord, header: Header): RowRemark | null {
  const { fields } = record;
  const expected = header.names.length;
  if (record.kind === 'broken') return { key: 'openQuote', params: {} };
  const counts = { found: String(fields.length), expected: String(expected) };
  if (fields.length > expected) {
    return { key: 'tooManyFields', params: { ...counts, rest: fields.slice(expected).join(' | ') } };
  }
  const isShort = inputColumns.some(
    (name) => header.places[name] >= fields.length && !optionalColumns.has(name),
  );
  return isShort ? { key: 'tooFewFields', params: counts } : null;
}

function computeRecord(
  record: CsvRecord,
  header: Header,
  writers: Writers,
): ComputedCells & { readonly echo: readonly string[] } {
  const echo = header.kept.map((i) => record.fields[i] ?? '');
  const fault = findShapeFault(record, header);
  if (fault) return { ...refuseRow(fault, writers), echo };
  const cells = inputColumns.map((column) => [column, readCell(record.fields[header.places[column]] ?? '')]);
  return { ...computeCells(Object.fromEntries(cells) as InputRow, writers), echo };
}

const chooseLocale = (delimiter: CsvDelimiter, forced: HitungOptions['numbers']): NumberLocale =>
  forced ?? (delimiter === ';' ? 'id' : 'en');

/** Scores a table of targets and realizations: the rows come back with achievement, predicate and explanation. */
export function runHitung(csvText: string, options: HitungOptions = {}): HitungResult {
  const hasMark = csvText.startsWith('\ufeff');
  const text = hasMark ? csvText.slice(1) : csvText;
  const firstLine = text.split(/\r\n?|\n/).find((line) => line.trim() !== '') ?? '';
  const delimiter = findDelimiter(firstLine);
  const [first, ...records] = readRecords(text, delimiter);
  const header = readHeader(first?.fields ?? []);
  if ('code' in header) return { error: header };
  const locale = chooseLocale(delimiter, options.numbers);
  const language = options.language ?? 'id';
  const { explanation: write } = createTranslator(language);
  const writers: Writers = { locale, language, scales: options.scales ?? [], write };
  const rows = records.map((record) => computeRecord(record, header, writers));
  const head = [...header.kept.map((i) => header.names[i] ?? ''), ...outputColumns];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const table = writeTable([head, ...rows.map((row) => [...row.echo, ...row.cells])], { delimiter, newline });
  const badRows = rows.filter((row) => row.isBad).length;
  // A file that came with a byte order mark goes back with one: the program that wrote it needs it to see UTF-8.
  return { output: hasMark ? `\ufeff${table}` : table, rows: rows.length, badRows };
}
