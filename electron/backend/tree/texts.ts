import type { UpTo } from '../../../db/domain/cascade-up-to.ts';
import type { Plan } from '../../../db/domain/plan-document.ts';
import type { TreeWords } from '../../../db/domain/tree/tree-card.ts';
import { findReportTexts } from '../reports/model/texts/report-texts.ts';

/** The words of the poster, in the language of the plan. */
export type PosterWords = Readonly<{
  title: string;
  /** With the quarter it is measured up to, where it is not over. */
  year: (year: number, upTo: UpTo | null) => string;
  loose: string;
  ghosts: string;
  tile: (number: number, count: number, row: number, column: number) => string;
  card: TreeWords;
}>;

const id: PosterWords = {
  title: 'Pohon kinerja',
  year: (year, upTo) => `Capaian tahun ${year}${upTo === null ? '' : ` s.d. TW ${'I'.repeat(upTo)}`}`,
  loose: 'Belum terhubung',
  ghosts: 'Baris rencana lain yang tertaut',
  tile: (number, count, row, column) => `${number}/${count}, baris ${row} kolom ${column}`,
  card: {
    indicators: (count) => `${count} IK`,
    responsible: (name) => `PJ: ${name}`,
    notServed: 'Tidak diampu perangkat daerah ini',
    noScore: 'Belum ada capaian',
    bandLanguage: 'id',
    outsideLinks: (count) => `${count} tautan keluar`,
    links: { supports: 'Mendukung', cascades: 'Menjabarkan', crosscuts: 'Crosscutting' },
    linksBack: { supports: 'Didukung oleh', cascades: 'Dijabarkan oleh', crosscuts: 'Crosscutting' },
    loose: {
      'no-parent': 'Tidak ada yang di atasnya',
      'lost-parent': 'Yang di atasnya tidak ada lagi',
      circle: 'Melingkar ke dirinya sendiri',
      'no-objective': 'Tidak mendukung sasaran mana pun',
    },
  },
};

const en: PosterWords = {
  title: 'Performance tree',
  year: (year, upTo) => `Achievement in ${year}${upTo === null ? '' : ` up to Q${upTo}`}`,
  loose: 'Not connected yet',
  ghosts: 'Linked row of another plan',
  tile: (number, count, row, column) => `${number}/${count}, row ${row} column ${column}`,
  card: {
    indicators: (count) => `${count} ind.`,
    responsible: (name) => `Responsible: ${name}`,
    notServed: 'Not served by this organisation',
    noScore: 'No achievement yet',
    bandLanguage: 'en',
    outsideLinks: (count) => `${count} outside ${count === 1 ? 'link' : 'links'}`,
    links: { supports: 'Supports', cascades: 'Cascades', crosscuts: 'Crosscutting' },
    linksBack: { supports: 'Supported by', cascades: 'Cascaded by', crosscuts: 'Crosscutting' },
    loose: {
      'no-parent': 'Nothing stands above it',
      'lost-parent': 'What stood above it is gone',
      circle: 'Goes round to itself',
      'no-objective': 'Serves no objective',
    },
  },
};

const da: PosterWords = {
  title: 'Måltræ',
  year: (year, upTo) => `Målopfyldelse i ${year}${upTo === null ? '' : ` til og med ${upTo}. kvartal`}`,
  loose: 'Ikke forbundet endnu',
  ghosts: 'Forbundet række i en anden plan',
  tile: (number, count, row, column) => `${number}/${count}, række ${row} kolonne ${column}`,
  card: {
    indicators: (count) => `${count} ind.`,
    responsible: (name) => `Ansvarlig: ${name}`,
    notServed: 'Varetages ikke af denne organisation',
    noScore: 'Ingen måling endnu',
    bandLanguage: 'en',
    outsideLinks: (count) => `${count} ${count === 1 ? 'henvisning ud' : 'henvisninger ud'}`,
    links: { supports: 'Understøtter', cascades: 'Udfolder', crosscuts: 'På tværs' },
    linksBack: { supports: 'Understøttes af', cascades: 'Udfoldes af', crosscuts: 'På tværs' },
    loose: {
      'no-parent': 'Intet står over det',
      'lost-parent': 'Det, der stod over det, findes ikke mere',
      circle: 'Går i ring',
      'no-objective': 'Understøtter intet mål',
    },
  },
};

const texts: Readonly<Record<Plan['language'], PosterWords>> = { id, en, da };

export const findPosterWords = (language: Plan['language']): PosterWords => texts[language];
export const findExampleLine = (language: Plan['language']): string => findReportTexts(language).example.line;
