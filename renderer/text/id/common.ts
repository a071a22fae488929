/** Words that several screens share. */
export const common = {
  appName: 'Selaras',
  cancel: 'Batal',
  close: 'Tutup',
  retry: 'Coba lagi',
  upTo: { label: 'Capaian sampai', year: 'Setahun', quarter: 's.d. TW {{name}}' },
  reload: 'Muat ulang',
  undo: 'Urungkan',
  redo: 'Ulangi',
  details: 'Rincian',
  dismiss: 'Tutup pemberitahuan',
  working: 'Sedang dikerjakan',
  notifications: 'Pemberitahuan',
  takenMeanwhile:
    'Sementara Anda mengetik, isinya diubah di jendela lain menjadi "{{value}}". Simpan sekali lagi untuk memakai ketikan Anda, Escape untuk memakai yang itu.',
  replacedMeanwhile:
    'Sementara Anda mengetik, isi sel diubah di jendela lain menjadi "{{value}}". Ketikan Anda menggantikannya; Urungkan mengembalikannya.',
} as const;
