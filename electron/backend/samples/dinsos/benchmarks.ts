import type { SampleBenchmark } from '../sample.ts';

const province = 'Provinsi Bahari';

/** Invented like everything else; the sources say so themselves. */
export const benchmarks: readonly SampleBenchmark[] = [
  {
    indicator: '1.1.a',
    year: 2025,
    scope: 'province',
    name: province,
    value: '9.87',
    source: 'Statistik provinsi (rekaan), 2025',
  },
  {
    indicator: '1.1.a',
    year: 2025,
    scope: 'national',
    name: '',
    value: '8.47',
    source: 'Statistik nasional (rekaan), 2025',
  },
  {
    indicator: '1.1.1.a',
    year: 2025,
    scope: 'province',
    name: province,
    value: '63.4',
    source: 'LKjIP dinas sosial provinsi (rekaan), 2025',
  },
  {
    indicator: '1.1.2.a',
    year: 2025,
    scope: 'national',
    name: '',
    value: '80',
    source: 'Standar pelayanan minimal (rekaan)',
  },
  {
    indicator: '1.1.2.a',
    year: 2026,
    scope: 'national',
    name: '',
    value: '82',
    source: 'Standar pelayanan minimal (rekaan)',
  },
  {
    indicator: '1.2.1.c',
    year: 2025,
    scope: 'national',
    name: '',
    value: '24.1',
    source: 'Laporan rehabilitasi nasional (rekaan), 2025',
  },
  {
    indicator: '3.1.1.a',
    year: 2025,
    scope: 'other',
    name: 'rata-rata perangkat daerah kabupaten',
    value: 'B',
    source: 'Laporan hasil evaluasi kabupaten (rekaan), 2025',
  },
  {
    indicator: '3.1.2.a',
    year: 2025,
    scope: 'other',
    name: 'rata-rata perangkat daerah kabupaten',
    value: '85.21',
    source: 'Survei kepuasan kabupaten (rekaan), 2025',
  },
  {
    indicator: '3.1.2.a',
    year: 2026,
    scope: 'other',
    name: 'rata-rata perangkat daerah kabupaten',
    value: '85.5',
    source: 'Survei kepuasan kabupaten (rekaan), 2026',
  },
];
