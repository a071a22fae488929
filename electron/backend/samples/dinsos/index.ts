import { localGovernmentFramework } from '../../../../db/domain/framework-presets.ts';
import type { Sample } from '../sample.ts';
import { governance } from './governance.ts';
import { legalBases } from './legal-bases.ts';
import { officials, units } from './officials.ts';
import { protection } from './protection.ts';
import { rehabilitation } from './rehabilitation.ts';

/**
 * A fictional agency for trying out: 20 indicators of every direction and method, 2025–2029 with baseline 2024, the
 * realizations of 2025 and 2026 and the budget. Every name and figure is invented; the organisation says so on every page.
 */
export const dinsos: Sample = {
  organization: {
    kind: 'agency',
    name: 'Dinas Sosial Kabupaten Nusa Raya',
    shortName: 'Dinas Sosial',
    regionName: 'Kabupaten Nusa Raya',
    address: 'Jalan Bahari Nomor 12, Nusa Raya',
    isExample: true,
  },
  region: { name: 'Kabupaten Nusa Raya' },
  framework: localGovernmentFramework,
  plan: {
    title: 'Renstra Dinas Sosial Kabupaten Nusa Raya 2025–2029',
    regulation: '86_2017',
    periodStart: 2025,
    periodEnd: 2029,
    profile:
      'Dinas Sosial Kabupaten Nusa Raya melaksanakan urusan pemerintahan bidang sosial yang menjadi kewenangan ' +
      'kabupaten: pemberdayaan sosial, rehabilitasi sosial, perlindungan dan jaminan sosial, penanganan bencana, ' +
      'serta pengelolaan taman makam pahlawan. Seluruh nama dan angka dalam berkas contoh ini rekaan.',
  },
  units,
  officials,
  legalBases,
  origin: 'example',
  narratives: [],
  tree: [
    {
      level: 'vision',
      text: 'Terwujudnya Nusa Raya yang sejahtera, tangguh, dan bermartabat',
      glosses: [
        {
          term: 'Sejahtera',
          meaning: 'kebutuhan dasar setiap warga terpenuhi sehingga mampu menjalankan fungsi sosialnya.',
        },
        {
          term: 'Tangguh',
          meaning: 'warga dan lembaga siap menghadapi bencana serta cepat pulih sesudahnya.',
        },
        {
          term: 'Bermartabat',
          meaning: 'layanan diberikan tanpa membeda-bedakan dan menghormati hak penerimanya.',
        },
      ],
      children: [
        {
          level: 'mission',
          code: '1',
          text: 'Meningkatkan kesejahteraan dan perlindungan sosial masyarakat',
          explanation:
            'Misi ini mencakup penanganan kemiskinan, rehabilitasi sosial, dan perlindungan bagi kelompok rentan.',
          children: [protection, rehabilitation],
        },
        {
          level: 'mission',
          code: '2',
          text: 'Membangun infrastruktur wilayah yang merata',
          isServed: false,
        },
        {
          level: 'mission',
          code: '3',
          text: 'Mewujudkan tata kelola pemerintahan yang akuntabel dan melayani',
          children: [governance],
        },
      ],
    },
  ],
};
