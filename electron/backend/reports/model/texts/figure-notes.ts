import type { ReportLanguage } from '../report-model.ts';

export type FigureNoteTexts = Readonly<{
  dataOf: (dates: string) => string;
  dataYear: (years: string) => string;
  finalOn: (dates: string) => string;
  provisional: (facts: string) => string;
  provisionalOf: (figures: string, facts: string) => string;
  otherYear: (figure: string, years: string) => string;
  awaited: (date: string) => string;
}>;

/** Notes below a table on what its figures are of, and when those that stay come out. */
export const figureNoteTexts: Readonly<Record<ReportLanguage, FigureNoteTexts>> = {
  id: {
    dataOf: (dates) => `posisi data ${dates}`,
    dataYear: (years) => `data tahun ${years}`,
    finalOn: (dates) => `angka tetap rilis ${dates}`,
    provisional: (facts) => (facts === '' ? '* Realisasi sementara.' : `* Realisasi sementara, ${facts}.`),
    provisionalOf: (figures, facts) =>
      facts === '' ? `* Realisasi sementara: ${figures}.` : `* Realisasi sementara, ${facts}: ${figures}.`,
    otherYear: (figure, years) => `Realisasi ${figure} memakai data tahun ${years}.`,
    awaited: (date) => `Angkanya rilis ${date}.`,
  },
  en: {
    dataOf: (dates) => `as of ${dates}`,
    dataYear: (years) => `data of ${years}`,
    finalOn: (dates) => `final figure due ${dates}`,
    provisional: (facts) => (facts === '' ? '* Provisional figure.' : `* Provisional figure, ${facts}.`),
    provisionalOf: (figures, facts) =>
      facts === '' ? `* Provisional figures: ${figures}.` : `* Provisional figures, ${facts}: ${figures}.`,
    otherYear: (figure, years) => `The figure of ${figure} rests on data of ${years}.`,
    awaited: (date) => `The figure is due ${date}.`,
  },
  da: {
    dataOf: (dates) => `opgjort ${dates}`,
    dataYear: (years) => `data fra ${years}`,
    finalOn: (dates) => `endeligt tal kommer ${dates}`,
    provisional: (facts) => (facts === '' ? '* Foreløbigt tal.' : `* Foreløbigt tal, ${facts}.`),
    provisionalOf: (figures, facts) =>
      facts === '' ? `* Foreløbige tal: ${figures}.` : `* Foreløbige tal, ${facts}: ${figures}.`,
    otherYear: (figure, years) => `Resultatet for ${figure} bygger på data fra ${years}.`,
    awaited: (date) => `Tallet kommer ${date}.`,
  },
};
