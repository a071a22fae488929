/**
 * What each entry of the history did, as it follows "Urungkan:" in a menu. The keys are the command names stored in
 * users' files; a command that touches a number of cells has a second text that counts them.
 */
export const commands = {
  unknown: 'perubahan terakhir',
  document: { create: 'membuat berkas' },
  sample: { create: 'membuat contoh' },
  plan: { update: 'mengubah data rencana' },
  node: {
    create: 'menambah baris',
    update: 'mengubah baris',
    move: 'memindah baris',
    remove: 'menghapus baris',
    setGlosses: 'mengubah penjelasan istilah',
  },
  indicator: {
    create: 'menambah indikator',
    update: 'mengubah indikator',
    move: 'memindah indikator',
    remove: 'menghapus indikator',
  },
  target: { set: 'mengisi target', setMany_other: 'mengisi {{count}} target' },
  realization: { set: 'mengisi realisasi', setMany_other: 'mengisi {{count}} realisasi' },
  budget: { set: 'mengisi anggaran', setMany_other: 'mengisi {{count}} sel anggaran' },
  spending: { set: 'mengisi realisasi anggaran', setMany_other: 'mengisi {{count}} realisasi anggaran' },
  narrative: { set: 'menulis uraian' },
  scoring: { set: 'mengubah cara hitung capaian' },
  record: {
    create: 'menambah {{what}}',
    update: 'mengubah {{what}}',
    move: 'memindah {{what}}',
    remove: 'menghapus {{what}}',
  },
  records: {
    unit: 'unit kerja',
    official: 'pejabat',
    legalBasis: 'dasar hukum',
    abbreviation: 'singkatan',
    duty: 'tugas dan fungsi',
    unitDuty: 'fungsi unit kerja',
    motto: 'moto',
    statistic: 'statistik',
    provenance: 'asal pernyataan',
    targetGroup: 'kelompok sasaran',
    participant: 'peserta penyusunan',
    derivedPlan: 'rencana turunan',
    derivedPlanPart: 'isi rencana turunan',
    successFactor: 'faktor keberhasilan',
    nodeStatus: 'status tahunan',
    component: 'komponen rumus',
    dismissal: 'pengecualian temuan',
  },
} as const;
