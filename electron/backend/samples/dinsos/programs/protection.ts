import type { SampleNode } from '../../sample.ts';
import { protectionUnit } from '../officials.ts';
import { neglectedChildren } from './neglected-children.ts';
import { povertyData } from './poverty-data.ts';

export const protectionProgram: SampleNode = {
  level: 'program',
  key: 'protection-program',
  code: '1.06.05',
  text: 'Program Perlindungan dan Jaminan Sosial',
  unit: protectionUnit,
  indicators: [
    {
      name: 'Persentase keluarga miskin ekstrem yang terlindungi',
      kind: 'ik',
      code: '1.06.05.a',
      unit: '%',
      direction: 'positive',
      aggregation: 'last',
      decimals: 2,
      bounds: ['0', '100'],
      definition:
        'Keluarga pada desil terendah yang menerima sedikitnya satu program perlindungan sosial dalam tahun itu.',
      formula: 'Keluarga miskin ekstrem penerima ÷ keluarga miskin ekstrem terdata × 100%',
      dataSource: 'Data terpadu kesejahteraan sosial kabupaten',
      responsible: protectionUnit,
      unitOwner: protectionUnit,
      dueDays: 15,
      frequency: 'quarterly',
      baseline: [2024, '71.5'],
      targets: {
        2025: '75',
        2026: '79',
        '2026.1': '76',
        '2026.2': '77',
        '2026.3': '78',
        '2026.4': '79',
        2027: '83',
        2028: '87',
        2029: '91',
      },
      realizations: {
        2025: { numerator: '2718', denominator: '3584', dataDate: '2026-01-15' },
        '2026.1': '76.2',
        '2026.2': '77.4',
        '2026.3': { value: '78.1', isProvisional: true, dataDate: '2026-10-06' },
      },
    },
  ],
  children: [neglectedChildren, povertyData],
};
