/** Names of the band tones where no scale gives its own, and of the states beside them. */
export const bands = {
  'very-high': 'Sangat tinggi',
  high: 'Tinggi',
  medium: 'Sedang',
  low: 'Rendah',
  'very-low': 'Sangat rendah',
  empty: 'Belum diisi',
  'not-available': 'Tidak tersedia',
  'not-computable': 'Tidak dapat dihitung',
} as const;
