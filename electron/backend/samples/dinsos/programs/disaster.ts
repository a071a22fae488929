import type { SampleNode } from '../../sample.ts';
import { protectionUnit } from '../officials.ts';
import { disasterReadiness } from './disaster-readiness.ts';
import { disasterRelief } from './disaster-relief.ts';

export const disasterProgram: SampleNode = {
  level: 'program',
  key: 'disaster-program',
  code: '1.06.06',
  text: 'Program Penanganan Bencana',
  unit: protectionUnit,
  indicators: [
    {
      name: 'Persentase kejadian bencana yang ditangani sesuai standar',
      kind: 'ik',
      code: '1.06.06.a',
      unit: '%',
      direction: 'positive',
      aggregation: 'last',
      decimals: 2,
      bounds: ['0', '100'],
      definition: 'Kejadian yang seluruh kebutuhan dasar korbannya terpenuhi selama tanggap darurat.',
      formula: 'Kejadian yang ditangani sesuai standar ÷ seluruh kejadian × 100%',
      dataSource: 'Laporan kejadian bencana',
      responsible: protectionUnit,
      unitOwner: protectionUnit,
      dueDays: 30,
      frequency: 'yearly',
      baseline: [2024, '80'],
      targets: { 2025: '84', 2026: '87', 2027: '90', 2028: '93', 2029: '96' },
      realizations: {
        2025: { numerator: '44', denominator: '52' },
        2026: { numerator: '36', denominator: '42', isProvisional: true, dataDate: '2026-10-06' },
      },
    },
  ],
  children: [disasterRelief, disasterReadiness],
};
