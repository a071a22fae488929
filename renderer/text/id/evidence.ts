export const evidence = {
  title: 'Bukti dukung',
  titleCounted_other: 'Bukti dukung ({{count}})',
  none: 'Belum ada bukti untuk angka ini.',
  attach: 'Lampirkan…',
  hint: 'Atau letakkan berkas di sini. PDF, Word, Excel, PowerPoint, gambar, ZIP, TXT, atau CSV; paling besar {{limit}} MB.',
  date: 'Tanggal dokumen',
  outside: 'Tanggalnya di luar masa yang dibuktikan.',
  remove: 'Hapus bukti {{title}}',
  removed: 'Bukti "{{title}}" dihapus.',
} as const;
