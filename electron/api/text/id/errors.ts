/** One sentence or two for every code of db/domain/errors.ts: what happened, to what, and what to do next. */
export const errors = {
  'file-not-found':
    'Berkas {{name}} tidak ditemukan. Periksa apakah berkas sudah dipindah atau berganti nama.',
  'file-empty': 'Berkas {{name}} kosong (0 byte). Pilih berkas lain.',
  'file-not-sqlite': '{{name}} bukan berkas SAKIP. Pilih berkas berakhiran .sakip.',
  'file-foreign': '{{name}} dibuat oleh program lain dan tidak diubah. Pilih berkas berakhiran .sakip.',
  'file-damaged':
    'Berkas {{name}} rusak atau terpotong sehingga tidak dapat dibaca; isinya tidak diubah. Buka salinan atau cadangannya.',
  'value-damaged': {
    realization: {
      year: 'Berkas {{name}} rusak: realisasi "{{subject}}" tahun {{year}} memuat "{{value}}" di kolom {{column}}, yang tidak dapat dibaca. Isi yang rusak: {{count}}. Berkas tidak diubah. Buka salinan atau cadangannya; selaras periksa menyebut setiap isi yang rusak, dan selaras ekspor --json mengeluarkan semuanya apa adanya.',
      quarter:
        'Berkas {{name}} rusak: realisasi "{{subject}}" TW {{quarter}} {{year}} memuat "{{value}}" di kolom {{column}}, yang tidak dapat dibaca. Isi yang rusak: {{count}}. Berkas tidak diubah. Buka salinan atau cadangannya; selaras periksa menyebut setiap isi yang rusak, dan selaras ekspor --json mengeluarkan semuanya apa adanya.',
    },
    target: {
      year: 'Berkas {{name}} rusak: target "{{subject}}" tahun {{year}} memuat "{{value}}" di kolom {{column}}, yang tidak dapat dibaca. Isi yang rusak: {{count}}. Berkas tidak diubah. Buka salinan atau cadangannya; selaras periksa menyebut setiap isi yang rusak, dan selaras ekspor --json mengeluarkan semuanya apa adanya.',
      quarter:
        'Berkas {{name}} rusak: target "{{subject}}" TW {{quarter}} {{year}} memuat "{{value}}" di kolom {{column}}, yang tidak dapat dibaca. Isi yang rusak: {{count}}. Berkas tidak diubah. Buka salinan atau cadangannya; selaras periksa menyebut setiap isi yang rusak, dan selaras ekspor --json mengeluarkan semuanya apa adanya.',
    },
    other:
      'Berkas {{name}} rusak: "{{subject}}" di tabel {{table}} memuat "{{value}}" di kolom {{column}}, yang tidak dapat dibaca. Isi yang rusak: {{count}}. Berkas tidak diubah. Buka salinan atau cadangannya; selaras periksa menyebut setiap isi yang rusak, dan selaras ekspor --json mengeluarkan semuanya apa adanya.',
  },
  'file-newer-than-app':
    'Berkas {{name}} dibuat oleh versi program yang lebih baru ({{fileVersion}}, program ini {{appVersion}}) dan tidak diubah. Pasang versi terbaru untuk membukanya.',
  'file-before-release':
    'Berkas {{name}} dibuat oleh versi percobaan sebelum rilis pertama, yang berkasnya tidak lagi dibaca program ini. Isinya tidak diubah. Buat berkas baru, atau buka dengan versi yang membuatnya.',
  'file-is-folder': '{{name}} adalah folder, bukan berkas. Pilih berkas di dalamnya.',
  'file-in-use': 'Berkas {{name}} sedang dibuka oleh {{holder}}. Tutup di sana, lalu coba lagi.',
  'file-not-utf8': '{{name}} bukan teks UTF-8. Simpan ulang sebagai CSV UTF-8, lalu coba lagi.',
  'file-unreadable':
    'Berkas {{name}} tidak dapat dibuka: Anda tidak berhak membacanya. Minta izin kepada pemiliknya.',
  'file-too-large':
    'Berkas {{name}} terlalu besar: paling banyak {{limitMb}} MB. Periksa apakah itu berkas yang dimaksud.',
  'file-read-only': 'Berkas {{name}} hanya dapat dibaca. Simpan salinan di tempat lain untuk mengubahnya.',
  'folder-read-only': 'Folder {{folder}} tidak dapat ditulisi. Pilih folder lain.',
  'folder-not-found': 'Folder {{folder}} tidak ditemukan. Pilih folder lain.',
  'folder-unreadable':
    'Folder {{folder}} tidak dapat dibuka: Anda tidak berhak membacanya. Pilih folder lain.',
  'file-name-refused':
    'Nama {{name}} tidak dapat dipakai sebagai nama berkas. Pakai huruf, angka, spasi, titik, atau tanda hubung.',
  'target-exists': 'Berkas {{name}} sudah ada. Pilih nama lain atau ganti berkas itu.',
  'target-in-use': 'Berkas {{name}} sedang dibuka program lain. Tutup dulu, lalu coba lagi.',
  'disk-full': 'Gagal menyimpan: disk tempat {{folder}} penuh. Simpan salinan di tempat lain.',
  'disk-failed':
    'Disk tempat {{name}} tidak menjawab. Periksa sambungan disk, lalu coba lagi atau simpan salinan di tempat lain.',
  'no-file-open': 'Belum ada berkas yang terbuka. Buka atau buat berkas lebih dulu.',
  'grant-unknown': 'Izin untuk berkas itu sudah tidak berlaku. Pilih berkasnya sekali lagi.',
  'invalid-input': 'Isian {{field}} tidak dapat diterima. Periksa isiannya, lalu coba lagi.',
  'not-a-number': '"{{text}}" bukan angka. Tulis angka saja, misalnya 1.234,5.',
  'row-not-found': 'Baris itu sudah tidak ada. Tampilan sudah disegarkan.',
  'reason-missing':
    'Aksi yang tidak dilaksanakan atau ditunda harus disertai alasan. Tulis alasannya, lalu ubah statusnya.',
  'row-exists': 'Baris yang sama sudah ada. Ubah baris itu, atau pakai nama lain.',
  'row-in-use': 'Baris itu masih dipakai di tempat lain. Lepaskan dulu kaitannya, lalu hapus.',
  'scale-faulty': {
    'name-missing': 'Skala belum bernama. Isi namanya.',
    'too-few': 'Skala memerlukan paling sedikit dua pita. Tambah satu pita.',
    'too-many': 'Skala memuat paling banyak sepuluh pita. Hapus salah satu.',
    'label-missing': 'Pita ke-{{band}} belum bernama. Isi predikatnya.',
    'label-twice': 'Nama pita ke-{{band}} sudah dipakai pita di atasnya. Pakai nama lain.',
    'bound-missing': 'Batas bawah pita ke-{{band}} belum berupa angka. Isi dalam persen, misalnya 76.',
    'bound-too-low':
      'Capaian tidak pernah di bawah 0%, jadi tidak ada yang tersisa di bawah pita ke-{{band}}. Naikkan batasnya.',
    'bound-order':
      'Pita ke-{{band}} bertumpuk dengan pita di atasnya. Batas bawahnya harus lebih kecil daripada batas di atasnya.',
    'bound-twice':
      'Pita ke-{{band}} tidak akan pernah terpakai: pita di atasnya sudah memuat batas itu. Ubah salah satunya.',
    'tone-order':
      'Warna pita ke-{{band}} lebih baik daripada pita di atasnya. Pilih warna yang sama atau di bawahnya.',
    'last-has-bound': 'Pita terakhir memuat semua capaian di bawahnya. Kosongkan batasnya.',
  },
  'plan-adopted': 'Rencana "{{plan}}" sudah ditetapkan. Pilih Mulai perubahan untuk mengubah isinya.',
  'period-sealed': {
    year: 'Tahun {{year}} dikunci oleh {{by}} pada {{date}}. Untuk mengubahnya, buka kembali di Verifikasi dengan alasan.',
    quarter:
      'TW {{quarter}} {{year}} dikunci oleh {{by}} pada {{date}}. Untuk mengubahnya, buka kembali di Verifikasi dengan alasan.',
  },
  'period-under-review': {
    year: 'Tahun {{year}} dikirim untuk verifikasi ({{by}}, {{date}}). Untuk mengubahnya, tarik kembali di Verifikasi atau tunggu penilai mengembalikannya.',
    quarter:
      'TW {{quarter}} {{year}} dikirim untuk verifikasi ({{by}}, {{date}}). Untuk mengubahnya, tarik kembali di Verifikasi atau tunggu penilai mengembalikannya.',
  },
  'period-not-there': {
    draft: 'Periode ini masih draf. Kirim untuk verifikasi lebih dulu.',
    submitted: 'Periode ini sudah dikirim dan menunggu verifikasi.',
    returned: 'Periode ini dikembalikan untuk diperbaiki. Perbaiki, lalu kirim lagi.',
    verified: 'Periode ini sudah diverifikasi. Kunci, atau kembalikan dengan catatan.',
    sealed: 'Periode ini sudah dikunci. Buka kembali dengan alasan lebih dulu.',
  },
  'period-empty': 'Periode ini belum berisi realisasi. Isi lebih dulu, lalu kirim.',
  'verdicts-open':
    '{{count}} angka belum disetujui. Setujui atau koreksi semuanya, atau kembalikan periode ini dengan catatan.',
  'role-only-judges':
    'Peran di komputer ini penilai: isi kantor hanya dibaca. Ubah perannya di Pengaturan untuk mengisi.',
  'role-does-not-judge':
    'Hanya peran penilai yang memverifikasi. Ubah peran komputer ini di Pengaturan lebih dulu.',
  'plan-not-adopted': 'Rencana "{{plan}}" masih draf dan dapat diubah langsung. Tetapkan lebih dulu.',
  'plan-without-period': 'Periode rencana "{{plan}}" belum diisi. Isi tahun awal dan akhirnya lebih dulu.',
  'last-plan':
    '"{{plan}}" satu-satunya rencana dalam berkas ini. Buat rencana lain lebih dulu, lalu hapus yang ini.',
  'level-in-use':
    'Tingkat {{level}} masih dipakai {{count}} baris. Pindahkan atau hapus barisnya lebih dulu.',
  'level-order-broken':
    'Urutan itu tidak dapat dipakai: ada {{level}} di bawah {{parent}}. Pindahkan barisnya lebih dulu.',
  'level-has-indicators':
    '{{count}} indikator masih berada pada tingkat {{level}}. Pindahkan atau hapus indikatornya lebih dulu.',
  'level-has-budgets':
    '{{count}} baris pada tingkat {{level}} masih memiliki anggaran. Kosongkan anggarannya lebih dulu.',
  'trash-parent-gone':
    'Baris yang diukur indikator ini (“{{name}}”) sudah tidak ada. Kembalikan baris itu lebih dulu.',
  'trash-erased': 'Isi yang dihapus ini sudah dibersihkan dari riwayat, jadi tidak dapat dikembalikan.',
  'text-left-blank':
    'Penggantian ini akan mengosongkan “{{text}}”, yang harus berisi. Lewati kata itu, atau isi penggantinya.',
  'row-changed-meanwhile':
    'Baris itu sudah berubah sejak ditampilkan. Periksa isi terbarunya, lalu ulangi perubahan Anda.',
  'not-allowed-here': {
    'indicator-has-no-children': 'Indikator tidak dapat memiliki baris di bawahnya.',
    'indicator-needs-row':
      'Indikator harus berada di bawah baris yang diukurnya. Pilih baris itu lebih dulu.',
    'no-such-level':
      'Kerangka {{parent}} tidak punya tingkat {{level}}. Tambahkan tingkat itu, atau pilih rencana lain.',
    'level-order': '{{level}} tidak dapat ditempatkan di bawah {{parent}}.',
    'level-holds-no-indicators': '{{parent}} tidak dapat memiliki indikator.',
    'level-holds-no-budgets': '{{parent}} tidak dapat memiliki anggaran.',
    'below-itself': 'Baris tidak dapat dipindah ke bawah dirinya sendiri.',
    'already-top': '{{level}} sudah berada di tingkat teratas.',
    'lowest-level': '{{level}} adalah tingkat terendah.',
  },
  'rich-text-refused':
    'Uraian tidak disimpan karena bagian {{place}} tidak dikenal. Hapus bagian itu, lalu simpan lagi.',
  'image-refused': '{{name}} bukan gambar PNG atau JPEG yang dapat dibaca. Pilih gambar lain.',
  'font-refused': '{{name}} bukan font TrueType atau OpenType yang utuh. Pilih berkas .ttf atau .otf lain.',
  'font-letters-missing':
    '{{name}} tidak memuat semua huruf, angka, dan tanda baca yang diperlukan. Pilih font lain.',
  'font-restricted': 'Lisensi {{name}} melarang font itu disertakan dalam dokumen. Pilih font lain.',
  'text-too-long': 'Isian {{field}} terlalu panjang (paling banyak {{limit}} karakter). Persingkat isiannya.',
  'period-ends-before-it-starts':
    'Periode berakhir ({{end}}) sebelum dimulai ({{start}}). Perbaiki salah satu tahunnya.',
  'nothing-to-undo': 'Tidak ada perubahan yang dapat diurungkan.',
  'nothing-to-redo': 'Tidak ada perubahan yang dapat diulangi.',
  'year-outside-period': 'Tahun {{year}} berada di luar periode rencana. Pilih tahun dalam periode.',
  'document-has-no-data': 'Belum ada isi untuk disusun: {{what}}. Lengkapi rencananya lebih dulu.',
  'report-without-tables': '"{{title}}" tidak memuat tabel. Susun sebagai PDF atau Word.',
  'report-format-missing': 'Jenis {{kind}} tidak dapat disusun sebagai {{format}}. Yang tersedia: {{known}}.',
  'report-failed': 'Dokumen tidak dapat disusun ({{reason}}). Coba lagi; isi berkas tidak berubah.',
  'spreadsheet-refused': {
    empty: 'Berkas {{name}} kosong (0 byte). Pilih berkas lain.',
    'not-a-spreadsheet':
      '{{name}} bukan tabel Excel, walau namanya mungkin begitu. Pilih berkas .xlsx, .xls, .ods, atau .csv.',
    'binary-workbook':
      '{{name}} disimpan sebagai .xlsb, yang tidak dibaca. Simpan ulang sebagai .xlsx di Excel.',
    damaged: 'Tabel {{name}} rusak atau terpotong. Buka di Excel dan simpan ulang, lalu coba lagi.',
    password: 'Tabel {{name}} dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu coba lagi.',
    macros: 'Tabel {{name}} berisi makro dan tidak dibuka. Simpan ulang sebagai .xlsx tanpa makro.',
    'external-links':
      'Tabel {{name}} mengambil nilai dari berkas lain. Putuskan tautannya di Excel (Data, Edit Tautan), lalu simpan ulang.',
    dtd: 'Tabel {{name}} berisi bagian yang tidak pernah ditulis Excel, sehingga tidak dibuka. Simpan ulang di Excel.',
    nested: 'Tabel {{name}} memuat berkas lain di dalamnya. Hapus berkas sisipan itu, lalu simpan ulang.',
    'too-large': 'Berkas {{name}} lebih dari 20 MB. Simpan lembar yang diperlukan saja ke berkas baru.',
    'too-large-inside':
      'Isi {{name}} jauh lebih besar daripada berkasnya, sehingga tidak dibuka. Simpan lembar yang diperlukan saja ke berkas baru.',
    'too-many-cells':
      'Tabel {{name}} melampaui 50.000 baris atau 200 kolom. Hapus isi yang jauh di luar tabel, lalu simpan ulang.',
    'cell-too-long':
      'Ada sel dengan lebih dari 32.767 karakter dalam {{name}}. Persingkat sel itu, lalu simpan ulang.',
    'too-slow':
      'Tabel {{name}} terlalu lama dibaca, jadi dihentikan. Simpan lembar yang diperlukan saja ke berkas baru.',
    'no-sheets': 'Tidak ada lembar tabel dalam {{name}}. Pilih berkas lain.',
  },
  'sheet-not-found': 'Lembar "{{name}}" tidak ada. Yang tersedia: {{known}}.',
  'spending-not-found':
    'Di lembar "{{sheet}}" tidak ditemukan kolom kode program atau kolom realisasi. Pilih berkas atau lembar lain.',
  'table-not-found':
    'Tidak ditemukan tabel rencana pada lembar "{{sheet}}". Tunjukkan baris judul kolomnya, atau pilih lembar lain.',
  'final-needs-reason':
    'Hal yang masih terbuka: {{count}}. Lengkapi dulu, atau tulis alasan dokumen tetap dijadikan final.',
  'final-not-signed':
    '{{name}} sama persis dengan PDF yang dibuat, jadi belum ditandatangani. Pilih PDF yang sudah ditandatangani.',
  'pdf-encrypted':
    '{{name}} terkunci dengan kata sandi. Simpan sebagai PDF tanpa kata sandi, lalu lampirkan lagi.',
  'final-left-out': 'Salinan ringan ini tidak memuat isi {{name}}. Buka berkas asalnya.',
  'final-damaged':
    'Isi {{name}} rusak: tidak sama dengan saat disimpan. Ambil dari cadangan atau salinan lain.',
  'evidence-type-refused':
    '{{name}} bukan jenis berkas yang diterima. Lampirkan PDF, Word, Excel, PowerPoint, gambar, ZIP, TXT, atau CSV.',
  'evidence-content-refused':
    'Isi {{name}} bukan berkas {{ending}}. Buka di program asalnya dan simpan ulang, lalu lampirkan lagi.',
  'evidence-changed': 'Ada berkas yang berubah selagi dibaca. Tutup di program lain, lalu lampirkan lagi.',
  'evidence-left-out':
    'Isi {{name}} tidak ada dalam salinan ringan ini. Buka berkas lengkapnya, atau lampirkan lagi.',
  'evidence-damaged': 'Isi {{name}} rusak. Lampirkan lagi dari berkas aslinya.',
  'evidence-ending': 'Nama {{name}} tidak berakhiran {{ending}}. Beri nama dengan akhiran itu.',
  'nomenclature-not-found':
    'Tidak ditemukan kolom kode dan nama program, kegiatan, dan sub kegiatan dalam {{name}}. Pilih berkas daftar nomenklatur resmi.',
  'import-expired': 'Tabel itu sudah tidak disimpan dalam ingatan. Pilih berkasnya sekali lagi.',
  'import-not-json':
    '{{name}} bukan JSON yang utuh. Buat ulang dengan ekspor --json, lalu coba lagi. Tidak ada yang diimpor.',
  'import-not-export':
    '{{name}} bukan hasil ekspor program ini. Pilih berkas yang dibuat dengan ekspor --json. Tidak ada yang diimpor.',
  'import-version-unknown':
    '{{name}} berbentuk versi {{version}}, sedangkan program ini membaca versi {{known}}. Ekspor ulang dengan versi program ini. Tidak ada yang diimpor.',
  'import-refused': {
    'unknown-table':
      'Di {{name}}, tabel {{place}} tidak dikenal. Hapus tabel itu atau ekspor ulang. Tidak ada yang diimpor.',
    'missing-table': 'Di {{name}}, tabel {{place}} tidak ada. Ekspor ulang. Tidak ada yang diimpor.',
    'no-rows': 'Di {{name}}, {{place}} bukan baris tabel. Ekspor ulang. Tidak ada yang diimpor.',
    'unknown-column':
      'Di {{name}}, kolom {{place}} tidak dikenal. Hapus kolom itu atau ekspor ulang. Tidak ada yang diimpor.',
    'missing-column':
      'Di {{name}}, kolom {{place}} tidak ada. Tambahkan kolom itu atau ekspor ulang. Tidak ada yang diimpor.',
    'wrong-value':
      'Di {{name}}, nilai {{place}} tidak sesuai dengan kolomnya. Perbaiki nilainya. Tidak ada yang diimpor.',
    'duplicate-row': 'Di {{name}}, {{place}} mengulang baris lain. Sisakan satu. Tidak ada yang diimpor.',
    'broken-reference':
      'Di {{name}}, {{place}} menunjuk baris yang tidak ada. Perbaiki rujukannya. Tidak ada yang diimpor.',
    circle: 'Di {{name}}, {{place}} kembali ke dirinya sendiri. Perbaiki rujukannya. Tidak ada yang diimpor.',
    'wrong-text':
      '{{place}} dalam {{name}} bukan uraian yang dikenal. Perbaiki bagian itu. Tidak ada yang diimpor.',
    'wrong-plan':
      'Di {{name}}, {{place}} menunjuk baris milik rencana lain. Perbaiki rujukannya. Tidak ada yang diimpor.',
    'rule-broken': 'Di {{name}}, aturan {{place}} tidak dipenuhi. Perbaiki barisnya. Tidak ada yang diimpor.',
  },
  'unknown-command': 'Perintah "{{name}}" tidak dikenal. Jalankan dengan --help untuk melihat daftarnya.',
  'unknown-flag': 'Pilihan "{{name}}" tidak dikenal. Jalankan dengan --help untuk melihat daftarnya.',
  'unknown-name': '"{{name}}" tidak dikenal. Yang tersedia: {{known}}.',
  'missing-argument': 'Keterangan {{name}} belum diberikan. Jalankan dengan --help untuk melihat caranya.',
  'extra-argument':
    'Keterangan "{{name}}" tidak dikenal di tempat itu. Tulis nama berkas yang berisi spasi di antara tanda kutip; --help menunjukkan caranya.',
  'missing-column': 'Kolom "{{name}}" tidak ada. Tambahkan kolom itu pada baris judul.',
  'duplicate-column': 'Kolom "{{name}}" ada dua kali. Sisakan satu pada baris judul.',
  'no-program-for-file':
    'Komputer ini tidak punya program untuk membuka {{name}}. Berkasnya ada di {{folder}}.',
  'unknown-method': 'Program dan halaman ini berbeda versi ({{name}}). Muat ulang halaman.',
  'sender-refused': 'Halaman ini sudah tidak tersambung dengan program. Jalankan program sekali lagi.',
  'connection-lost': 'Program tidak menjawab. Coba lagi; isi yang sudah tersimpan tetap aman.',
  internal:
    'Terjadi kesalahan di dalam program (catatan {{reference}}). Coba lagi; isi berkas tidak berubah.',
} as const;
