import type { LevelKind } from './plan-document.ts';

export type FrameworkPreset = Readonly<{
  slug: string;
  name: string;
  language: 'id' | 'en' | 'da';
  /** From the top; a level may be left out below any other (a mission straight above an objective). */
  levels: readonly PresetLevel[];
}>;

type PresetLevel = Readonly<{
  kind: LevelKind;
  name: string;
  mayHoldIndicators: boolean;
  mayHoldBudgets: boolean;
}>;

/** What is said and not measured. */
const stated = (kind: LevelKind, name: string): PresetLevel => ({
  kind,
  name,
  mayHoldIndicators: false,
  mayHoldBudgets: false,
});
const measured = (kind: LevelKind, name: string): PresetLevel => ({
  ...stated(kind, name),
  mayHoldIndicators: true,
});
const financed = (kind: LevelKind, name: string): PresetLevel => ({
  ...measured(kind, name),
  mayHoldBudgets: true,
});

/**
 * The cascade of a local agency (Permendagri 86/2017 and 90/2019); the names can be changed in the file. Strategies and
 * policies are where its table T-C.26 has them, below the objective; they stand beside the programs and not above them
 * (cascade-rules.ts), so that a row stepping in below an objective is a program as in T-C.27.
 */
export const localGovernmentFramework: FrameworkPreset = {
  slug: 'sakip-daerah',
  name: 'SAKIP daerah',
  language: 'id',
  levels: [
    stated('vision', 'Visi'),
    stated('mission', 'Misi'),
    measured('goal', 'Tujuan'),
    measured('objective', 'Sasaran'),
    stated('priority', 'Prioritas'),
    stated('strategy', 'Strategi'),
    stated('policy', 'Arah kebijakan'),
    financed('program', 'Program'),
    financed('activity', 'Kegiatan'),
    financed('subactivity', 'Sub kegiatan'),
  ],
};

/**
 * A ministry's or national agency's Renstra and work plan: the objective of a program is a level of its own between the
 * strategic objectives and the programs, and money goes down to KRO (klasifikasi rincian output) and RO.
 */
export const ministryFramework: FrameworkPreset = {
  slug: 'sakip-kementerian',
  name: 'SAKIP kementerian/lembaga',
  language: 'id',
  levels: [
    stated('vision', 'Visi'),
    stated('mission', 'Misi'),
    measured('goal', 'Tujuan'),
    measured('objective', 'Sasaran strategis'),
    stated('policy', 'Arah kebijakan'),
    stated('strategy', 'Strategi'),
    measured('other', 'Sasaran program'),
    financed('program', 'Program'),
    financed('activity', 'Kegiatan'),
    financed('subactivity', 'KRO'),
    financed('other', 'RO'),
  ],
};

/**
 * Copenhagen's social strategies: an overall vision, what the strategy is for, and visions in groups. The strategy of
 * 2014–2017 set goals (pejlemærker); units set their own in a development plan. There is no cascade of money.
 */
export const copenhagenFramework: FrameworkPreset = {
  slug: 'kobenhavn-socialstrategi',
  name: 'Københavns socialstrategi',
  language: 'da',
  levels: [
    stated('vision', 'Overordnet vision'),
    stated('purpose', 'Formål'),
    stated('group', 'Gruppe af visioner'),
    stated('mission', 'Vision'),
    measured('goal', 'Mål'),
    measured('objective', 'Mål i udviklingsplan'),
    measured('program', 'Indsats'),
    measured('activity', 'Tiltag'),
  ],
};

/** For words of one's own: a vision, and one level below it that can be measured. */
export const emptyFramework: FrameworkPreset = {
  slug: 'kosong',
  name: 'Kosong',
  language: 'id',
  levels: [stated('vision', 'Visi'), measured('other', 'Uraian')],
};

export const frameworkPresets: readonly FrameworkPreset[] = [
  localGovernmentFramework,
  ministryFramework,
  copenhagenFramework,
  emptyFramework,
];
