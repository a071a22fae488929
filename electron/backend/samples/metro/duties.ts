import type { SampleDuty } from '../sample.ts';

const rehabilitation = 'Bidang Rehabilitasi & Pemberdayaan Sosial';
const protection = 'Bidang Perlindungan, Jaminan Sosial & Penanganan Fakir Miskin';
export const units = [rehabilitation, protection] as const;

/** The task of the regulation, what the office does by it, and who does which of it; in the order of the source. */
export const duties: readonly SampleDuty[] = [
  {
    kind: 'task',
    name:
      'melaksanakan sebagian urusan pemerintah daerah berdasarkan asas otonomi dan tugas pembantuan di bidang ' +
      'sosial',
    parts: [
      { kind: 'principle', name: 'otonomi' },
      { kind: 'principle', name: 'tugas pembantuan' },
    ],
  },
  {
    kind: 'task',
    name: 'Penyelenggaraan Kesejahteraan Sosial',
    meaning:
      'upaya yang terarah, terpadu, dan berkelanjutan dalam bentuk pelayanan sosial guna memenuhi kebutuhan ' +
      'dasar setiap warga negara, yang meliputi rehabilitasi sosial, jaminan sosial, pemberdayaan sosial, dan ' +
      'perlindungan sosial',
    form: 'dalam bentuk pelayanan sosial',
    parts: [
      {
        kind: 'function',
        name: 'Rehabilitasi Sosial',
        meaning:
          'proses pengembalian dan pengembangan seseorang agar dapat melaksanakan fungsi sosialnya dalam ' +
          'kehidupan masyarakat',
        form:
          'dilakukan dengan memberikan motivasi dan diagnosis psikososial, perawatan dan pengasuhan, pelatihan ' +
          'vokasional dan pembinaan kewirausahaan, bimbingan mental spiritual, bimbingan fisik, bimbingan sosial ' +
          'dan konseling psikososial, pelayanan aksesibilitas, bantuan dan asistensi sosial, bimbingan ' +
          'resosialisasi, bimbingan lanjut, dan atau rujukan',
        units: [rehabilitation],
      },
      {
        kind: 'function',
        name: 'Perlindungan Sosial',
        meaning:
          'semua upaya yang diarahkan untuk mencegah dan menangani risiko dari guncangan dan kerentanan sosial',
        form: 'dilaksanakan dalam bentuk pemberian asuransi kesejahteraan sosial dan bantuan langsung berkelanjutan',
        units: [protection],
      },
      {
        kind: 'function',
        name: 'Pemberdayaan Sosial',
        meaning:
          'semua upaya yang diarahkan untuk menjadikan masyarakat yang mengalami masalah sosial mempunyai daya, ' +
          'sehingga mampu memenuhi kebutuhan dasarnya dengan baik',
        form:
          'dilaksanakan dalam bentuk peningkatan kemauan dan kemampuan, penggalan potensi dan sumber daya, ' +
          'penggalan nilai-nilai dasar, pemberian akses dan/atau pemberian bantuan usaha',
        units: [rehabilitation],
      },
      {
        kind: 'function',
        name: 'Jaminan Sosial',
        meaning:
          'skema yang melembaga untuk menjamin seluruh masyarakat agar dapat memenuhi kebutuhan dasar hidupnya ' +
          'yang layak',
        form: 'dilaksanakan dalam bentuk pemberian bantuan sosial, advokasi sosial, dan/atau bantuan hukum',
        units: [protection],
      },
    ],
  },
  // Named in what a division is called, and nowhere explained.
  { kind: 'function', name: 'Penanganan Fakir Miskin', units: [protection] },
];
