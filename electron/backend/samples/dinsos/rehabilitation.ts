import type { SampleNode } from '../sample.ts';
import { basicRehabilitation } from './basic-rehabilitation.ts';
import { communityResources } from './community-resources.ts';
import { rehabilitationUnit } from './officials.ts';

export const rehabilitation: SampleNode = {
  level: 'goal',
  code: '1.2',
  text: 'Meningkatnya keberfungsian sosial pemerlu pelayanan kesejahteraan sosial',
  indicators: [
    {
      name: 'Persentase PPKS yang mandiri satu tahun sesudah layanan',
      kind: 'ik',
      code: '1.2.a',
      unit: '%',
      direction: 'positive',
      aggregation: 'last',
      decimals: 2,
      bounds: ['0', '100'],
      definition:
        'PPKS yang memenuhi kebutuhan dasarnya sendiri atau bersama keluarganya satu tahun sesudah layanan.',
      formula: 'PPKS yang mandiri ÷ PPKS yang selesai dilayani setahun sebelumnya × 100%',
      dataSource: 'Pemantauan bimbingan lanjut',
      responsible: rehabilitationUnit,
      calculation: 'a / b * 100',
      components: [
        { symbol: 'a', name: 'PPKS yang mandiri', unit: 'Orang', dataSource: 'Pemantauan bimbingan lanjut' },
        {
          symbol: 'b',
          name: 'PPKS yang selesai dilayani setahun sebelumnya',
          unit: 'Orang',
          dataSource: 'Pemantauan bimbingan lanjut',
        },
      ],
      unitOwner: rehabilitationUnit,
      dueDays: 30,
      frequency: 'yearly',
      baseline: [2024, '18.2'],
      targets: { 2025: '20', 2026: '22', 2027: '24', 2028: '26', 2029: '28' },
      realizations: {
        2025: { numerator: '402', denominator: '1987', dataDate: '2026-01-20' },
        2026: { value: '21.4', isProvisional: true, dataDate: '2026-10-06' },
      },
    },
  ],
  children: [basicRehabilitation, communityResources],
};
