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
  'realization-out-of-bounds':
    'Realisasi {{year}} untuk "{{indicator}}" ({{realization}}) di luar batas nilai indikatornya.',
  'key-indicator-counts-output':
    'IKU "{{indicator}}" menghitung keluaran, bukan hasil. Pertimbangkan ukuran hasilnya.',
  'objective-without-program': 'Sasaran "{{text}}" belum didukung program.',
  'program-without-objective': 'Program "{{text}}" belum tersambung ke sasaran.',
  'word-misspelled': 'Ejaan yang tidak baku, dengan bentuknya menurut kamus: {{words}}.',
  'profile-names-other-affair':
    'Profil berbicara tentang "{{phrase}}", sedangkan dokumen ini milik {{organization}}. Periksa kalimatnya.',
} as const satisfies Record<CheckRule, string>;
