import type { SamplePlan } from '../../sample.ts';
import { previousGovernance } from './governance.ts';
import { previousWelfare } from './welfare.ts';

/** The plan of the five years before, finished: every target and every realization, and what its programs spent. */
export const previousPlan: SamplePlan = {
  plan: {
    key: 'previous',
    title: 'Renstra Dinas Sosial Kabupaten Nusa Raya 2020–2024',
    regulation: '86_2017',
    periodStart: 2020,
    periodEnd: 2024,
    profile: 'Rencana periode sebelumnya. Seluruh nama dan angka dalam berkas contoh ini rekaan.',
    status: 'adopted',
    adoptedOn: '2019-12-16',
  },
  legalBases: [
    { role: 'mandate', kind: 'Undang-Undang', number: '11', year: 2009, title: 'Kesejahteraan Sosial' },
    { role: 'basis', kind: 'Undang-Undang', number: '23', year: 2014, title: 'Pemerintahan Daerah' },
  ],
  narratives: [],
  tree: [
    {
      level: 'vision',
      text: 'Nusa Raya sejahtera dan berdaya',
      children: [
        {
          level: 'mission',
          code: '1',
          text: 'Meningkatkan kesejahteraan sosial masyarakat',
          children: [previousWelfare],
        },
        {
          level: 'mission',
          code: '2',
          text: 'Meningkatkan mutu pelayanan publik',
          children: [previousGovernance],
        },
      ],
    },
  ],
};
