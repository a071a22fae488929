import type { SampleLegalBasis } from '../sample.ts';

/** Real regulations: their kind, number, year and title are facts. */
export const legalBases: readonly SampleLegalBasis[] = [
  {
    role: 'mandate',
    kind: 'Undang-Undang',
    number: '11',
    year: 2009,
    title: 'Kesejahteraan Sosial',
    amendedBy: [{ kind: 'Undang-Undang', number: '14', year: 2019, title: 'Pekerja Sosial' }],
  },
  {
    role: 'basis',
    kind: 'Undang-Undang',
    number: '23',
    year: 2014,
    title: 'Pemerintahan Daerah',
  },
  {
    role: 'basis',
    kind: 'Peraturan Presiden',
    number: '29',
    year: 2014,
    title: 'Sistem Akuntabilitas Kinerja Instansi Pemerintah',
  },
  {
    role: 'basis',
    kind: 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
    number: '53',
    year: 2014,
    title:
      'Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
  },
  {
    role: 'basis',
    kind: 'Peraturan Menteri Dalam Negeri',
    number: '86',
    year: 2017,
    title:
      'Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang Rencana Pembangunan Jangka Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara Perubahan Rencana Pembangunan Jangka Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, dan Rencana Kerja Pemerintah Daerah',
  },
];
