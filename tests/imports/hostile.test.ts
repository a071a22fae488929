import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { errors } from '../../electron/api/text/id/errors.ts';
import { limits } from '../../electron/backend/imports/spreadsheet/limits.ts';
import {
  type OpenSpreadsheetOptions,
  openSpreadsheet,
} from '../../electron/backend/imports/spreadsheet/open-spreadsheet.ts';
import { startCpuClock } from '../support/cpu-time.ts';
import { createRandom } from '../support/random.ts';
import { makeReferenceWorkbook } from '../support/reference-workbook.ts';
import { withTempDir } from '../support/temp-db.ts';
import { makeBomb } from './bomb.ts';
import { spreadsheetWorkerFile } from './support.ts';

/** What is said of a file with these bytes: the fault, or the names of its sheets. */
async function judge(
  bytes: Uint8Array,
  name = 'tabel.xlsx',
  options: OpenSpreadsheetOptions = { workerFile: spreadsheetWorkerFile },
): Promise<string> {
  return withTempDir(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const opened = await openSpreadsheet(path, options);
    if (opened.ok) return opened.value.sheets.map((sheet) => sheet.name).join(' ');
    const { error } = opened;
    if (error.code !== 'spreadsheet-refused') return error.code;
    expect(errors['spreadsheet-refused'][error.detail.fault]).toContain('{{name}}');
    return error.detail.fault;
  });
}

/** Readers that answer nothing, or late. */
const reader = (name: 'endless' | 'waiting'): URL => new URL(`./readers/${name}.ts`, import.meta.url);

const sound = (): Uint8Array => makeReferenceWorkbook();

/** A sound workbook with some of its parts changed or added. */
function tamper(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const given = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync({ ...unzipSync(sound()), ...Object.fromEntries(given) });
}

