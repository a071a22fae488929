import { localGovernmentFramework } from '../../../../db/domain/framework-presets.ts';
import type { Sample } from '../sample.ts';
import { actions } from './actions.ts';
import { benchmarks } from './benchmarks.ts';
import { governance } from './governance.ts';
import { budgetVersions } from './money.ts';
import { narratives } from './narratives.ts';
import { officials, units } from './officials.ts';
import { previousPlan } from './previous/index.ts';
import { profile } from './profile.ts';
import { protection } from './protection.ts';
import { rehabilitation } from './rehabilitation.ts';

/**
 * A fictional agency for trying out: 60 indicators of every direction and method on five levels, 2025–2029 with baseline
 * 2024, the realizations of 2025 and of 2026 up to its third quarter, budgets in their versions, and the plan of the
 * five years before. Every name and figure is invented; the organisation says so on every page. Codes and titles of
 * programs, activities and sub-activities are those of the national nomenclature.
 *
 * In 2026 some units are behind, so that the screens have something to do: rehabilitation, empowerment and the poverty
 * data have no third quarter yet, and three yearly indicators nothing at all. Two slips are left for the auditor: a
 * target with swapped digits (1.06.06.2.01.0005.a in 2028) and an indicator without a source (1.06.02.2.03.a).
 */
export const dinsos: Sample = {
  ...profile,
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
    predecessor: 'previous',
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
  origin: 'example',
  narratives,
  actions,
  benchmarks,
  budgetVersions,
  otherPlans: [previousPlan],
  links: [
    {
      from: 'empowerment-program',
      to: 'disaster',
      kind: 'crosscuts',
      note: 'Karang taruna dan pekerja sosial masyarakat ikut menyalurkan bantuan darurat.',
    },
    {
      from: 'basic-needs',
      to: 'rehabilitation',
      kind: 'crosscuts',
      note: 'Data fakir miskin dipakai menjangkau PPKS telantar.',
    },
    {
      from: 'migrant-program',
      to: 'basic-needs',
      kind: 'supports',
      note: 'Keluarga warga migran yang dipulangkan diusulkan sebagai penerima bantuan.',
    },
  ],
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
