import { utils, write } from '@e965/xlsx';

type Row = readonly (string | null)[];

const headings: Row = [
  'JENIS PEMDA',
  'BIDANG',
  'PROGRAM',
  'KEGIATAN',
  'SUBKEGIATAN',
  'KINERJA',
  'INDIKATOR',
  'SATUAN',
  'TAG',
  'DEFINISI OPERASIONAL',
];

const social = '1.06 URUSAN PEMERINTAHAN BIDANG SOSIAL';
const any = 'X.XX URUSAN PEMERINTAHAN BIDANG XX';
const support = 'X.XX.01 PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH';

/** One row of a list as it is distributed: every level with its code in front, in one cell. */
const rowOf = (
  tier: string,
  field: string,
  program: string,
  activity: string,
  sub: readonly [title: string, performance: string, indicator: string, unit: string],
): Row => [tier, field, program, activity, ...sub, '[null]', 'Proses.\nRinci.'];

/**
 * Codes with their official words, as few as show the traps: titles with double spaces and line ends, one code with
 * another title in provinces, the supporting program of any field.
 */
export const nomenclatureRows: readonly Row[] = [
  headings,
  rowOf(
    'PROV',
    any,
    `${support} PROVINSI`,
    'X.XX.01.1.01 Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah',
    [
      'X.XX.01.1.01.0001 Penyusunan Dokumen Perencanaan Perangkat Daerah',
      'Tersusunnya Dokumen Perencanaan Perangkat Daerah',
      'Jumlah Dokumen Perencanaan Perangkat Daerah ',
      'Dokumen',
    ],
  ),
  rowOf(
    'KABKOT',
    any,
    `${support} KABUPATEN/KOTA`,
    'X.XX.01.2.01 Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah',
    [
      'X.XX.01.2.01.0001 Penyusunan Dokumen Perencanaan Perangkat Daerah',
      'Tersusunnya Dokumen Perencanaan Perangkat Daerah',
      'Jumlah Dokumen Perencanaan Perangkat Daerah ',
      'Dokumen',
    ],
  ),
  rowOf(
    'PROV',
    social,
    '1.06.04 PROGRAM REHABILITASI SOSIAL',
    '1.06.04.1.01 Rehabilitasi Sosial Dasar Penyandang Disabilitas Telantar di dalam Panti',
    [
      '1.06.04.1.01.0001 Penyediaan Permakanan',
      'Terpenuhinya Kebutuhan Permakanan',
      'Jumlah Orang yang Mendapat Permakanan',
      'Orang',
    ],
  ),
  rowOf(
    'KABKOT',
    social,
    '1.06.04 PROGRAM REHABILITASI SOSIAL ',
    '1.06.04.2.01 Rehabilitasi Sosial Dasar  Anak Telantar\r\ndi Luar Panti',
    [
      '1.06.04.2.01.0005 Pemberian Bimbingan Fisik, Mental, Spiritual, dan Sosial',
      'Terlaksananya Bimbingan',
      'Jumlah Orang yang Mengikuti Bimbingan',
      'Orang',
    ],
  ),
  rowOf(
    'KABKOT',
    social,
    '1.06.04 PROGRAM REHABILITASI SOSIAL',
    '1.06.04.2.01 Rehabilitasi Sosial Dasar Anak Telantar di Luar Panti',
    [
      '1.06.04.2.01.0011 Pemeliharaan Anak-Anak Telantar',
      'Terpeliharanya Anak Telantar',
      'Jumlah Anak Telantar yang Dipelihara',
      'Orang',
    ],
  ),
  rowOf(
    'PROV',
    social,
    '1.06.05 PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL',
    '1.06.05.3.01 Pengelolaan Data Provinsi',
    ['1.06.05.3.01.0001 Pendataan di Provinsi', 'Terdatanya', 'Jumlah Data Provinsi', 'Data'],
  ),
  rowOf(
    'KABKOT',
    social,
    '1.06.05 PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL',
    '1.06.05.3.01 Pengelolaan Data Kabupaten/Kota',
    ['1.06.05.3.01.0001 Pendataan di Kabupaten/Kota', 'Terdatanya', 'Jumlah Data Kabupaten/Kota', 'Data'],
  ),
];

/** Title rows over the headings, as some editions have them. */
export const withTitles = (rows: readonly Row[]): readonly Row[] => [
  ['KLASIFIKASI, KODEFIKASI, DAN NOMENKLATUR', ...Array.from({ length: 9 }, () => null)],
  ['Lampiran Keputusan Menteri Dalam Negeri', ...Array.from({ length: 9 }, () => null)],
  [],
  ...rows,
];

export function makeWorkbook(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Worksheet');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** A list of any size that looks like the national one: fields, programs, activities, long definitions. */
export function generateRows(count: number): readonly Row[] {
  const verbs = [
    'Penyediaan',
    'Pembinaan',
    'Fasilitasi',
    'Koordinasi',
    'Pengelolaan',
    'Peningkatan',
    'Pemberian',
  ];
  const things = [
    'Layanan',
    'Sarana',
    'Data',
    'Kapasitas',
    'Bimbingan',
    'Permakanan',
    'Prasarana',
    'Sandang',
  ];
  const people = [
    'Anak Telantar',
    'Lanjut Usia',
    'Penyandang Disabilitas',
    'Korban Bencana',
    'Keluarga Miskin',
  ];
  const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const definition =
    'Kegiatan ini dilaksanakan menurut ketentuan yang berlaku bagi penerima layanan. '.repeat(12);
  const rows = Array.from({ length: count }, (_, at): Row => {
    const group = Math.floor(at / 12);
    const field = `${1 + (Math.floor(group / 96) % 7)}.${two(1 + (Math.floor(group / 12) % 8))}`;
    const program = `${field}.${two(2 + (Math.floor(group / 4) % 3))}`;
    const activity = `${program}.${1 + (group % 4)}.${two(1 + Math.floor(group / 672))}`;
    const sub = `${activity}.${String((at % 12) + 1).padStart(4, '0')}`;
    const title = `${pick(verbs, at)} ${pick(things, at * 3)} bagi ${pick(people, at * 7)} nomor ${at + 1}`;
    return [
      'KABKOT',
      `${field} URUSAN PEMERINTAHAN BIDANG ${field}`,
      `${program} PROGRAM ${pick(things, group)} ${pick(people, group)}`,
      `${activity} Kegiatan ${pick(verbs, group)} ${pick(things, group)}`,
      `${sub} ${title}`,
      `Terlaksananya ${title}`,
      `Jumlah ${title}`,
      'Orang',
      '[null]',
      definition,
    ];
  });
  return [headings, ...rows];
}
