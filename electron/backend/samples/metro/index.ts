import { localGovernmentFramework } from '../../../../db/domain/framework-presets.ts';
import type { Sample, SamplePlan } from '../sample.ts';
import { duties, units } from './duties.ts';

/** The region's plan as the agency cites it: its vision, and the one mission the agency carries, without a number. */
const regionalPlan: SamplePlan = {
  plan: {
    key: 'rpjmd',
    kind: 'rpjmd',
    isRegional: true,
    title: 'Rencana Pembangunan Jangka Menengah Daerah (RPJMD) Kota Metro Tahun 2021-2026',
    regulation: '86_2017',
    periodStart: 2021,
    periodEnd: 2026,
    profile: null,
  },
  legalBases: [],
  narratives: [],
  tree: [
    {
      level: 'vision',
      key: 'visi',
      text: 'Terwujudnya Kota Metro Berpendidikan, Sehat, Sejahtera dan Berbudaya',
      children: [
        {
          level: 'mission',
          key: 'misi',
          text: 'Mewujudkan Masyarakat Sehat Jasmani, Rohani dan Sehat Secara Sosial',
        },
      ],
    },
  ],
};

/**
 * Dinas Sosial Kota Metro as its published text has it: what it was founded for and by what, its task, functions and
 * divisions, its motto, and the plan of the city it serves. The source has no goals, indicators or period of its own.
 */
export const metro: Sample = {
  organization: {
    kind: 'agency',
    name: 'Dinas Sosial Kota Metro',
    shortName: 'Dinas Sosial',
    regionName: 'Kota Metro',
    address: null,
    isExample: false,
  },
  region: { name: 'Kota Metro' },
  framework: localGovernmentFramework,
  plan: {
    title: 'Gambaran Umum Dinas Sosial Kota Metro',
    serves: 'rpjmd',
    regulation: '86_2017',
    periodStart: null,
    periodEnd: null,
    profile: 'Dinas Sosial Kota Metro merupakan Organisasi Perangkat Daerah',
  },
  units,
  officials: [],
  legalBases: [
    {
      role: 'mandate',
      kind: 'Undang-Undang',
      number: '11',
      year: 2009,
      title: 'Kesejahteraan Sosial',
      amendedBy: [{ kind: 'Undang-Undang', number: '14', year: 2019, title: null }],
    },
    {
      role: 'establishment',
      kind: 'Peraturan Wali Kota Metro',
      number: '43',
      year: 2021,
      title: 'Kedudukan, Susunan Organisasi, Tugas dan Fungsi, serta Tata Kerja Perangkat Daerah Kota Metro',
    },
  ],
  abbreviations: [{ short: 'RPJMD', meaning: 'Rencana Pembangunan Jangka Menengah Daerah' }],
  duties,
  mottos: [
    {
      text: 'Help People to Help Themselves',
      language: 'en',
      meaning: 'menolong seseorang/masyarakat untuk dapat menolong diri mereka sendiri',
    },
  ],
  targetGroups: ['individu', 'keluarga', 'kelompok', 'masyarakat'].map((name) => ({
    dimension: 'masyarakat yang dilibatkan',
    name,
  })),
  origin: 'source',
  narratives: [],
  otherPlans: [regionalPlan],
  tree: [
    {
      level: 'strategy',
      key: 'pelibatan',
      text:
        'menjalankan program-program bidang sosial dengan secara aktif melibatkan masyarakat baik secara ' +
        'individu, keluarga, kelompok dan masyarakat, sehingga mereka dapat berdaya dan mampu memenuhi ' +
        'kebutuhan, mengembangkan diri, serta dapat melaksanakan fungsi sosialnya dengan baik',
    },
  ],
  // "mengampu Visi Misi": the agency carries both.
  links: [
    { from: 'pelibatan', to: 'visi', kind: 'supports' },
    { from: 'pelibatan', to: 'misi', kind: 'supports' },
  ],
};
