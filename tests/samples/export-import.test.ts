import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../db/identity.ts';
import { toReader } from '../../db/reader.ts';
import { openDocument } from '../../db/sqlite/document-file.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import { sampleNames } from '../../electron/api/document.ts';
import { type Cli, withCli } from '../cli/cli-harness.ts';

type Rows = Record<string, Record<string, unknown>[]>;
type Exported = { format: unknown; version: unknown; lineage: unknown; tables: Rows };

const now = (): Date => new Date('2026-11-21T03:00:00.000Z');

/** The export of a sample, in a file beside it. */
async function exportSample({ dir, run }: Cli, name: string): Promise<string> {
  await run(['contoh', name, `${name}.sakip`]);
  const { out } = await run(['ekspor', `${name}.sakip`, '--json']);
  await writeFile(join(dir, 'asal.json'), out);
  return out;
}

async function look<T>(
  path: string,
  act: (db: Parameters<typeof readIdentity>[0]) => Promise<T>,
): Promise<T> {
  const file = await openDocument(path, { access: 'view', now });
  if (!file.ok) throw new Error(file.error.code);
  try {
    return await act(toReader(file.value.db));
  } finally {
    await file.value.close();
  }
}

describe('an export', () => {
  it.each(sampleNames)('of %s becomes a file whose own export is the same to the byte', (name) =>
    withCli(async (cli) => {
      const first = await exportSample(cli, name);
      const made = await cli.run(['impor', '--json', 'asal.json', 'baru.sakip']);
      expect(made).toMatchObject({ exitCode: 0, error: '' });
      expect(made.out).toMatch(/^Berkas baru\.sakip dibuat dari hasil ekspor \(\d+ baris\)\.\n$/);
      expect((await cli.run(['ekspor', 'baru.sakip', '--json'])).out).toBe(first);
    }),
  );

  it('keeps the versions rows have come to', () =>
    withCli(async (cli) => {
      const exported = JSON.parse(await exportSample(cli, 'bandung')) as Exported;
      for (const row of exported.tables.node ?? []) row.version = 7;
      const text = `${JSON.stringify(exported, null, 2)}\n`;
      await writeFile(join(cli.dir, 'asal.json'), text);
      await cli.run(['impor', '--json', 'asal.json', 'baru.sakip']);
      expect((await cli.run(['ekspor', 'baru.sakip', '--json'])).out).toBe(text);
    }));

  it('takes a scale of the office’s own along, and periksa names one no command would have written', () =>
    withCli(async (cli) => {
      const exported = JSON.parse(await exportSample(cli, 'dinsos')) as Exported;
      const { tables } = exported;
      const office = tables.scoring_setting?.[0]?.organization_id;
      const row = { organization_id: office, version: 1 };
      // In the order of the columns: the text of an export is the same to the byte.
      const band = (id: string, bound: string, label: string, tone: string) =>
        tables.achievement_band?.push({ id, ...row, scale_id: 'skala', bound, is_inclusive: 1, label, tone });
      const source = 'SK Sekda Nomor 50 Tahun 2025';
      const last = { last_label: 'Belum', last_tone: 'low' };
      tables.achievement_scale?.push({ id: 'skala', ...row, name: 'Skala SK Sekda', source, ...last });
      band('a', '100', 'Tuntas', 'very-high');
      band('b', '60.5', 'Sebagian', 'medium');
      for (const setting of tables.scoring_setting ?? []) {
        if (setting.organization_id === office)
          Object.assign(setting, { scale_slug: null, scale_id: 'skala' });
      }
      const takeOver = async () => {
        const text = `${JSON.stringify(exported, null, 2)}\n`;
        await writeFile(join(cli.dir, 'asal.json'), text);
        expect(await cli.run(['impor', '--json', 'asal.json', 'baru.sakip', '--timpa'])).toMatchObject({
          exitCode: 0,
        });
        return text;
      };
      const text = await takeOver();
      expect((await cli.run(['ekspor', 'baru.sakip', '--json'])).out).toBe(text);
      const { out } = await cli.run(['capaian', 'baru.sakip', '--tahun', '2025']);
      for (const word of ['Tuntas', 'Sebagian', 'Belum']) expect(out).toContain(word);
      expect(out).not.toContain('Sangat Tinggi');
      expect((await cli.run(['periksa', 'baru.sakip', '--bagian', 'berkas'])).exitCode).toBe(0);
      // 72 ÷ 80 = 90: below 100 and not below 60,5
      const table = 'arah,metode,target,target_maks,realisasi,cap,skala\npositif,,80,,72,,skala sk sekda\n';
      const computed = await cli.run(['hitung', '--csv', '-', '--berkas', 'baru.sakip'], table);
      expect(computed.out).toContain('90.00,Sebagian');
      expect((await cli.run(['hitung', '--csv', '-'], table)).out).toContain('tidak dikenal');

      tables.achievement_band?.splice(0);
      await takeOver();
      const checked = await cli.run(['periksa', 'baru.sakip', '--bagian', 'berkas']);
      expect(checked.exitCode).toBe(1);
      expect(checked.out).toContain(
        'Skala sendiri Skala SK Sekda: Skala memerlukan paling sedikit dua pita. Tambah satu pita.',
      );
    }));

  it('becomes a file of its own in the same lineage, whose history begins with the import', () =>
    withCli(async (cli) => {
      await exportSample(cli, 'lampung');
      await cli.run(['impor', '--json', 'asal.json', 'baru.sakip']);
      const old = await look(join(cli.dir, 'lampung.sakip'), readIdentity);
      const made = await look(join(cli.dir, 'baru.sakip'), async (db) => ({
        identity: await readIdentity(db),
        entries: await db.selectFrom('history').select(['seq', 'command', 'actor']).execute(),
        altered: await verifyHistory(db),
      }));
      expect(made.identity?.fileId).not.toBe(old?.fileId);
      expect(made.identity?.lineageId).toBe(old?.lineageId);
      expect(made.entries).toEqual([{ seq: 1, command: 'document.import', actor: 'Penguji' }]);
      expect(made.altered).toBeNull();
    }));

  it('replaces a file only when told to', () =>
    withCli(async (cli) => {
      await exportSample(cli, 'metro');
      const before = await readFile(join(cli.dir, 'metro.sakip'));
      const line = ['impor', '--json', 'asal.json', 'metro.sakip'];
      const refused = await cli.run(line);
      expect(refused).toMatchObject({ exitCode: 3, out: '' });
      expect(refused.error).toContain('metro.sakip sudah ada');
      expect(await readFile(join(cli.dir, 'metro.sakip'))).toEqual(before);
      expect((await cli.run([...line, '--timpa'])).exitCode).toBe(0);
    }));
});

