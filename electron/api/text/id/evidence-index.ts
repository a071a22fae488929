/** The index that goes with a folder of evidence. */
export const evidenceIndex = {
  fileName: '00 Indeks bukti dukung {{year}}.xlsx',
  sheet: 'Indeks',
  title: 'Bukti dukung {{year}}: {{plan}}, {{organization}}',
  no: 'No',
  code: 'Kode',
  indicator: 'Indikator',
  period: 'Periode',
  periods: { year: 'Tahun {{year}}', quarter: 'Triwulan {{quarter}} {{year}}' },
  document: 'Bukti',
  date: 'Tanggal dokumen',
  kind: 'Jenis',
  kinds: { file: 'Berkas', link: 'Tautan', text: 'Keterangan' },
  place: 'Nama berkas, tautan, atau isi',
  note: 'Catatan',
  hash: 'SHA-256',
  states: {
    'left-out': 'Isi berkas tidak ada dalam salinan ringan ini: {{name}}',
    damaged: 'Isi berkas rusak, lampirkan lagi dari aslinya: {{name}}',
  },
  none: 'Belum ada bukti',
} as const;
