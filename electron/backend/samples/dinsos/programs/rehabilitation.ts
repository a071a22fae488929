import type { SampleNode } from '../../sample.ts';
import { rehabilitationUnit } from '../officials.ts';
import { basicServices } from './basic-services.ts';
import { referral } from './referral.ts';

export const rehabilitationProgram: SampleNode = {
  level: 'program',
  code: '1.06.04',
  text: 'Program Rehabilitasi Sosial',
  unit: rehabilitationUnit,
  indicators: [
    {
      name: 'Persentase PPKS telantar yang terpenuhi kebutuhan dasarnya',
      kind: 'ik',
      code: '1.06.04.a',
      unit: '%',
      direction: 'positive',
      aggregation: 'last',
      decimals: 2,
      bounds: ['0', '100'],
      definition:
        'Penyandang disabilitas, anak, lanjut usia, gelandangan, dan pengemis telantar yang menerima seluruh layanan dasar menurut standar pelayanan minimal.',
      formula: 'PPKS telantar yang terpenuhi kebutuhan dasarnya ÷ seluruh PPKS telantar terdata × 100%',
      dataSource: 'Laporan penerapan standar pelayanan minimal',
      responsible: rehabilitationUnit,
      unitOwner: rehabilitationUnit,
      dueDays: 15,
      frequency: 'quarterly',
      baseline: [2024, '74.6'],
      targets: {
        2025: '78',
        2026: '82',
        '2026.1': '79',
        '2026.2': '80',
        '2026.3': '81',
        '2026.4': '82',
        2027: '86',
        2028: '90',
        2029: '94',
      },
      realizations: {
        2025: { numerator: '1534', denominator: '1921', dataDate: '2026-01-20' },
        '2026.1': '78.9',
        '2026.2': '80.6',
      },
    },
  ],
  children: [basicServices, referral],
};
