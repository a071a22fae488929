import { localGovernmentFramework } from '../../../db/domain/framework-presets.ts';
import type { Sample, SampleIndicator } from './sample.ts';

/**
 * Dinas Sosial Kabupaten Lahat as its published text has it: its words, punctuation and slips ("inovative", "efetif",
 * "perwujudatan", a sentence on health in a social agency's document), no period, no target, no figure. What the
 * source leaves out stays empty; the auditor names the slips. Quotation marks that only set a statement off from the
 * list it stands in are not part of it.
 */
const indicator = (name: string): SampleIndicator => ({ name, kind: 'ik' });

export const lahat: Sample = {
  organization: {
    kind: 'agency',
    name: 'Dinas Sosial Kabupaten Lahat',
    shortName: 'Dinas Sosial',
    regionName: 'Kabupaten Lahat',
    address: null,
    isExample: false,
  },
  region: { name: 'Kabupaten Lahat' },
  framework: localGovernmentFramework,
  plan: {
    title: 'Renstra Dinas Sosial Kabupaten Lahat',
    regulation: '86_2017',
    periodStart: null,
    periodEnd: null,
    profile:
      'Pembangunan kesehatan di Kabupaten Lahat diselenggarakan dalam upaya mendukung Visi Kabupaten Lahat ' +
      '“Mewujudkan Masyarakat Kabupaten Lahat yang berakhlak, Mandiri, Berkeadilan, Makmur dan Sejahtera serta ' +
      'terselenggaranya Pembangunan yang Berbasis Pemerataan Berkelanjutan”. Berdasarkan visi pembangunan tersebut ' +
      'ditetapkan misi pembangunan Kabupaten Lahat :\n' +
      'Berdasarkan paparan mengenai tujuan dari visi di atas,Dinas Sosial Kabupaten Lahat secara langsung terkait ' +
      'dengan tujuan;',
  },
  units: [],
  officials: [],
  legalBases: [],
  abbreviations: [
    { short: 'IKM', meaning: 'Indek Kepuasan Masyarakat' },
    { short: 'Sakip', meaning: null },
    { short: 'PMKS', meaning: null },
    { short: 'PSKS', meaning: 'Potensi dan Sumber Daya Kesejahteraan Sosial' },
  ],
  origin: 'source',
  narratives: [],
  tree: [
    {
      level: 'vision',
      text:
        'Mewujudkan Masyarakat Kabupaten Lahat yang berakhlak, Mandiri, Berkeadilan, Makmur dan Sejahtera serta ' +
        'terselenggaranya Pembangunan yang Berbasis Pemerataan Berkelanjutan',
      children: [
        {
          level: 'mission',
          code: '1',
          text: 'Menciptakan pemerintahan yang bersih dan inovatif',
          explanation: 'Misi 1 yaitu “Menciptakan Pemerintahan yang Bersih dan inovative”',
          children: [
            {
              level: 'goal',
              text:
                'meningkatkan perwujudatan tata kelola pemerintahan yang baik (Good Goverment) dan pemerintahan ' +
                'yang bersih (Good Governance)',
              children: [
                {
                  level: 'objective',
                  text: 'meningkatnya pelayanan prima bagi masyarakat',
                  indicators: [indicator('Indek Kepuasan Masyarakat (IKM)')],
                },
                {
                  level: 'objective',
                  text: 'meningkatnya kualitas pengelolaan dan capaian kinerja pembangunan',
                  indicators: [indicator('Nilai Sakip')],
                },
              ],
            },
          ],
        },
        {
          level: 'mission',
          code: '2',
          text: 'Menciptakan pemerintahan infrastruktur publik berbasis pada pemerataan wilayah yang memadai dan efetif',
          isServed: false,
        },
        {
          level: 'mission',
          code: '3',
          text: 'Meningkatkan kualitas sumberdaya manusia yang berakhlak, sehat, cerdas, terampil dan berkepribadian luhur',
          isServed: false,
        },
        {
          level: 'mission',
          code: '4',
          text: 'Menumbuhkembangkan perekonomian rakyat menuju kedaulatan sumberdaya alam yang tersedia',
          explanation:
            'Misi ke 4 yaitu ”Menumbuhkembangkan perekonomian rakyat menuju kedaulatan sumberdaya alam yang tersedia”',
          children: [
            {
              level: 'goal',
              text: 'meningkatkan pendapatan masyarakat dan kesejahteraan sosial',
              indicators: [
                indicator('persentase penanganan penyandang masalah sosial dan kesejahteraan sosial'),
              ],
              children: [
                {
                  level: 'objective',
                  text: 'meningkatnya kesejahteraan sosial',
                  indicators: [
                    indicator('Jumlah keluarga fakir miskin yang terpenuhi kebutuhan dasarnya'),
                    indicator('Jumlah PMKS yang meningkat fungsi sosialnya'),
                    indicator('Jumlah PMKS yang mendapat perlindungan dan jaminan sosial'),
                    indicator(
                      'Jumlah Potensi dan Sumber Daya Kesejahteraan Sosial (PSKS) yang berperan aktif dalam bidang kesejahteraan sosial',
                    ),
                  ],
                },
              ],
            },
          ],
        },
        {
          level: 'mission',
          code: '5',
          text: 'Memperkokoh kerukunan kehidupan beragama dan budaya yang lestari',
          isServed: false,
        },
      ],
    },
  ],
};
