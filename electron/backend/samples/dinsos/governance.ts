import type { SampleNode } from '../sample.ts';
import { secretariat } from './officials.ts';

const supportProgram = 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota';

const accountability: SampleNode = {
  level: 'objective',
  code: '3.1.1',
  text: 'Meningkatnya akuntabilitas kinerja dinas',
  unit: secretariat,
  indicators: [
    {
      name: 'Predikat SAKIP perangkat daerah',
      kind: 'iku',
      code: '3.1.1.a',
      unit: 'Predikat',
      direction: 'positive',
      aggregation: 'last',
      ordinalScale: 'sakip',
      definition: 'Predikat hasil evaluasi akuntabilitas kinerja oleh Inspektorat.',
      formula: 'Penilaian menurut lembar kerja evaluasi',
      dataSource: 'Laporan hasil evaluasi AKIP',
      reason: 'Mengukur mutu perencanaan, pengukuran, dan pelaporan kinerja.',
      responsible: secretariat,
      baseline: [2024, 'B'],
      targets: { 2025: 'BB', 2026: 'BB', 2027: 'BB', 2028: 'A', 2029: 'A' },
      realizations: { 2025: 'B', 2026: { value: 'BB', isProvisional: true } },
    },
    {
      name: 'Jumlah temuan pemeriksaan yang belum ditindaklanjuti',
      kind: 'ik',
      code: '3.1.1.b',
      unit: 'Temuan',
      direction: 'negative',
      aggregation: 'last',
      decimals: 0,
      bounds: ['0', null],
      definition: 'Temuan Inspektorat dan BPK yang melewati batas waktu tindak lanjut.',
      formula: 'Pencacahan pada akhir tahun',
      dataSource: 'Laporan tindak lanjut hasil pemeriksaan',
      responsible: secretariat,
      baseline: [2024, '3'],
      targets: { 2025: '0', 2026: '0', 2027: '0', 2028: '0', 2029: '0' },
      realizations: { 2025: '0', 2026: { value: '2', isProvisional: true } },
    },
  ],
  children: [
    {
      level: 'program',
      code: '1.06.01',
      text: supportProgram,
      unit: secretariat,
      children: [
        {
          level: 'activity',
          code: '1.06.01.2.01',
          text: 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah',
          unit: secretariat,
          budget: {
            2025: ['214300000', '209915000'],
            2026: ['225000000', '171320000'],
            2027: ['235000000', null],
            2028: ['245000000', null],
            2029: ['255000000', null],
          },
        },
        {
          level: 'activity',
          code: '1.06.01.2.02',
          text: 'Administrasi Keuangan Perangkat Daerah',
          unit: secretariat,
          budget: {
            2025: ['6128900000', '6043208900'],
            2026: ['6310000000', '4871005000'],
            2027: ['6500000000', null],
            2028: ['6695000000', null],
            2029: ['6895000000', null],
          },
        },
      ],
    },
  ],
};

const serviceQuality: SampleNode = {
  level: 'objective',
  code: '3.1.2',
  text: 'Meningkatnya mutu layanan sosial',
  unit: secretariat,
  indicators: [
    {
      name: 'Indeks Kepuasan Masyarakat',
      kind: 'iku',
      code: '3.1.2.a',
      unit: 'Indeks',
      direction: 'positive',
      aggregation: 'mean',
      decimals: 2,
      bounds: ['0', '100'],
      definition: 'Hasil survei kepuasan masyarakat terhadap sembilan unsur pelayanan.',
      formula: 'Nilai rata-rata tertimbang unsur pelayanan × 25',
      dataSource: 'Survei kepuasan masyarakat',
      reason: 'Menggambarkan mutu layanan menurut penerimanya.',
      responsible: secretariat,
      baseline: [2024, '82.14'],
      targets: {
        2025: '83',
        2026: '84',
        '2026.1': '84',
        '2026.2': '84',
        '2026.3': '84',
        '2026.4': '84',
        2027: '85',
        2028: '86',
        2029: '87',
      },
      realizations: { 2025: '83.41', '2026.1': '83.1', '2026.2': '84.2', '2026.3': '83.9' },
    },
    {
      name: 'Selisih indeks kepuasan terhadap rata-rata kabupaten',
      kind: 'ik',
      code: '3.1.2.b',
      unit: 'Poin',
      direction: 'positive',
      aggregation: 'last',
      decimals: 1,
      bounds: ['-100', '100'],
      definition: 'Indeks kepuasan dinas dikurangi rata-rata seluruh perangkat daerah.',
      formula: 'Indeks dinas − rata-rata kabupaten',
      dataSource: 'Rekapitulasi survei kepuasan kabupaten',
      responsible: secretariat,
      baseline: [2024, '-2.4'],
      targets: { 2025: '-2', 2026: '-1.5', 2027: '-1', 2028: '-0.5', 2029: '0.5' },
      realizations: { 2025: '-1.8', 2026: { value: '-1.6', isProvisional: true } },
    },
  ],
  children: [
    // The same program carries two objectives, each with activities of its own, as in many offices' T-C.27.
    {
      level: 'program',
      code: '1.06.01',
      text: supportProgram,
      unit: secretariat,
      children: [
        {
          level: 'activity',
          code: '1.06.01.2.08',
          text: 'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah',
          unit: secretariat,
          budget: {
            2025: ['842600000', '815933400'],
            2026: ['870000000', '634118000'],
            2027: ['900000000', null],
            2028: ['930000000', null],
            2029: ['960000000', null],
          },
        },
      ],
    },
  ],
};

export const governance: SampleNode = {
  level: 'goal',
  code: '3.1',
  text: 'Meningkatnya akuntabilitas kinerja dan mutu layanan',
  children: [accountability, serviceQuality],
};
