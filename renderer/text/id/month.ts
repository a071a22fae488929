/** Figures of single months, on every screen that has them. */
export const month = {
  byQuarter:
    'Indikator ini diisi per triwulan. Bulannya terbuka setelah frekuensinya bulanan atau target bulanannya diisi di Indikator.',
  due: 'Batas isi {{date}}',
  fillQuarter: 'Isi triwulannya',
  derived_other: 'Dihitung dari {{count}} bulan terisi. Ketik untuk mengganti.',
  apart: 'Bulan-bulannya menghasilkan {{made}}. Yang dipakai adalah isian triwulan.',
} as const;