/** The first row of a table of the export. */
const first = ({ tables }: Exported, table: string): Record<string, unknown> => {
  const [row] = tables[table] ?? [];
  if (!row) throw new Error(table);
  return row;
};

const changes: readonly (readonly [string, (exported: Exported) => void, string])[] = [
  ['another program’s', (one) => Object.assign(one, { format: 'lain' }), 'bukan hasil ekspor program ini'],
  [
    'of a later form',
    (one) => Object.assign(one, { version: 2 }),
    'versi 2, sedangkan program ini membaca versi 1',
  ],
  ['of no form', (one) => Object.assign(one, { version: null }), 'versi ?'],
  ['of no lineage there can be', (one) => Object.assign(one, { lineage: '../x' }), 'nilai lineage'],
  [
    'with an unknown table',
    (one) => Object.assign(one.tables, { rahasia: [] }),
    'tabel rahasia tidak dikenal',
  ],
  ['with the history', (one) => Object.assign(one.tables, { history: [] }), 'tabel history tidak dikenal'],
  ['without a table', (one) => delete one.tables.gloss, 'tabel gloss tidak ada'],
  ['without tables', (one) => Object.assign(one, { tables: [] }), 'tables bukan baris tabel'],
  ['with a table that is none', (one) => Object.assign(one.tables, { node: {} }), 'node bukan baris tabel'],
  [
    'with a row that is none',
    (one) => one.tables.node?.splice(0, 1, [] as never),
    'node[0] bukan baris tabel',
  ],
  ['with an unknown column', (one) => Object.assign(first(one, 'node'), { warna: 1 }), 'kolom node[0].warna'],
  ['without a column', (one) => delete first(one, 'node').text, 'kolom node[0].text tidak ada'],
  ['with a number for a text', (one) => Object.assign(first(one, 'node'), { text: 5 }), 'nilai node[0].text'],
  [
    'with nothing where something must be',
    (one) => Object.assign(first(one, 'node'), { text: null }),
    'node[0].text',
  ],
  [
    'with a text for a number',
    (one) => Object.assign(first(one, 'node'), { sort: '1' }),
    'nilai node[0].sort',
  ],
  [
    'with a fraction for a whole number',
    (one) => Object.assign(first(one, 'node'), { sort: 1.5 }),
    'node[0].sort',
  ],
  [
    'with a yes that is no 1',
    (one) => Object.assign(first(one, 'node'), { is_served: true }),
    'node[0].is_served',
  ],
  ['with an unknown word', (one) => Object.assign(first(one, 'plan'), { kind: 'x' }), 'nilai plan[0].kind'],
  [
    'with a year out of range',
    (one) => Object.assign(first(one, 'plan'), { period_start: 1 }),
    'plan[0].period_start',
  ],
  [
    'with a figure that is not written as one',
    (one) => Object.assign(first(one, 'statistic'), { value: '007' }),
    'nilai statistic[0].value',
  ],
  [
    'with a day the calendar lacks',
    (one) => Object.assign(first(one, 'provenance'), { stated_on: '2017-02-30' }),
    'nilai provenance[0].stated_on',
  ],
  [
    'with half a character',
    (one) => Object.assign(first(one, 'node'), { text: 'a\ud800b' }),
    'nilai node[0].text',
  ],
  ['with an empty id', (one) => Object.assign(first(one, 'statistic'), { id: '' }), 'nilai statistic[0].id'],
  [
    'with a row that refers to none',
    (one) => Object.assign(first(one, 'node'), { level_id: 'tak-ada' }),
    'node[0].level_id menunjuk baris yang tidak ada',
  ],
  [
    'with one row twice',
    (one) => one.tables.provenance?.push(structuredClone(first(one, 'provenance'))),
    'provenance[1].id mengulang baris lain',
  ],
  [
    'with two rows where one may be',
    (one) => {
      const scale = first(one, 'ordinal_scale');
      one.tables.ordinal_scale?.push({ ...scale, id: 'lain' });
    },
    'organization_id, slug mengulang baris lain',
  ],
  [
    'with rows that stand below each other',
    (one) => {
      const [a, b] = one.tables.node ?? [];
      Object.assign(a ?? {}, { parent_id: b?.id });
      Object.assign(b ?? {}, { parent_id: a?.id });
    },
    'node[0].parent_id kembali ke dirinya sendiri',
  ],
  [
    'with a row below one of another plan',
    (one) => {
      const other = { ...first(one, 'plan'), id: 'lain' };
      one.tables.plan?.push(other);
      Object.assign(first(one, 'node'), { plan_id: 'lain', parent_id: null });
    },
    'parent_id menunjuk baris milik rencana lain',
  ],
  [
    'with a level of another framework',
    (one) => {
      one.tables.framework?.push({ ...first(one, 'framework'), id: 'lain' });
      const level = { ...first(one, 'framework_level'), id: 'lain', framework_id: 'lain' };
      one.tables.framework_level?.push(level);
      Object.assign(first(one, 'node'), { level_id: 'lain' });
    },
    'node[0].level_id menunjuk baris milik rencana lain',
  ],
  [
    'with a text of a document in no known form',
    (one) => {
      const { id: plan_id, organization_id } = first(one, 'plan');
      const place = { document: 'renstra', year: 0, section: 'foreword', subject_id: '' };
      const body = '[{"kind":"video"}]';
      one.tables.narrative?.push({ id: 'teks', organization_id, version: 1, plan_id, ...place, body });
    },
    'narrative[0].body[0].kind dalam asal.json bukan uraian yang dikenal',
  ],
  [
    'with a rule of the schema broken',
    (one) => Object.assign(first(one, 'plan'), { period_start: 2020, period_end: null }),
    'aturan plan_period_is_whole tidak dipenuhi',
  ],
];

