import type { CheckRule } from '../../../../db/domain/check/finding.ts';

/** What the auditor says; keys are the rules of db/domain/check/finding.ts. */
export const check = {
  'plan-without-period': 'Periode rencana belum diisi. Isi tahun awal dan tahun akhir.',
  'objective-without-indicator': 'Sasaran "{{text}}" belum punya indikator. Tambahkan sedikitnya satu.',
  'indicator-without-direction':
    'Arah indikator "{{indicator}}" belum dipilih, sehingga capaiannya tidak dapat dihitung.',
  'indicator-without-unit': 'Satuan indikator "{{indicator}}" belum diisi.',
  'indicator-without-formula': 'Rumus indikator "{{indicator}}" belum ditulis.',
  'indicator-without-source': 'Sumber data indikator "{{indicator}}" belum ditulis.',
  'indicator-without-responsible': 'Penanggung jawab indikator "{{indicator}}" belum ditetapkan.',
  'indicator-without-baseline': 'Kondisi awal indikator "{{indicator}}" belum diisi.',
  'target-missing': 'Target {{year}} untuk "{{indicator}}" belum diisi.',
  'target-against-direction':
    'Target {{year}} untuk "{{indicator}}" ({{target}}) berlawanan dengan arahnya: sebelumnya {{before}}.',
  'target-below-last-realization':
    'Target {{year}} untuk "{{indicator}}" ({{target}}) tidak sebaik realisasi tahun lalu ({{realization}}).',
  'quarter-targets-differ':
    'Target triwulan {{year}} untuk "{{indicator}}" tidak sama dengan target tahunannya ({{target}}).',
  'month-targets-differ':
    'Target bulanan triwulan {{quarter}} {{year}} untuk "{{indicator}}" tidak sama dengan target triwulannya ({{value}}).',
  'month-realizations-differ':
    'Realisasi bulanan triwulan {{quarter}} {{year}} untuk "{{indicator}}" tidak sama dengan realisasi triwulannya ({{value}}).',
  'evidence-outside-period':
    'Tanggal bukti {{year}} untuk "{{indicator}}" di luar masa yang dibuktikannya: {{documents}}.',
  'realization-out-of-bounds':
    'Realisasi {{year}} untuk "{{indicator}}" ({{realization}}) di luar batas nilai indikatornya.',
  'key-indicator-counts-output':
    'IKU "{{indicator}}" menghitung keluaran, bukan hasil. Pertimbangkan ukuran hasilnya.',
  'objective-without-program': 'Sasaran "{{text}}" belum didukung program.',
  'program-without-objective': 'Program "{{text}}" belum tersambung ke sasaran.',
  'links-in-circle':
    'Hubungan "{{text}}" ke "{{other}}" kembali ke dirinya sendiri. Hapus salah satu hubungan di antaranya.',
  'word-misspelled': 'Ejaan yang tidak baku, dengan bentuknya menurut kamus: {{words}}.',
  'profile-names-other-affair':
    'Profil berbicara tentang "{{phrase}}", sedangkan dokumen ini milik {{organization}}. Periksa kalimatnya.',
  'office-without-head':
    'Belum ada kepala yang menjabat pada {{day}}. Lengkapi masa jabatan pejabat penanda tangan.',
  'statement-blank': 'Ada baris tanpa kalimat. Isi kalimatnya atau hapus barisnya.',
  'statement-duplicate': '"{{text}}" tertulis dua kali pada tingkat yang sama.',
  'objective-states-activity':
    '"{{text}}" menyatakan kegiatan yang dilakukan. Tulis keadaan yang ingin dicapai.',
  'code-duplicate': 'Kode {{code}} dipakai dua kali pada tingkat yang sama, antara lain oleh "{{text}}".',
  'code-gap': 'Penomoran melompat: "{{text}}" bernomor {{code}}, padahal nomor berikutnya {{expected}}.',
  'node-without-parent': '"{{text}}" belum tersambung ke tingkat di atasnya.',
  'mission-without-goal':
    'Misi "{{text}}" belum punya tujuan. Tambahkan tujuan, atau tandai bahwa misi ini tidak diampu.',
  'goal-without-objective': 'Tujuan "{{text}}" belum punya sasaran.',
  'indicator-without-definition': 'Definisi operasional indikator "{{indicator}}" belum ditulis.',
  'key-indicator-without-reason': 'Alasan pemilihan IKU "{{indicator}}" belum ditulis.',
  'indicator-duplicate': 'Indikator "{{indicator}}" tercantum dua kali pada baris yang sama.',
  'indicator-unit-differs': 'Satuan "{{indicator}}" berbeda di dua tempat: {{unit}} dan {{other}}.',
  'indicator-target-differs':
    'Target {{year}} untuk "{{indicator}}" berbeda di dua tempat dalam rencana ini.',
  'indicator-name-differs': 'Kode {{code}} dipakai untuk dua nama: "{{indicator}}" dan "{{other}}".',
  'baseline-in-period':
    'Kondisi awal "{{indicator}}" bertahun {{year}}, yang sudah termasuk periode rencana.',
  'target-outside-period': 'Target {{year}} untuk "{{indicator}}" berada di luar periode rencana.',
  'target-equals-baseline': 'Target akhir "{{indicator}}" ({{target}}) sama dengan kondisi awalnya.',
  'target-always-full':
    '"{{indicator}}" sudah 100% pada kondisi awal dan ditargetkan tetap 100%. Pertimbangkan ukuran yang lebih menantang.',
  'target-zero-among-others':
    'Target {{year}} untuk "{{indicator}}" adalah 0, padahal tahun lain terisi. Periksa apakah kolom tahunnya bergeser.',
  'target-out-of-bounds':
    'Target {{year}} untuk "{{indicator}}" ({{target}}) di luar batas nilai indikatornya.',
  'target-code-unknown': 'Predikat {{code}} pada target {{year}} "{{indicator}}" tidak ada dalam skalanya.',
  'figure-lost-comma':
    'Angka {{year}} untuk "{{indicator}}" ({{value}}) jauh dari angka lainnya. Mungkin koma desimalnya hilang: {{restored}}.',
  'ratio-differs-from-value':
    'Realisasi {{year}} "{{indicator}}" ({{value}}) tidak sama dengan pembilang dibagi penyebut ({{ratio}}).',
  'term-misspelled': 'Tulisan istilah berbeda dari penjelasannya di dokumen ini: {{words}}.',
  'statement-names-other-affair':
    '"{{text}}" berbicara tentang "{{phrase}}", yang biasanya bukan urusan {{organization}}.',
  'budget-differs-from-parts':
    'Pagu {{year}} "{{text}}" ({{own}}) tidak sama dengan jumlah rinciannya ({{below}}); selisih Rp{{difference}}.',
  'code-malformed': 'Kode {{code}} pada "{{text}}" tidak berbentuk kode nomenklatur tingkat itu.',
  'code-under-other': 'Kode {{code}} pada "{{text}}" tidak diawali kode induknya, {{parent}}.',
} as const satisfies Record<CheckRule, string>;
