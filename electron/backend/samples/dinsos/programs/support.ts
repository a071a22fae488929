import type { SampleNode } from '../../sample.ts';
import { secretariat } from '../officials.ts';
import { financeWork } from './finance-work.ts';
import { planningWork } from './planning-work.ts';

export const supportProgram: SampleNode = {
  level: 'program',
  code: '1.06.01',
  text: 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
  unit: secretariat,
  indicators: [
    {
      name: 'Persentase dokumen kinerja yang tepat waktu',
      kind: 'ik',
      code: '1.06.01.a',
      unit: '%',
      direction: 'positive',
      aggregation: 'last',
      decimals: 2,
      bounds: ['0', '100'],
      definition:
        'Dokumen perencanaan, pengukuran, dan pelaporan kinerja yang disampaikan paling lambat pada batas waktunya.',
      formula: 'Dokumen tepat waktu ÷ seluruh dokumen wajib × 100%',
      dataSource: 'Buku agenda penyampaian dokumen',
      responsible: secretariat,
      unitOwner: secretariat,
      dueDays: 30,
      frequency: 'yearly',
      baseline: [2024, '85.71'],
      targets: { 2025: '90', 2026: '92', 2027: '94', 2028: '96', 2029: '98' },
      realizations: {
        2025: { numerator: '19', denominator: '21' },
        2026: { numerator: '14', denominator: '15', isProvisional: true, dataDate: '2026-10-06' },
      },
    },
  ],
  children: [planningWork, financeWork],
};