describe('what is no sound export', () => {
  it.each(changes)('%s is refused with where it is, and leaves nothing behind', (_, change, sentence) =>
    withCli(async (cli) => {
      const exported = JSON.parse(await exportSample(cli, 'lampung')) as Exported;
      change(exported);
      await writeFile(join(cli.dir, 'asal.json'), JSON.stringify(exported));
      const before = await cli.list();
      const { exitCode, out, error } = await cli.run(['impor', '--json', 'asal.json', 'baru.sakip']);
      expect(error).toContain(sentence);
      expect(error).toMatch(/Tidak ada yang diimpor\.\n$/);
      expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
      expect(await cli.list()).toEqual(before);
    }),
  );

  it.each([
    ['cut off', '{"format": "selaras", "version": 1, "tables": {', 'bukan JSON yang utuh'],
    ['no JSON', 'Visi: Terwujudnya', 'bukan JSON yang utuh'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'bukan JSON yang utuh'],
    ['nested without end', '['.repeat(200_000), 'bukan JSON yang utuh'],
    ['a number', '5', 'bukan hasil ekspor'],
    ['nothing', 'null', 'bukan hasil ekspor'],
    ['empty', '', 'kosong (0 byte)'],
    ['a trick', '{"__proto__": {"format": "selaras", "version": 1, "tables": {}}}', 'bukan hasil ekspor'],
  ])('%s is refused with a sentence', (_, text, sentence) =>
    withCli(async (cli) => {
      await writeFile(join(cli.dir, 'asal.json'), text);
      const { exitCode, out, error } = await cli.run(['impor', '--json', 'asal.json', 'baru.sakip']);
      expect(error).toContain(sentence);
      expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
      expect(await cli.list()).toEqual(['asal.json']);
    }),
  );

  it('of 200 MB is refused before it is read', () =>
    withCli(async (cli) => {
      const path = join(cli.dir, 'asal.json');
      await appendFile(path, '{');
      // Without blocks of its own on the disk: only its size is looked at.
      await truncate(path, 200 * 1024 * 1024);
      const { exitCode, error } = await cli.run(['impor', '--json', 'asal.json', 'baru.sakip']);
      expect(exitCode).toBe(3);
      expect(error).toContain('asal.json terlalu besar: paling banyak 100 MB');
      expect(await cli.list()).toEqual(['asal.json']);
    }));

  it('that is missing or a folder is named', () =>
    withCli(async ({ run }) => {
      expect(await run(['impor', '--json', 'tak-ada.json', 'baru.sakip'])).toMatchObject({ exitCode: 2 });
      const folder = await run(['impor', '--json', '.', 'baru.sakip']);
      expect(folder.exitCode).toBe(3);
      expect(folder.error).toContain('adalah folder');
    }));
});
