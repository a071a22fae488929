import { localGovernmentFramework } from '../../../db/domain/framework-presets.ts';
import type { Sample, SampleNode } from './sample.ts';

const served =
  'Dari jumlah PMKS tersebut, telah diberikan pelayanan dan rehabilitasi oleh Dinas Sosial Provinsi Lampung';
const inNeed = 'penyandang masalah kesejahteraan sosial';

const priorities: readonly SampleNode[] = [
  'kemiskinan',
  'ketelantaran',
  'kedisabilitasan',
  'ketunaan sosial',
  'korban bencana alam',
  'bencana sosial',
].map((text) => ({ level: 'priority', text }));

const policies: readonly SampleNode[] = [
  'meningkatkan dan memeratakan pelayanan sosial yang adil, dalam arti bahwa setiap orang khususnya penyandang ' +
    'masalah kesejahteraan sosial berhak memperoleh pelayanan sosial',
  'meningkatkan profesionalisme SDM kesejahteraan sosial berbasis pekerjaan sosial dalam penanganan masalah dan ' +
    'potensi kesejahteraan sosial',
  'memantapkan manajemen penyelenggaraan kesejahteraan sosial dalam hal perencanaan, ' +
    'pelaksanaan,pemantauan, evaluasi, dan pelaporan serta koordinasi',
  'menciptakan iklim dan sistem yang mendorong peningkatan dan pengembangan peran serta masyarakat dalam ' +
    'penyelenggaraan kesejahteraan sosial',
  'mendukung terlaksananya kebijakan desentralisasi dalam penyelenggaraan pemerintahan umum dan pembangunan ' +
    'berdasarkan keberagaman dan keunikan nilai sosial budaya serta mengedepankan potensi dan sumber sosial ' +
    'keluarga dan masyarakat setempat',
].map((text) => ({ level: 'policy', text }));

/**
 * Dinas Sosial Provinsi Lampung as the press reported its head. Persons and households stand apart and are never added;
 * the two shares are computed and marked as such by having terms instead of a value.
 */
export const lampung: Sample = {
  organization: {
    kind: 'agency',
    name: 'Dinas Sosial Provinsi Lampung',
    shortName: 'Dinas Sosial',
    regionName: 'Provinsi Lampung',
    address: null,
    isExample: false,
  },
  region: { name: 'Provinsi Lampung' },
  framework: localGovernmentFramework,
  plan: {
    title: 'Kebijakan Pembangunan Kesejahteraan Sosial Dinas Sosial Provinsi Lampung',
    regulation: '86_2017',
    periodStart: null,
    periodEnd: null,
    profile: null,
  },
  units: [],
  officials: [],
  legalBases: [
    {
      role: 'basis',
      kind: 'kebijakan pembangunan nasional dan daerah',
      number: null,
      year: null,
      title: null,
    },
  ],
  abbreviations: [
    { short: 'kesos', meaning: 'kesejahteraan sosial' },
    { short: 'BPS', meaning: null },
    { short: 'PMKS', meaning: inNeed },
    { short: 'KK', meaning: null },
    { short: 'SDM', meaning: null },
  ],
  statistics: [
    {
      key: 'penduduk',
      name: 'jumlah penduduk Lampung',
      value: '7932132',
      unitOfMeasure: 'jiwa',
      year: 2013,
      isApproximate: true,
      source: 'BPS Lampung',
    },
    { key: 'pmks jiwa', name: inNeed, value: '156856', unitOfMeasure: 'jiwa', year: 2016, isUpToYear: true },
    { key: 'pmks kk', name: inNeed, value: '616092', unitOfMeasure: 'KK', year: 2016, isUpToYear: true },
    {
      key: 'dilayani jiwa',
      name: served,
      value: '8734',
      unitOfMeasure: 'jiwa',
      year: 2016,
      isUpToYear: true,
    },
    { key: 'dilayani kk', name: served, value: '11927', unitOfMeasure: 'KK', year: 2016, isUpToYear: true },
    { name: 'Cakupan pelayanan dan rehabilitasi PMKS (jiwa)', part: 'dilayani jiwa', whole: 'pmks jiwa' },
    { name: 'Cakupan pelayanan dan rehabilitasi PMKS (KK)', part: 'dilayani kk', whole: 'pmks kk' },
  ],
  provenances: [
    {
      speaker: 'Sumarju Saeni',
      position: 'Kepala Dinas Sosial Provinsi Lampung',
      occasion: 'saat membuka rapat perencanaan program kesejahteraan sosial',
      place: 'Swiss-Bel Hotel, Bandar Lampung',
      statedOn: '2017-08-24',
      publisher: 'Jejamo.com, Bandar Lampung',
      note: 'sebagaimana yang tertuang dalam rilis yang diterima redaksi hari ini',
    },
  ],
  origin: 'source',
  narratives: [],
  tree: [
    {
      level: 'vision',
      text: 'terwujudnya kesejahteraan dan ketahanan sosial masyarakat dari semua dan untuk semua',
      explanation:
        'Kebijakan pembangunan kesejahteraan sosial (kesos) yang dilaksanakan Dinas Sosial Lampung mengacu pada ' +
        'kebijakan pembangunan nasional dan daerah yang dituangkan dalam pembangunan kesejahteraan sosial',
      glosses: [
        {
          term: 'terwujudnya kesejahteraan dan ketahanan sosial masyarakat dari semua dan untuk semua',
          meaning:
            'visi pembangunan bidang kesejahteraan sosial yang telah, sedang, dan akan dilakukan Pemerintah ' +
            'Provinsi dan masyarakat ditujukan untuk mewujudkan suatu kondisi masyarakat yang semula dalam ' +
            'kategori penyandang masalah sosial menjadi berkesejahteraan dan berketahanan sosial.',
        },
      ],
      children: [
        {
          level: 'goal',
          text:
            'terpenuhinya kebutuhan material, spiritual dan sosial agar dapat hidup layak dan mampu ' +
            'mengembangkan diri, sehingga dapat melakukan fungsi sosialnya',
        },
        {
          level: 'strategy',
          text:
            'Berbagai program dan kegiatan terus dikembangkan secara berkelanjutan guna menciptakan kondisi ' +
            'kesejahteraan sosial di Provinsi Lampung agar lebih baik',
        },
        ...priorities,
        {
          level: 'strategy',
          text: 'Untuk dapat memberikan pelayanan yang lebih optimal',
          children: policies,
        },
      ],
    },
  ],
};
