import type { SampleProfile } from '../sample.ts';
import { legalBases } from './legal-bases.ts';
import {
  empowermentUnit,
  povertyUnit,
  protectionUnit,
  rehabilitationUnit,
  secretariat,
} from './officials.ts';

/** Abbreviations and the law are facts; duties, groups and figures are the invented agency's. */
export const profile: SampleProfile = {
  legalBases,
  abbreviations: [
    { short: 'APBD', meaning: 'Anggaran Pendapatan dan Belanja Daerah' },
    { short: 'DPA', meaning: 'Dokumen Pelaksanaan Anggaran' },
    { short: 'IKU', meaning: 'Indikator Kinerja Utama' },
    {
      short: 'NAPZA',
      meaning: 'Narkotika, Alkohol, Psikotropika, dan Zat Adiktif Lainnya',
    },
    { short: 'PPKS', meaning: 'Pemerlu Pelayanan Kesejahteraan Sosial' },
    { short: 'PSKS', meaning: 'Potensi dan Sumber Kesejahteraan Sosial' },
    { short: 'SAKIP', meaning: 'Sistem Akuntabilitas Kinerja Instansi Pemerintah' },
  ],
  duties: [
    {
      kind: 'task',
      name: 'Membantu bupati melaksanakan urusan pemerintahan bidang sosial dan tugas pembantuan',
      parts: [
        { kind: 'principle', name: 'Otonomi daerah' },
        { kind: 'principle', name: 'Tugas pembantuan' },
        {
          kind: 'function',
          name: 'Pemberdayaan sosial',
          meaning: 'menguatkan lembaga dan perseorangan yang membantu warga mencapai kesejahteraannya',
          form: 'pelatihan, pendampingan, dan penghargaan',
          units: [empowermentUnit],
        },
        {
          kind: 'function',
          name: 'Rehabilitasi sosial',
          meaning: 'memulihkan kemampuan seseorang menjalankan fungsi sosialnya',
          form: 'asesmen, layanan dasar di luar panti, rujukan, dan bimbingan lanjut',
          units: [rehabilitationUnit],
        },
        {
          kind: 'function',
          name: 'Perlindungan dan jaminan sosial',
          meaning: 'mencegah dan menangani guncangan sosial, terutama karena bencana',
          form: 'bantuan darurat, dukungan psikososial, dan jaminan bagi keluarga rentan',
          units: [protectionUnit, povertyUnit],
        },
        {
          kind: 'function',
          name: 'Penanganan fakir miskin',
          meaning: 'memenuhi kebutuhan dasar keluarga yang tidak mampu memenuhinya sendiri',
          form: 'pengelolaan data dan bantuan sosial',
          units: [povertyUnit],
        },
        {
          kind: 'function',
          name: 'Pelayanan administratif',
          meaning: 'mendukung seluruh unsur dinas',
          form: 'perencanaan, keuangan, kepegawaian, dan umum',
          units: [secretariat],
        },
      ],
    },
  ],
  mottos: [{ text: 'Hadir, mendengar, menuntaskan', language: 'id', meaning: null }],
  statistics: [
    {
      key: 'population',
      name: 'Jumlah penduduk Kabupaten Nusa Raya',
      value: '412600',
      unitOfMeasure: 'Jiwa',
      year: 2024,
      source: 'Angka rekaan',
    },
    {
      key: 'in-need',
      name: 'Jumlah PPKS',
      value: '18740',
      unitOfMeasure: 'Jiwa',
      year: 2024,
      isApproximate: true,
      source: 'Angka rekaan',
    },
    { name: 'Bagian PPKS dari penduduk', part: 'in-need', whole: 'population' },
  ],
  targetGroups: [
    { dimension: 'Kelompok sasaran', name: 'Keluarga fakir miskin' },
    { dimension: 'Kelompok sasaran', name: 'Anak telantar' },
    { dimension: 'Kelompok sasaran', name: 'Lanjut usia telantar' },
    { dimension: 'Kelompok sasaran', name: 'Penyandang disabilitas telantar' },
    { dimension: 'Kelompok sasaran', name: 'Korban bencana' },
    { dimension: 'Mitra', name: 'Lembaga kesejahteraan sosial' },
    { dimension: 'Mitra', name: 'Taruna siaga bencana', note: 'relawan terlatih di setiap kecamatan' },
  ],
};
