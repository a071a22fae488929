/** The terms of PermenPANRB 53/2014, annexes II (report) and III (review). */
export const id = {
  officials: {
    intro: (organization: string, year: number) =>
      `Pejabat ${organization} pada akhir tahun ${year} adalah sebagai berikut.`,
    caption: (year: number) => `Pejabat pada akhir tahun ${year}`,
    position: 'Jabatan',
    name: 'Nama',
    rank: 'Pangkat/golongan',
  },
  agreementChanges: {
    caption: (year: number) => `Perubahan perjanjian kinerja tahun ${year}`,
    intro: (until: string) =>
      `Perjanjian kinerja diubah; sampai dengan ${until} berlaku perjanjian sebelumnya. Perbedaannya sebagai berikut.`,
  },
  noStandard:
    'Untuk indikator ini tidak ada standar nasional atau angka pembanding lain yang dicatat, sehingga perbandingannya tidak disajikan.',
  budget: {
    remainder: (amount: string) => `Sisa anggaran sebesar ${amount}.`,
    caption: (levels: string, year: number) => `Realisasi anggaran per ${levels} tahun ${year}`,
    efficiencyIntro: (year: number) =>
      `Perbandingan capaian kinerja dengan serapan anggaran tahun ${year} menunjukkan efisiensi penggunaan sumber daya sebagai berikut.`,
    efficiencyCaption: (year: number) => `Efisiensi penggunaan anggaran tahun ${year}`,
  },
  followUp: {
    intro: 'Tindak lanjut yang direncanakan dalam analisis indikator adalah sebagai berikut.',
    caption: (year: number) => `Rencana tindak lanjut atas capaian tahun ${year}`,
    plan: 'Rencana tindak lanjut',
  },
  review: {
    checklist: 'Ceklis Reviu',
    statement: 'Pernyataan',
    yes: 'Ya',
    no: 'Tidak',
    undated: '..............................',
    reviewer: (region: string) => `Inspektur ${region}`,
    reviewerAlone: 'Inspektur',
    nip: 'NIP ..............................',
    groups: [
      {
        title: 'I. Format',
        items: [
          'Laporan kinerja menampilkan data penting instansi pemerintah.',
          'Laporan kinerja menyajikan informasi target kinerja.',
          'Laporan kinerja menyajikan capaian kinerja yang memadai.',
          'Lampiran mendukung informasi pada badan laporan.',
          'Laporan kinerja menyajikan upaya perbaikan ke depan.',
          'Laporan kinerja menyajikan akuntabilitas keuangan.',
        ],
      },
      {
        title: 'II. Mekanisme penyusunan',
        items: [
          'Laporan kinerja disusun oleh unit kerja yang memiliki tugas dan fungsi untuk itu.',
          'Informasi dalam laporan kinerja didukung data yang memadai.',
          'Terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun.',
          'Penanggung jawab pengumpulan data di setiap unit kerja telah ditetapkan.',
          'Keandalan data dan informasi kinerja diyakini.',
          'Analisis dan penjelasan dalam laporan kinerja diketahui unit kerja terkait.',
          'Laporan kinerja merupakan gabungan dari unit kerja di bawahnya.',
        ],
      },
      {
        title: 'III. Substansi',
        items: [
          'Tujuan dan sasaran dalam laporan kinerja sesuai dengan perjanjian kinerja.',
          'Tujuan dan sasaran dalam laporan kinerja selaras dengan rencana strategis.',
          'Jika butir 1 dan 2 tidak, terdapat penjelasan yang memadai.',
          'Tujuan dan sasaran dalam laporan kinerja sesuai dengan indikator kinerja utama.',
          'Tujuan dan sasaran dalam laporan kinerja sesuai dengan indikator kinerja.',
          'Jika butir 4 dan 5 tidak, terdapat penjelasan yang memadai.',
          'Terdapat perbandingan data kinerja dengan tahun lalu, standar nasional, dan sebagainya yang bermanfaat.',
          'Indikator kinerja utama dan indikator kinerja cukup mengukur tujuan dan sasaran.',
          'Jika butir 8 tidak, terdapat penjelasan yang memadai.',
          'Indikator kinerja utama dan indikator kinerja memenuhi syarat SMART.',
        ],
      },
    ],
  },
} as const;
