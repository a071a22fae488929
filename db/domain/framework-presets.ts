import type { LevelKind } from './plan-document.ts';

export type FrameworkPreset = Readonly<{
  slug: string;
  name: string;
  language: 'id' | 'en' | 'da';
  /** From the top; a level may be left out below any other (a mission straight above an objective). */
  levels: readonly Readonly<{
    kind: LevelKind;
    name: string;
    mayHoldIndicators: boolean;
    mayHoldBudgets: boolean;
  }>[];
}>;

/** The cascade of a local agency (rules: Permendagri 86/2017 and 90/2019); the names can be changed in the file. */
export const localGovernmentFramework: FrameworkPreset = {
  slug: 'sakip-daerah',
  name: 'SAKIP daerah',
  language: 'id',
  levels: [
    { kind: 'vision', name: 'Visi', mayHoldIndicators: false, mayHoldBudgets: false },
    { kind: 'mission', name: 'Misi', mayHoldIndicators: false, mayHoldBudgets: false },
    { kind: 'goal', name: 'Tujuan', mayHoldIndicators: true, mayHoldBudgets: false },
    { kind: 'objective', name: 'Sasaran', mayHoldIndicators: true, mayHoldBudgets: false },
    { kind: 'program', name: 'Program', mayHoldIndicators: true, mayHoldBudgets: true },
    { kind: 'activity', name: 'Kegiatan', mayHoldIndicators: true, mayHoldBudgets: true },
    { kind: 'subactivity', name: 'Sub kegiatan', mayHoldIndicators: true, mayHoldBudgets: true },
  ],
};
