/** Lists of rows typed where they stand, whichever screen shows them. */
export const records = {
  acts: 'Tindakan',
  up: 'Naikkan {{name}}',
  down: 'Turunkan {{name}}',
  remove: 'Hapus {{name}}',
  empty: 'Belum ada isinya.',
  yearNeeded: 'Tulis tahun dengan empat angka, misalnya 2026.',
  dateNeeded: 'Tulis tanggal seperti 21/11/2026.',
  textNeeded: 'Isian ini tidak boleh kosong. Hapus barisnya bila tidak diperlukan.',
} as const;
