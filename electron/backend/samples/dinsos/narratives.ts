import type { SamplePlan } from '../sample.ts';

type Narratives = SamplePlan['narratives'];

/** Of the Renstra; parts that are left out show where the office has still to write. */
const renstra: Readonly<Record<string, string>> = {
  foreword:
    'Renstra ini memuat tujuan, sasaran, program, dan pendanaan Dinas Sosial Kabupaten Nusa Raya untuk lima tahun. ' +
    'Seluruh nama dan angka di dalamnya rekaan.',
  background:
    'Renstra 2025–2029 disusun sesudah RPJMD ditetapkan dan melanjutkan Renstra 2020–2024.\n' +
    'Tiga hal menjadi titik tolak:\n' +
    '- penduduk miskin turun dari 11,94% pada tahun 2020 menjadi 9,84% pada tahun 2024;\n' +
    '- bantuan bencana sudah cepat menurut ukuran 48 jam, tetapi belum menurut ukuran 24 jam;\n' +
    '- layanan rehabilitasi bertambah, sedangkan hasilnya bagi penerima belum diukur.',
  purpose:
    'Renstra menjadi pedoman penyusunan Renja setiap tahun, perjanjian kinerja, dan rencana aksi.\n' +
    'Tujuannya memastikan setiap kegiatan menyumbang pada sasaran yang terukur.',
  duties:
    'Dinas dipimpin kepala dinas dan terdiri atas sekretariat serta empat bidang. Setiap bidang bertanggung jawab ' +
    'atas indikator program, kegiatan, dan sub kegiatan yang dilaksanakannya.',
  resources:
    'Dinas memiliki 83 pegawai pada akhir tahun 2025, di antaranya 21 pekerja sosial, serta tiga gudang logistik ' +
    'dan satu rumah singgah.',
  performance:
    'Selama 2020–2024 lima dari enam indikator tujuan dan sasaran mencapai target tahun terakhirnya. Angka ' +
    'kemiskinan berada sedikit di atas target 9,80%.',
  challenges:
    'Tantangan terbesar ialah kejadian bencana yang makin sering. Peluangnya ialah data tunggal yang memudahkan ' +
    'penyaluran bantuan.',
  problems:
    '1. Data fakir miskin belum seluruhnya padan dengan data kependudukan.\n' +
    '2. Pekerja sosial belum sebanding dengan jumlah PPKS.\n' +
    '3. Sebagian bantuan bencana tiba lebih dari 24 jam sesudah kejadian.',
  'strategic-issues':
    'Isu strategis: mutu data sasaran, kecepatan tanggap bencana, dan hasil rehabilitasi sosial.',
  strategies:
    '1. Memadankan data setiap triwulan bersama pemerintah desa.\n' +
    '2. Menempatkan stok penyangga di daerah rawan sebelum musim hujan.\n' +
    '3. Mengukur keberfungsian sosial sebelum dan sesudah layanan.',
  closing: 'Renstra ini dievaluasi setiap tahun; perubahan ditetapkan sesuai ketentuan.',
};

/** Of the LKjIP of the first year. */
const lkjip: Readonly<Record<string, string>> = {
  foreword:
    'Laporan ini mempertanggungjawabkan kinerja tahun 2025, tahun pertama Renstra 2025–2029. Seluruh nama dan ' +
    'angka di dalamnya rekaan.',
  summary:
    'Sebagian besar target tahun 2025 tercapai. Yang belum tercapai terutama pengembalian anak telantar ke ' +
    'keluarga, keaktifan PSKS, dan kekambuhan penyalahguna NAPZA.',
  organization: 'Dinas Sosial dipimpin kepala dinas, dibantu sekretariat dan empat bidang.',
  'strategic-aspects':
    'Kabupaten Nusa Raya berada di pesisir yang rawan banjir, dengan 1 dari 10 penduduk hidup di bawah garis ' +
    'kemiskinan.',
  issues: 'Isu utama: mutu data sasaran, kecepatan tanggap bencana, dan hasil rehabilitasi sosial.',
  agreement:
    'Perjanjian kinerja tahun 2025 ditandatangani kepala dinas dan bupati pada bulan Januari 2025 dan diubah ' +
    'sesudah perubahan APBD pada bulan Oktober 2025.',
  conclusion: 'Kinerja tahun 2025 menjadi dasar perbaikan layanan rehabilitasi pada tahun 2026.',
};

/** Of its objectives by their keys; the others are left to be written. */
const analyses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'basic-needs': {
    causes:
      'Target terlampaui karena data penerima dimutakhirkan sebelum penyaluran. Pemutakhiran data sendiri sedikit ' +
      'di bawah target: tiga desa menyelesaikan verifikasi pada bulan Januari.',
    efficiency: 'Bantuan disalurkan bersama jadwal pelayanan desa, sehingga biaya angkut berkurang.',
    'supporting-programs': 'Program Perlindungan dan Jaminan Sosial menyediakan data dan bantuannya.',
  },
  rehabilitation: {
    causes:
      'Anak telantar yang kembali ke keluarga baru 21 dari 60 karena pendampingan keluarga dimulai pada pertengahan ' +
      'tahun. Kekambuhan naik karena bimbingan lanjut terputus di dua kecamatan.\n' +
      'Perbaikannya: pendampingan keluarga dimulai pada bulan Januari dan bimbingan lanjut dijadwalkan setiap bulan.',
    'supporting-programs':
      'Program Rehabilitasi Sosial menunjang layanan dasar; pemulangan warga migran menunjang reunifikasi keluarga.',
  },
};

const list = (
  document: Narratives[number]['document'],
  year: number,
  parts: Readonly<Record<string, string>>,
): Narratives => Object.entries(parts).map(([section, body]) => ({ document, year, section, body }));

export const narratives: Narratives = [
  ...list('renstra', 0, renstra),
  ...list('lkjip', 2025, lkjip),
  ...Object.entries(analyses).flatMap(([subject, parts]) =>
    list('lkjip', 2025, parts).map((part) => ({ ...part, subject })),
  ),
];
