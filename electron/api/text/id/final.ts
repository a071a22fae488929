/** Of documents as they were given out: what the screen and the command line say alike. */
export const final = {
  status: { draft: 'Draf', ready: 'Siap ttd', signed: 'Ditandatangani' },
  /** How a signed PDF stands to what was made. */
  signed: {
    behind: 'Tanda tangan elektronik ditambahkan pada PDF yang dibuat.',
    elsewhere: 'Ada tanda tangan elektronik, tetapi PDF-nya disusun ulang di luar.',
    drawn: 'PDF yang dibuat, dengan tambahan tanpa tanda tangan elektronik.',
    scan: 'Pindaian atau PDF lain, tanpa tanda tangan elektronik.',
  },
  kind: { changed: 'Berubah', added: 'Baru', removed: 'Dihapus' },
  fact: {
    title: 'Judul',
    organization: 'Instansi',
    date: 'Tanggal',
    paper: 'Kertas',
    font: 'Huruf',
  },
  whole: 'Seluruh dokumen',
  none: '(tidak ada)',
} as const;
