import type { SampleNode } from '../sample.ts';
import { empowermentUnit } from './officials.ts';
import { cemeteryProgram } from './programs/cemetery.ts';
import { empowermentProgram } from './programs/empowerment.ts';

export const communityResources: SampleNode = {
  level: 'objective',
  code: '1.2.2',
  text: 'Meningkatnya peran potensi dan sumber kesejahteraan sosial',
  unit: empowermentUnit,
  indicators: [
    {
      name: 'Persentase PSKS yang aktif',
      kind: 'iku',
      code: '1.2.2.a',
      unit: '%',
      direction: 'positive',
      aggregation: 'last',
      decimals: 1,
      bounds: ['0', '100'],
      definition: 'PSKS yang melaksanakan sedikitnya empat kegiatan pelayanan sosial dalam setahun.',
      formula: 'PSKS aktif ÷ seluruh PSKS terdata × 100%',
      dataSource: 'Pendataan PSKS tahunan',
      reason: 'PSKS yang aktif memperluas jangkauan layanan sosial.',
      responsible: empowermentUnit,
      unitOwner: empowermentUnit,
      dueDays: 30,
      frequency: 'yearly',
      calculation: 'a / b * 100',
      components: [
        { symbol: 'a', name: 'PSKS aktif', unit: 'PSKS', dataSource: 'Pendataan PSKS tahunan' },
        { symbol: 'b', name: 'Seluruh PSKS terdata', unit: 'PSKS', dataSource: 'Pendataan PSKS tahunan' },
      ],
      baseline: [2024, '55'],
      targets: { 2025: '58', 2026: '61', 2027: '64', 2028: '67', 2029: '70' },
      realizations: {
        2025: '51.3',
        2026: { missingReason: 'Pendataan PSKS 2026 selesai pada Januari 2027.' },
      },
    },
    {
      name: 'Tingkat keterisian tertinggi rumah singgah',
      kind: 'ik',
      code: '1.2.2.b',
      unit: '%',
      direction: 'negative',
      aggregation: 'max',
      decimals: 0,
      bounds: ['0', '200'],
      definition: 'Keterisian tempat tidur rumah singgah pada hari terpadat.',
      formula: 'Tempat tidur terisi pada hari terpadat ÷ tempat tidur tersedia × 100%',
      dataSource: 'Buku hunian rumah singgah',
      responsible: empowermentUnit,
      unitOwner: empowermentUnit,
      dueDays: 15,
      frequency: 'monthly',
      baseline: [2024, '97'],
      targets: {
        2025: '85',
        2026: '85',
        '2026.1': { value: '85', months: ['85', '85', '85'] },
        '2026.2': { value: '85', months: ['85', '85', '85'] },
        '2026.3': { value: '85', months: ['85', '85', '85'] },
        '2026.4': { value: '85', months: ['85', '85', '85'] },
        2027: '85',
        2028: '85',
        2029: '85',
      },
      // The highest of each: 81, 90 and 84.
      realizations: {
        2025: '88',
        '2026.1': { months: ['76', '79', '81'] },
        '2026.2': { months: ['83', '90', '87'] },
        '2026.3': { months: ['84', '82', '80'] },
      },
    },
  ],
  children: [empowermentProgram, cemeteryProgram],
};
