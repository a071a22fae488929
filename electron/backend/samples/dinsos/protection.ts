import type { SampleNode } from '../sample.ts';
import { basicNeeds } from './basic-needs.ts';
import { disaster } from './disaster.ts';
import { secretariat } from './officials.ts';

export const protection: SampleNode = {
  level: 'goal',
  code: '1.1',
  text: 'Menurunnya kemiskinan dan kerentanan sosial',
  indicators: [
    {
      name: 'Persentase penduduk miskin',
      kind: 'ik',
      code: '1.1.a',
      unit: '%',
      direction: 'negative',
      aggregation: 'last',
      decimals: 2,
      bounds: ['0', '100'],
      definition: 'Penduduk dengan pengeluaran per kapita di bawah garis kemiskinan.',
      formula: 'Penduduk miskin ÷ seluruh penduduk × 100%',
      dataSource: 'Survei sosial ekonomi (rekaan)',
      responsible: secretariat,
      unitOwner: secretariat,
      dueDays: 45,
      frequency: 'yearly',
      calculation: 'a / b * 100',
      components: [
        {
          symbol: 'a',
          name: 'Penduduk di bawah garis kemiskinan',
          unit: 'Jiwa',
          dataSource: 'Survei sosial ekonomi (rekaan)',
        },
        { symbol: 'b', name: 'Seluruh penduduk', unit: 'Jiwa', dataSource: 'Survei sosial ekonomi (rekaan)' },
      ],
      predecessor: 'poor-2020',
      succession: 'same',
      baseline: [2024, '9.84'],
      targets: { 2025: '9.4', 2026: '8.95', 2027: '8.5', 2028: '8.05', 2029: '7.6' },
      realizations: { 2025: '9.31', 2026: { value: '8.97', isProvisional: true, dataDate: '2026-09-30' } },
    },
  ],
  children: [basicNeeds, disaster],
};
