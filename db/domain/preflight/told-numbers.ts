import type { NumberLocale } from '../format.ts';
import { fromDecimal, multiply, type Rational, rational } from '../rational.ts';
import { readNumber } from '../read-number.ts';

/** What a sentence may tell of an indicator, or of the money of the whole office. */
export type ToldFigure = 'target' | 'realization' | 'achievement' | 'ceiling' | 'spent' | 'absorption';

/** A figure written by hand in a sentence. */
export type ToldNumber = Readonly<{
  figure: ToldFigure;
  value: Rational;
  /** What the last written digit counts: 0,1 for `96,5`, a hundred thousand for `21,7 miliar`. */
  step: Rational;
  /** As it stands there: `96,5%`. */
  written: string;
}>;

type Language = 'id' | 'en' | 'da';

/** Longer words first: what is spent is no realization of an indicator. */
const keywords: Readonly<Record<Language, readonly (readonly [ToldFigure, string])[]>> = {
  id: [
    ['spent', 'realisasi (?:anggaran|belanja|keuangan)'],
    ['absorption', '(?:serapan|penyerapan) (?:anggaran|belanja)'],
    ['ceiling', '(?:pagu|total|alokasi) anggaran'],
    ['achievement', 'capaian(?: kinerja)?(?:nya)?'],
    ['realization', 'realisasi(?:nya)?|terealisasi'],
    ['target', 'target(?:nya)?'],
  ],
  en: [
    ['absorption', 'budget absorption'],
    ['ceiling', 'budget ceiling'],
    ['spent', 'budget spent'],
    ['achievement', 'achievement'],
    ['realization', 'reali[sz]ation'],
    ['target', 'target'],
  ],
  da: [
    ['achievement', 'målopfyldelse'],
    ['realization', 'resultat(?:et)?'],
    ['target', 'måltal(?:let)?'],
  ],
};

/** Between a figure's name and a number these make it another figure: a change, a mean, a part, somebody else's. */
const turns = new RegExp(
  [
    'anggaran|belanja|keuangan|pagu|rata-rata|triwulan|semester|bulan|kumulatif|akhir|nasional|provinsi|kabupaten',
    'naik|turun|meningkat|menurun|bertambah|berkurang|selisih|dari|peringkat',
    'program|kegiatan|sasaran|tujuan|tanggal|pasal|tabel|gambar|halaman|nomor|bab|average|quarter|month|final|national|up|down|by|from|rank|table|page',
    'gennemsnit|kvartal|stig|fald|fra',
  ].join('|'),
  'i',
);

const scales: readonly (readonly [string, bigint])[] = [
  ['triliun|trillion', 1_000_000_000_000n],
  ['miliar|milyar|billion', 1_000_000_000n],
  ['juta|million', 1_000_000n],
  ['ribu|thousand', 1_000n],
];

/** As far as a name and its number stand apart in a plain sentence: „target sebesar 69%”. */
const reach = 40;

/**
 * The figures of a sentence that say by their own words what they are of. It rather finds too few than a wrong one: a
 * number behind a word that may turn its meaning is left alone, and so are years.
 */
export function listToldNumbers(
  sentence: string,
  { language, locale }: Readonly<{ language: Language; locale: NumberLocale }>,
): readonly ToldNumber[] {
  const text = hideYears(sentence);
  const names = keywords[language];
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:${names.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}])`,
    'giu',
  );
  const found = [...text.matchAll(pattern)];
  return found.flatMap((match, i) => {
    const figure = names.find((_, at) => match[at + 1] !== undefined)?.[0];
    const from = match.index + match[0].length;
    const rest = text.slice(from, found[i + 1]?.index ?? text.length);
    if (isOfMany.test(text.slice(0, match.index))) return [];
    const told = readTold(rest, locale);
    return figure === undefined || told === null ? [] : [{ figure, ...told }];
  });
}

/** A range, a fraction, a day, or a count of things is no single figure of an indicator. */
const isNoFigure =
  /^\s?(?:[-–/]|s\.?d\.?|sampai)\s?\d|^\s(?:indikator|sasaran|indicators?|objectives?|jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)/i;

/** Of many: „rata-rata capaian” is no achievement of one. */
const isOfMany = /(?:rata-rata|rerata|total|jumlah|mean|average|samlet)\s*$/i;

function readTold(rest: string, locale: NumberLocale): Omit<ToldNumber, 'figure'> | null {
  const match = /^([^0-9.;:…()]*?)(Rp\.?\s?)?(\d(?:[\d.,]*\d)?)(\s?%|\s(?:persen|percent|procent))?/i.exec(
    rest,
  );
  const [whole = '', between = '', rupiah = '', digits = '', percent = ''] = match ?? [];
  if (!match || between.length > reach || turns.test(between)) return null;
  const after = rest.slice(whole.length);
  if (isNoFigure.test(after)) return null;
  const reading = readNumber(digits, { locale });
  if (reading.kind !== 'number' || reading.suggestion !== undefined) return null;
  const scale = percent === '' ? readScale(after) : null;
  const value = fromDecimal(reading.value);
  const decimals = reading.value.split('.')[1]?.length ?? 0;
  const unit = rational(scale?.factor ?? 1n);
  return {
    value: multiply(value, unit),
    step: multiply(rational(1n, 10n ** BigInt(decimals)), unit),
    written: `${rupiah}${digits}${percent}${scale?.word ?? ''}`,
  };
}

function readScale(after: string): Readonly<{ factor: bigint; word: string }> | null {
  for (const [words, factor] of scales) {
    const match = new RegExp(`^\\s?(?:${words})(?!\\p{L})`, 'iu').exec(after);
    if (match) return { factor, word: match[0] };
  }
  return null;
}

const yearPattern = /(?:tahun |year |i )?\b(?:19|20)\d{2}\b(?![.,]?\d)/giu;

/** Years stand between a figure's name and its number: „target tahun 2026 sebesar 69%”. */
const hideYears = (sentence: string): string =>
  sentence.replace(yearPattern, (year) => ' '.repeat(year.length));

export const listYears = (sentence: string): readonly number[] =>
  [...sentence.matchAll(/\b(?:19|20)\d{2}\b(?![.,]?\d)/g)].map(([year]) => Number(year));
