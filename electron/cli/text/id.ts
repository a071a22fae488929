import type { TextsLike } from '../../api/text/text-type.ts';

export const cli = {
  /** How an argument without a flag is called; in capital letters, as in the help. */
  argument: {
    file: 'BERKAS',
    name: 'NAMA',
    otherState: 'KEADAAN',
    otherFinal: 'ID|kini',
    table: 'TABEL',
    action: 'impor|cari',
    listOrWords: 'DAFTAR|KATA',
    evidenceAction: 'ekspor|tambah',
    evidenceFile: 'BUKTI',
  },
  targetExists: '{{name}} sudah ada. Pakai nama lain, atau tambahkan --timpa untuk menggantinya.',
  evidence: {
    added: 'Bukti ditambahkan: {{count}}, untuk {{indicator}}.',
    exported: 'Bukti diekspor ke {{name}}: {{files}} berkas, {{size}} KB, dengan indeksnya.',
    leftOut:
      'Tanpa isi {{files}} berkas bukti dukung ({{size}} KB): JSON hanya menyebut namanya. Ekspor dengan: bukti ekspor.',
  },
  final: {
    made: 'Dijadikan final dengan nomor {{id}}.',
    madeBy: 'dibuat {{by}}, {{date}}',
    reason: 'Masih terbuka {{count}}, dengan alasan: {{reason}}',
    empty: 'Belum ada dokumen final.',
    notHere: 'isinya tidak ikut dalam salinan ringan ini',
    role: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', signed: 'Bertanda tangan' },
    signed: '{{name}} disimpan sebagai versi bertanda tangan dari {{title}}.',
    same: 'Isinya sama.',
    differences: 'Perbedaan: {{count}}.',
    leftOut:
      'Tanpa isi {{files}} berkas dokumen final ({{size}} KB): JSON hanya menyebut namanya. Ambil dengan: final --ambil.',
  },
  image: {
    leftOut:
      'Tanpa isi {{files}} berkas gambar, logo, atau fonta ({{size}} KB): terlalu besar untuk JSON, atau tidak ada dalam berkas ini.',
  },
  nomenclature: {
    imported:
      'Daftar {{name}} diimpor: {{rows}} baris; {{field}} bidang urusan, {{program}} program, {{activity}} kegiatan, {{subactivity}} sub kegiatan.',
    unread: {
      'no-code': 'Baris {{row}} dilewati, tanpa kode: {{text}}',
      'no-title': 'Baris {{row}} dilewati, tanpa nama: {{text}}',
      'code-outside-parent': 'Baris {{row}} dilewati, kodenya di luar induknya: {{text}}',
    },
    nothing: 'Tidak ada hasil untuk "{{text}}".',
    none: 'Berkas ini belum berisi daftar nomenklatur. Ambil satu dengan: nomenklatur impor BERKAS DAFTAR.',
    twice: 'Daftar {{name}} sudah ada dalam berkas ini. Beri nama lain dengan --nama.',
    more: '… dan {{count}} lagi. Perjelas katanya.',
  },
  table: {
    indicator: 'Indikator',
    unit: 'Satuan',
    target: 'Target',
    realization: 'Realisasi',
    achievement: 'Capaian',
    band: 'Predikat',
  },
  achievement: {
    title: 'Capaian kinerja {{organization}} tahun {{year}}',
    titleUpTo: 'Capaian kinerja {{organization}} tahun {{year}} sampai triwulan {{quarter}}',
    example: 'CONTOH: seluruh nama dan angka rekaan.',
    objectiveMean: 'Rata-rata',
    total:
      'Rata-rata capaian: {{value}} ({{band}}); {{measured}} dari {{total}} indikator terukur, {{reached}} mencapai target',
    totalNone: 'Rata-rata capaian: belum ada; 0 dari {{total}} indikator terukur',
    rules: 'Aturan: varian negatif {{variant}}, {{cap}}, skala {{scale}}.',
    capNone: 'tanpa batas atas',
    cap: 'batas atas {{cap}}%',
    missing: 'belum diisi',
    notAvailable: 't.t.',
  },
  counted: {
    status: {
      draft: 'Tahun ini dibuka kembali oleh {{by}} pada {{date}}.',
      submitted: 'Dikirim untuk verifikasi oleh {{by}} pada {{date}}.',
      returned: 'Dikembalikan oleh {{by}} pada {{date}}.',
      verified: 'Diverifikasi oleh {{by}} pada {{date}}.',
      sealed: 'Dikunci oleh {{by}} pada {{date}}: angka, definisi, dan aturannya tetap.',
    },
    year: 'setahun',
    quarter: 'triwulan {{quarter}}',
    verified: 'Dipakai nilai terverifikasi untuk {{name}} ({{period}}): {{value}}. {{reason}}',
    reported:
      'Dipakai nilai yang dilaporkan untuk {{name}} ({{period}}); terverifikasi {{value}}. {{reason}}',
  },
  sample: { made: 'Berkas contoh {{sample}} dibuat: {{name}}' },
  entrySheet: {
    made: 'Lembar isian dibuat di {{name}}: {{count}} berkas.',
    madeOne: '  {{name}}: {{rows}} indikator',
    sheet: '{{name}} (lembar isian {{unit}}):',
    table: '{{name}} (tabel):',
    empty: 'kosong',
    notTaken: 'tidak diambil',
    counts:
      'Baru: {{new}}. Berubah: {{changed}}. Bentrok: {{conflict}}. Tetap: {{unchanged}}. Ditolak: {{refused}}.',
  },
  importTable: {
    sheet: 'Lembar "{{sheet}}" dari {{name}}:',
    counts: 'Terbaca: {{levels}}; {{indicators}} indikator, {{targets}} target, {{ceilings}} pagu.',
    differences:
      'Dibanding rencana: {{new}} baru, {{changed}} berubah, {{unchanged}} tetap; {{missing}} tidak ada di tabel dan tidak dihapus.',
    problems: 'Tidak diambil: {{errors}}. Perlu dilihat: {{warnings}}. Catatan: {{hints}}.',
    notApplied: 'Pratinjau saja: {{name}} tidak diubah.',
    applied: 'Diterapkan ke {{name}} sebagai satu langkah urungkan.',
    nothing: 'Tidak ada yang berubah dalam {{name}}.',
  },
  spending: {
    counts:
      '{{new}} baru, {{changed}} berubah, {{unchanged}} tetap; {{leftOut}} baris tidak diambil; {{missing}} baris rencana tidak ada di tabel. Jumlah yang diambil {{total}}.',
  },
  import: { made: 'Berkas {{name}} dibuat dari hasil ekspor ({{rows}} baris).' },
  report: { made: '{{title}}: {{name}} ({{pages}}{{size}})', pages: '{{count}} halaman, ' },
  check: {
    dismissed: 'Dikecualikan dengan alasan: {{count}}.',
    severity: { error: 'salah', warning: 'perlu dilihat', hint: 'saran' },
    clean: 'Tidak ada temuan.',
    summary: 'Salah: {{errors}}. Perlu dilihat: {{warnings}}. Saran: {{hints}}.',
    historyAltered: 'Riwayat berkas tidak utuh mulai entri {{seq}}.',
    historyWhole: 'Berkas dan riwayatnya utuh.',
    final: {
      'left-out': 'Isi dokumen final tidak ada dalam salinan ringan ini: {{name}}',
      damaged: 'Isi dokumen final rusak, ambil dari cadangan: {{name}}',
    },
    scale: 'Skala sendiri {{name}}: {{fault}}',
    seal: {
      copy: 'Salinan terkunci {{period}} ({{plan}}) tidak sama dengan saat dikunci.',
      figures: 'Angka terkunci {{period}} ({{plan}}) tidak sama dengan saat dikunci.',
    },
  },
  compare: { title: 'Dari {{before}} ke {{after}}' },
  compute: { done: 'Baris: {{rows}}. Tidak dapat dihitung: {{bad}}.', stdin: 'masukan baku' },
} as const;

export type CliTexts = TextsLike<typeof cli>;
