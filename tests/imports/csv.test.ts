import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../electron/backend/imports/spreadsheet/open-spreadsheet.ts';
import { readCsv } from '../../electron/backend/imports/spreadsheet/read-csv.ts';
import { SpreadsheetRefusal } from '../../electron/backend/imports/spreadsheet/workbook.ts';
import { withCli } from '../cli/cli-harness.ts';
import { createOfficeFile, withTempDir } from '../support/temp-db.ts';
import { readImportedPlan, spreadsheetWorkerFile } from './support.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array | string): readonly (readonly string[])[] {
  const sheet = readCsv(typeof bytes === 'string' ? utf8(bytes) : bytes);
  return sheet.table.rows.map((cells) => cells.map(({ text }) => text));
}

function judge(bytes: Uint8Array | string): string {
  try {
    return `${read(bytes).length} rows`;
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return error.fault;
    throw error;
  }
}

const matrix = (sign: string): string =>
  [
    ['Tujuan', 'Sasaran', 'Indikator', 'Satuan', 'Target 2026'],
    ['Tujuan satu', 'Sasaran satu', 'Indikator satu', '%', '"12,5"'],
    ['', '', 'Indikator dua', 'Orang', '"1.234"'],
  ]
    .map((cells) => cells.join(sign))
    .join('\r\n');

describe('separated text', () => {
  it.each([';', ',', '\t'])('is parted at %j', (sign) => {
    expect(read(matrix(sign))).toEqual([
      ['Tujuan', 'Sasaran', 'Indikator', 'Satuan', 'Target 2026'],
      ['Tujuan satu', 'Sasaran satu', 'Indikator satu', '%', '12,5'],
      ['', '', 'Indikator dua', 'Orang', '1.234'],
    ]);
  });

  it('is parted where its rows are, though figures and sentences hold commas', () => {
    expect(read('Judul tabel, tahun 2026;;\r\nIndikator;2025;2026\r\nA, B, dan C;10,5;11,25\r\n')).toEqual([
      ['Judul tabel, tahun 2026'],
      ['Indikator', '2025', '2026'],
      ['A, B, dan C', '10,5', '11,25'],
    ]);
    expect(read('sep=,\r\na;b,c\r\n')).toEqual([['a;b', 'c']]);
  });

  it('keeps line breaks, quotes and signs within a cell', () => {
    expect(read('a;"dua\nbaris ""kutip"";";c\n=1+1;@x;-5')).toEqual([
      ['a', 'dua\nbaris "kutip";', 'c'],
      ['=1+1', '@x', '-5'],
    ]);
  });

  it('is read in the character sets spreadsheet programs write', () => {
    const said = [['Café – ≥', 'b']];
    expect(read(utf8('\uFEFFCafé – ≥;b'))).toEqual(said);
    const wide = Buffer.from('\uFEFFCafé – ≥\tb', 'utf16le');
    expect(read(wide)).toEqual(said);
    expect(read(wide.swap16())).toEqual(said);
    // Windows-1252: é is E9, – is 96.
    expect(read(Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x3b, 0x62]))).toEqual([
      ['Café –', 'b'],
    ]);
  });

  it('is refused where it is none, or more than a table', () => {
    expect(judge('a;b')).toBe('1 rows');
    expect(judge('\r\n \r\n')).toBe('empty');
    expect(judge('MZ\u0000\u0001 a program')).toBe('not-a-spreadsheet');
    expect(judge('x'.repeat(32_768))).toBe('cell-too-long');
    expect(judge(`"${'x;'.repeat(40_000)}`)).toBe('cell-too-long');
    expect(judge(Array(201).fill('x').join(';'))).toBe('too-many-cells');
    expect(judge('x\n'.repeat(50_001))).toBe('too-many-cells');
  });

  it('is a table only when it is called one', () =>
    withTempDir(async (folder) => {
      const open = async (name: string): Promise<string> => {
        await writeFile(join(folder, name), matrix(';'));
        const opened = await openSpreadsheet(join(folder, name), { workerFile: spreadsheetWorkerFile });
        if (opened.ok) return opened.value.sheets.map((sheet) => sheet.name).join(' ');
        return opened.error.code === 'spreadsheet-refused' ? opened.error.detail.fault : opened.error.code;
      };
      expect([await open('a.csv'), await open('a.CSV'), await open('a.xlsx')]).toEqual([
        'CSV',
        'CSV',
        'not-a-spreadsheet',
      ]);
    }));
});

describe('impor BERKAS TABEL.csv', () => {
  it.each([';', ',', '\t'])('takes a table parted at %j into the plan', (sign) =>
    withCli(async ({ run, dir }) => {
      await createOfficeFile(join(dir, 'a.sakip'));
      await writeFile(join(dir, 'matriks.csv'), matrix(sign));
      const done = await run(['impor', 'a.sakip', 'matriks.csv']);
      expect(done.error).toBe('');
      expect(done.out).toContain('1 tujuan, 1 sasaran');
      const { indicators, targets } = await readImportedPlan(join(dir, 'a.sakip'));
      const told = indicators.map(({ id, name, unitOfMeasure }) => [
        name,
        unitOfMeasure,
        targets.find(({ indicatorId }) => indicatorId === id)?.value,
      ]);
      expect(told).toEqual([
        ['Indikator satu', '%', '12.5'],
        ['Indikator dua', 'Orang', '1234'],
      ]);
    }),
  );
});
