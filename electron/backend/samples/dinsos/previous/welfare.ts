import type { SampleNode } from '../../sample.ts';
import { secretariat } from '../officials.ts';
import { previousProtection } from './protection.ts';
import { previousRehabilitation } from './rehabilitation.ts';

export const previousWelfare: SampleNode = {
  level: 'goal',
  code: '1.1',
  text: 'Menurunnya kemiskinan dan masalah sosial',
  indicators: [
    {
      name: 'Persentase penduduk miskin',
      kind: 'ik',
      key: 'poor-2020',
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
      baseline: [2019, '11.6'],
      targets: { 2020: '11.2', 2021: '10.8', 2022: '10.4', 2023: '10.1', 2024: '9.8' },
      realizations: { 2020: '11.94', 2021: '11.37', 2022: '10.62', 2023: '10.17', 2024: '9.84' },
    },
  ],
  children: [previousProtection, previousRehabilitation],
};
