/** Words that several screens share. */
export const common = {
  appName: 'Selaras',
  cancel: 'Batal',
  close: 'Tutup',
  retry: 'Coba lagi',
  reload: 'Muat ulang',
  undo: 'Urungkan',
  redo: 'Ulangi',
  details: 'Rincian',
  dismiss: 'Tutup pemberitahuan',
  working: 'Sedang dikerjakan',
  notifications: 'Pemberitahuan',
} as const;
