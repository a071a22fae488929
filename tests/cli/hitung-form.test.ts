import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { runHitung } from '../../electron/cli/hitung.ts';
import { columns, runTable } from './hitung-harness.ts';

describe('the form of the table', () => {
  const head = ['arah', 'metode', 'target', 'target_maks', 'realisasi', 'cap', 'skala'];

  it.each([
    // delimiter, row, capaian: a comma or tab goes with a decimal point, a semicolon with a comma
    [',', ['positif', '', '17.5', '', '14', '', ''], '80.00'],
    ['\t', ['positif', '', '17.5', '', '14', '', ''], '80.00'],
    [';', ['positif', '', '17,5', '', '14', '', ''], '80,00'],
    [',', ['positif', '', '1.234', '', '1.234', '', ''], '100.00'],
  ])('with %j as delimiter', (delimiter, row, capaian) => {
    const { rows, output } = runTable(`${head.join(delimiter)}\n${row.join(delimiter)}\n`);
    expect(rows[0]?.capaian).toBe(capaian);
    expect(output.split('\n')[0]).toBe([...head, 'capaian', 'predikat', 'penjelasan'].join(delimiter));
  });

  it('can be told its decimal mark', () => {
    expect(runTable(`${columns}\npositif;;17.5;;14;;\n`, { numbers: 'en' }).rows[0]?.capaian).toBe('80.00');
    const comma = `${head.join(',')}\npositif,,"17,5",,14,,\n`;
    expect(runTable(comma, { numbers: 'id' }).rows[0]?.capaian).toBe('80,00');
    expect(runTable(comma).badRows).toBe(1);
  });

  it('has its columns in any order, capital letters and spaces around their names, and others beside them', () => {
    const { rows, output } = runTable(
      'No; Realisasi ;ARAH;target;skala;cap;target_maks;metode\n1;72;positif;80;;;;\n',
    );
    expect(output.split('\n')[0]).toBe(
      'No; Realisasi ;ARAH;target;skala;cap;target_maks;metode;capaian;predikat;penjelasan'.replace(
        ' Realisasi ',
        '" Realisasi "',
      ),
    );
    expect(rows[0]).toMatchObject({ No: '1', capaian: '90,00' });
  });

  it('may end its lines early where only optional columns follow', () => {
    expect(runTable(`${columns}\npositif;;80;;72\n`)).toMatchObject({
      badRows: 0,
      rows: [{ capaian: '90,00', cap: '' }],
    });
  });

  it('keeps a byte order mark and the ends of lines', () => {
    const { output, rows } = runTable(`\ufeff${columns}\r\npositif;;80;;72;;\r\n\r\n`);
    expect(output.startsWith(`\ufeff${columns};capaian`)).toBe(true);
    expect(output.endsWith('\r\n')).toBe(true);
    expect(output.replaceAll('\r\n', '')).not.toContain('\n');
    expect(rows).toHaveLength(1);
  });

  it('can be its own output again, with the same result', () => {
    const cells = [
      '10',
      '-5',
      '- 5',
      '-Rp5',
      '-5 jt',
      "'-5 jt",
      '=1+1',
      "'x",
      '-',
      '"7" buah',
      '(5)',
      '−5%',
      '80-90',
    ];
    const lines = cells.flatMap((cell) =>
      ['positif', 'negatif', 'predikat', cell].map((direction) => {
        const quoted = `"${cell.replaceAll('"', '""')}"`;
        return `${direction === cell ? quoted : direction};;${quoted};;${quoted};;`;
      }),
    );
    const first = runTable([columns, ...lines].join('\n'));
    expect(runTable(first.output).output).toBe(first.output);
  });

  it.each([
    ['', head.join(', ')],
    ['\n\n', head.join(', ')],
    ['arah;metode;target;target_maks;realisasi;cap\n', 'skala'],
    ['nama,nilai\na,1\n', head.join(', ')],
  ])('%j is refused for the columns it lacks', (csv, name) => {
    expect(runHitung(csv)).toEqual({ error: { code: 'missing-column', detail: { name } } });
  });

  it('is refused when it names a column twice', () => {
    expect(runHitung(`${columns};TARGET\n`)).toEqual({
      error: { code: 'duplicate-column', detail: { name: 'target' } },
    });
  });

  it('without rows is a table without rows', () => {
    expect(runHitung(`${columns}\n`)).toMatchObject({ rows: 0, badRows: 0 });
  });

  it('of 20,000 rows with a quotation mark open in each is read in one pass', () => {
    const lines = 'positif;;"80;;72;;\n'.repeat(20_000);
    expect(runHitung(`${columns}\n${lines}`)).toMatchObject({ rows: 20_000, badRows: 20_000 });
  });

  it.each([
    ['"positif";;80;;72;;', '90,00'],
    ['positif;;"80" ;;72;;', '90,00'],
    ['positif;;"80";;"72";"";""', '90,00'],
    [';;;;;;\n   \n\npositif;;80;;72;;', '90,00'],
  ])('takes the quotation marks and empty lines of %j', (lines, capaian) => {
    expect(runTable(`${columns}\n${lines}`).rows.at(-1)?.capaian).toBe(capaian);
  });
});

describe('cells that a spreadsheet would run', () => {
  it.each([
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://x","y")',
    '@SUM(1+1)',
    '+1+cmd',
    '-1+cmd',
    '-5 - -2',
    ' =1+1',
    '\t=1+1',
    '\u00a0=1+1',
    '\ufeff=1+1',
    '＝1+1',
    '＋1+1',
    '－1+x',
    '＠SUM(1)',
    '\0=1',
    '\n=1+1',
  ])('%j goes back as text', (payload) => {
    const quoted = `"${payload.replaceAll('"', '""')}"`;
    const result = runHitung(
      `${columns};catatan;${quoted}\npositif;;80;;72;;;${quoted};${quoted}\n${quoted};;80;;72;;;;\n`,
    );
    if ('error' in result) throw new Error('the header is complete');
    const { data } = Papa.parse<string[]>(result.output, { skipEmptyLines: true });
    const payloads = data.flat().filter((cell) => cell.includes(payload.trim()) && !cell.startsWith('Arah'));
    expect(payloads.length).toBeGreaterThanOrEqual(4);
    for (const cell of payloads) expect(cell.startsWith("'")).toBe(true);
  });

  it('but numbers and the dash of no predicate stay as they are', () => {
    const { rows } = runTable(`${columns};lain\npositif;;-2;;-1;;;-5%\npositif;;-;;+5;;;-1.234,5\n`);
    expect(rows[0]).toMatchObject({ target: '-2', realisasi: '-1', lain: '-5%', capaian: '150,00' });
    expect(rows[1]).toMatchObject({ target: '-', realisasi: '+5', lain: '-1.234,5', predikat: '-' });
  });
});
