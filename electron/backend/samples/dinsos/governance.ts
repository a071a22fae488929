import type { SampleNode } from '../sample.ts';
import { accountability } from './accountability.ts';
import { secretariat } from './officials.ts';
import { serviceQuality } from './service-quality.ts';

export const governance: SampleNode = {
  level: 'goal',
  code: '3.1',
  text: 'Meningkatnya akuntabilitas kinerja dan mutu layanan',
  indicators: [
    {
      name: 'Indeks tata kelola perangkat daerah',
      kind: 'ik',
      code: '3.1.a',
      unit: 'Indeks',
      direction: 'positive',
      aggregation: 'last',
      decimals: 2,
      bounds: ['0', '100'],
      definition: 'Rata-rata nilai mandiri atas perencanaan, keuangan, kepegawaian, dan pelayanan publik.',
      formula: 'Jumlah nilai empat unsur ÷ 4',
      dataSource: 'Penilaian mandiri yang ditinjau Inspektorat',
      responsible: secretariat,
      unitOwner: secretariat,
      dueDays: 45,
      frequency: 'yearly',
      baseline: [2024, '68.4'],
      // 2026 is not filled in yet: the assessment takes place in December.
      targets: { 2025: '70', 2026: '72', 2027: '74', 2028: '76', 2029: '78' },
      realizations: { 2025: '70.85' },
    },
  ],
  children: [accountability, serviceQuality],
};