const sheetWith = (cells: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;

type BombReading = Readonly<{ fault: string; usedMs: number; grownBytes: number }>;

async function readBombApart(): Promise<BombReading> {
  const script = fileURLToPath(new URL('./children/read-bomb.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  return JSON.parse(stdout) as BombReading;
}

describe('a spreadsheet of unknown origin', () => {
  it('is read when it is sound, whatever its name ends in', async () => {
    expect(await judge(sound())).toBe('Sampul Matriks');
    expect(await judge(makeReferenceWorkbook('biff8'), 'tabel.xlsx')).toBe('Sampul Matriks');
  });

  it('is refused when it is none', async () => {
    expect(await judge(new Uint8Array())).toBe('empty');
    expect(await judge(strToU8('MZ\x90\x00 a program'), 'laporan.xlsx')).toBe('not-a-spreadsheet');
    expect(await judge(zipSync({ 'a.txt': strToU8('x') }))).toBe('not-a-spreadsheet');
    expect(await judge(strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'a.xls')).toBe(
      'not-a-spreadsheet',
    );
  });

  it('is refused when it is cut off', async () => {
    const bytes = sound();
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(await judge(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe('damaged');
    }
  });

  it('is refused when it can act or reach out', async () => {
    expect(await judge(tamper({ 'xl/vbaProject.bin': 'x' }))).toBe('macros');
    expect(await judge(sound(), 'tabel.xlsm')).toBe('macros');
    expect(await judge(tamper({ 'xl/externalLinks/externalLink1.xml': '<a/>' }))).toBe('external-links');
    expect(await judge(tamper({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }))).toBe(
      'dtd',
    );
    expect(await judge(tamper({ 'xl/embeddings/a.xlsx': sound() }))).toBe('nested');
    expect(await judge(tamper({ '../outside.xml': '<a/>' }))).toBe('damaged');
  });

  it('is refused before anything of its size is made', async () => {
    // 60 MB of one letter pack to 60 kB, a ratio of 1000.
    const bomb = tamper({ 'xl/worksheets/sheet9.xml': new Uint8Array(60 * 1024 * 1024).fill(65) });
    expect(bomb.byteLength).toBeLessThan(200 * 1024);
    expect(await judge(bomb)).toBe('too-large-inside');
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`xl/${index}.xml`, '<a/>']));
    expect(await judge(tamper(many))).toBe('too-large-inside');
    expect(await judge(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('too-large');
  });

  it('is refused at once when 10 MB would become 10 GB', async () => {
    const bomb = makeBomb();
    expect(bomb.byteLength).toBeGreaterThan(10_000_000);
    // In a process of its own: what other tests leave behind moves the memory of this one.
    const { fault, usedMs, grownBytes } = await readBombApart();
    expect(fault).toBe('too-large-inside');
    expect(usedMs).toBeLessThan(1_000);
    expect(grownBytes).toBeLessThan(300 * 1024 * 1024);
    expect(await judge(bomb)).toBe('too-large-inside');
  });

  it('is read in its time when it is long and honest', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 20 }, (_, column) => (column < 5 ? `Uraian ${row} ${column}` : row + column / 4)),
    );
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Panjang');
    const bytes = new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
    expect(limits.workMs).toBeLessThanOrEqual(5_000);
    expect(await judge(bytes)).toBe('Panjang');
  });

  it('is refused when a cell stands at the far end of the sheet', async () => {
    const far = sheetWith('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(await judge(tamper({ 'xl/worksheets/sheet2.xml': far }))).toBe('too-many-cells');
    const wide = sheetWith('<row r="1"><c r="XFD1"><v>1</v></c></row>');
    expect(await judge(tamper({ 'xl/worksheets/sheet2.xml': wide }))).toBe('too-many-cells');
    // Formatted and empty, as Excel leaves whole columns: nothing stands there.
    const styled = sheetWith('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>');
    expect(await judge(tamper({ 'xl/worksheets/sheet2.xml': styled }))).toBe('Sampul Matriks');
  });

  it('is refused when a cell holds a whole book', async () => {
    // Words of many lengths pack badly enough not to look like a bomb.
    const random = createRandom(7);
    const text = Array.from({ length: 40_000 }, () => random(1_000_000_000).toString(36)).join(' ');
    const long = sheetWith(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`);
    expect(await judge(tamper({ 'xl/worksheets/sheet2.xml': long }))).toBe('cell-too-long');
  });

  it('is given up when it takes too long', async () => {
    expect(await judge(sound(), 'tabel.xlsx', { workerFile: reader('endless'), workMs: 50 })).toBe(
      'too-slow',
    );
  });

  it('is not given up for the time a busy computer lets it wait', async () => {
    expect(await judge(sound(), 'tabel.xlsx', { workerFile: reader('waiting'), workMs: 250 })).toBe(
      'Ditunggu',
    );
  });

  it('answers within its time, and never breaks down, however it is spoilt', async () => {
    const random = createRandom(42);
    const forms = [sound(), makeReferenceWorkbook('biff8'), makeReferenceWorkbook('ods')];
    for (let run = 0; run < 24; run += 1) {
      const bytes = Uint8Array.from(forms[run % forms.length] ?? []);
      const faults = 1 + random(40);
      for (let fault = 0; fault < faults; fault += 1) {
        bytes[random(bytes.length)] = random(256);
      }
      const usedMs = startCpuClock();
      expect(await judge(bytes)).toMatch(/\w/);
      expect(usedMs()).toBeLessThan(25_000);
    }
  });

  it('gives values, not what a formula would do', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([['Tujuan', 'Indikator', '__proto__']]);
    sheet.A2 = { t: 'n', f: '1+1', v: 2, w: '2' };
    sheet.B2 = { t: 'e', v: 0x17, w: '#REF!' };
    sheet.C2 = { t: 's', v: '=HYPERLINK("http://a")' };
    sheet['!ref'] = 'A1:C2';
    utils.book_append_sheet(book, sheet, 'Rumus');
    const bytes = new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
    await withTempDir(async (folder) => {
      const path = join(folder, 'a.xlsx');
      await writeFile(path, bytes);
      const opened = await openSpreadsheet(path, { workerFile: spreadsheetWorkerFile });
      if (!opened.ok) throw new Error(opened.error.code);
      const [row] = opened.value.sheets[0]?.table.rows.slice(1) ?? [];
      expect(row).toEqual([
        { text: '2', raw: { raw: '2', isPercentFormat: false }, kind: 'plain' },
        { text: '#REF!', raw: null, kind: 'error' },
        { text: '=HYPERLINK("http://a")', raw: null, kind: 'plain' },
      ]);
    });
  });
});
