import type { ReportLanguage } from '../report-model.ts';

type Words = Readonly<{ indicator: string; period: string; before: string; after: string; reason: string }>;

type CountedTexts = Readonly<{
  quarter: (quarter: number, year: number) => string;
  fromQuarters: string;
  verified: (words: Words) => string;
  reported: (words: Words) => string;
  corrected: (words: Words) => string;
}>;

const numeral = (quarter: number): string => ['I', 'II', 'III', 'IV'][quarter - 1] ?? '';

/** Notes below a table on which of two figures was counted. */
export const countedTexts: Readonly<Record<ReportLanguage, CountedTexts>> = {
  id: {
    quarter: (quarter, year) => `TW ${numeral(quarter)} ${year}`,
    fromQuarters: 'dihitung dari triwulan',
    verified: ({ indicator, period, before, after, reason }) =>
      `Dipakai nilai terverifikasi untuk ${indicator}, ${period}: ${after} (dilaporkan: ${before}). ${reason}`,
    reported: ({ indicator, period, before, after, reason }) =>
      `Dipakai nilai yang dilaporkan untuk ${indicator}, ${period}: ${before} (terverifikasi: ${after}). ${reason}`,
    corrected: ({ indicator, period, before, after, reason }) =>
      `Realisasi ${period} ${indicator} dikoreksi setelah terbit: ${after} (terbit: ${before}). ${reason}`,
  },
  en: {
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    fromQuarters: 'from the quarters',
    verified: ({ indicator, period, before, after, reason }) =>
      `The verified value counts for ${indicator}, ${period}: ${after} (reported: ${before}). ${reason}`,
    reported: ({ indicator, period, before, after, reason }) =>
      `The reported value counts for ${indicator}, ${period}: ${before} (verified: ${after}). ${reason}`,
    corrected: ({ indicator, period, before, after, reason }) =>
      `${indicator}, ${period}: corrected after publication to ${after} (published: ${before}). ${reason}`,
  },
  da: {
    quarter: (quarter, year) => `${quarter}. kvartal ${year}`,
    fromQuarters: 'beregnet af kvartalerne',
    verified: ({ indicator, period, before, after, reason }) =>
      `Den verificerede værdi er brugt for ${indicator}, ${period}: ${after} (indberettet: ${before}). ${reason}`,
    reported: ({ indicator, period, before, after, reason }) =>
      `Den indberettede værdi er brugt for ${indicator}, ${period}: ${before} (verificeret: ${after}). ${reason}`,
    corrected: ({ indicator, period, before, after, reason }) =>
      `${indicator}, ${period}: rettet efter offentliggørelsen til ${after} (offentliggjort: ${before}). ${reason}`,
  },
};
