import type { ReportLanguage } from '../report-model.ts';

type StatusTexts = Readonly<{
  title: string;
  ofYear: (year: number) => string;
  counted: (count: string, states: string, year: number) => string;
  state: (name: string, count: string) => string;
  goals: (year: number) => string;
  figures: (year: number) => string;
  noState: string;
}>;

/** The yearly report on where the goals of a strategy stand. */
export const statusTexts: Readonly<Record<ReportLanguage, StatusTexts>> = {
  id: {
    title: 'Laporan Keadaan',
    ofYear: (year) => `Keadaan tahun ${year}`,
    counted: (count, states, year) => `Pada tahun ${year} keadaan ${count} tujuan dilaporkan: ${states}.`,
    state: (name, count) => `${count} ${name.toLocaleLowerCase('id')}`,
    goals: (year) => `Keadaan tujuan tahun ${year}`,
    figures: (year) => `Angka tujuan tahun ${year}`,
    noState: 'tanpa keterangan keadaan',
  },
  en: {
    title: 'Status Report',
    ofYear: (year) => `Status ${year}`,
    counted: (count, states, year) => `In ${year} the status of ${count} goals is reported: ${states}.`,
    state: (name, count) => `${count} ${name.toLocaleLowerCase('en')}`,
    goals: (year) => `Where the goals stand in ${year}`,
    figures: (year) => `Figures of the goals, ${year}`,
    noState: 'without a status',
  },
  da: {
    title: 'Statusrapport',
    ofYear: (year) => `Status ${year}`,
    counted: (count, states, year) => `I ${year} er der status for ${count} mål: ${states}.`,
    state: (name, count) => `${count} ${name.toLocaleLowerCase('da')}`,
    goals: (year) => `Målenes status i ${year}`,
    figures: (year) => `Målenes tal i ${year}`,
    noState: 'uden status',
  },
};
