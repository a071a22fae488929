import type { Criterion } from '../../../../db/domain/check/rules.ts';

/** Why a finding matters: the criterion of the evaluation worksheet it costs (PermenPANRB 88/2021), in short words. */
export const checkWhy = {
  costs: 'Memengaruhi kriteria LKE {{criterion}}: {{words}}.',
  order: 'Kerapian dokumen; tidak memengaruhi kriteria LKE.',
  criteria: {
    '1-a-6': 'Anggaran mendukung rencana kinerja dan konsisten sampai rinciannya',
    '1-b-1': 'Dokumen perencanaan diformalkan',
    '1-b-3': 'Rencana menggambarkan kebutuhan kinerja yang sebenarnya',
    '1-b-4': 'Rumusan tujuan dan sasaran menggambarkan keadaan yang akan dicapai',
    '1-b-5': 'Indikator memenuhi kriteria SMART',
    '1-b-6': 'IKU menggambarkan kinerja utama dan berkelanjutan',
    '1-b-7': 'Target dapat dicapai, menantang, dan realistis',
    '1-b-8': 'Dokumen perencanaan selaras di setiap tingkat (penjenjangan)',
    '2-a-2': 'Definisi operasional dan cara mengukur jelas',
    '2-a-3': 'Mekanisme pengumpulan data jelas',
    '2-b-2': 'Data kinerja relevan dan dapat diandalkan',
  },
} as const satisfies { costs: string; order: string; criteria: Record<Criterion, string> };
