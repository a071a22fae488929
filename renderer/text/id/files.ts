/** The folder browser, for hosts without a native dialog. */
export const files = {
  titles: {
    open: 'Buka berkas',
    create: 'Buat berkas baru',
    'save-copy': 'Simpan salinan',
    'export-pdf': 'Simpan PDF',
    'export-docx': 'Simpan dokumen Word',
  },
  actions: {
    open: 'Buka',
    create: 'Buat di sini',
    'save-copy': 'Simpan di sini',
    'export-pdf': 'Simpan di sini',
    'export-docx': 'Simpan di sini',
  },
  places: 'Tempat',
  up: 'Ke folder di atasnya',
  name: 'Nama berkas',
  nameMissing: 'Isi nama berkas.',
  entries: 'Isi folder',
  kinds: { folder: 'Folder', file: 'Berkas' },
  empty: 'Folder ini kosong.',
  emptyForOpen: 'Tidak ada berkas .sakip di folder ini.',
  readOnlyFolder: 'Folder ini tidak dapat ditulisi. Pilih folder lain.',
  exists: 'Berkas {{name}} sudah ada di folder ini. Isinya akan hilang bila diganti.',
  replace: 'Ganti berkas',
  otherName: 'Pakai nama lain',
} as const;
