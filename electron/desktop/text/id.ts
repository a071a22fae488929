/** Words of the desktop host's own dialogs; everything else is said by the page. */
export const dialogs = {
  titles: {
    open: 'Buka berkas',
    'import-spreadsheet': 'Pilih tabel',
    evidence: 'Pilih bukti dukung',
    create: 'Tempat berkas baru',
    'save-copy': 'Simpan salinan',
    'export-pdf': 'Ekspor PDF',
    'export-docx': 'Ekspor Word',
    'export-svg': 'Ekspor SVG',
    'export-xlsx': 'Ekspor tabel Excel',
    'export-evidence': 'Folder bukti dukung',
  },
  kinds: {
    open: 'Berkas Selaras',
    'import-spreadsheet': 'Tabel Excel, OpenDocument, atau CSV',
    evidence: 'Dokumen, tabel, gambar, ZIP, atau teks',
    create: 'Berkas Selaras',
    'save-copy': 'Berkas Selaras',
    'export-pdf': 'Dokumen PDF',
    'export-docx': 'Dokumen Word',
    'export-svg': 'Gambar SVG',
    'export-xlsx': 'Tabel Excel',
    'export-evidence': 'Folder',
  },
  print: 'Cetak',
} as const;
