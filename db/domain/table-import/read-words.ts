import type { Direction } from '../achievement.ts';
import type { Decimal } from '../decimal.ts';
import { findOrdinalLevel, type OrdinalScale } from '../ordinal.ts';
import { compare, fromDecimal } from '../rational.ts';
import type { LevelRole } from './column-roles.ts';
import { foldText, tidyText } from './table.ts';

const directionWords: readonly (readonly [RegExp, Direction])[] = [
  [/^(-|−|↓|n|neg)$|negatif|negative|turun|rendah|menurun|minim|lower|lebih kecil/, 'negative'],
  [/^(\+|↑|p|pos)$|positif|positive|naik|tinggi|meningkat|maksim|higher|lebih besar/, 'positive'],
  [/^(=|↔)$|tetap|stabil|dijaga|konstan|kept|maintain/, 'stabilize'],
];

/** `Makin rendah makin baik`, `Negatif`, `↓`; null where it is none of these. */
export function readDirection(text: string): Direction | null {
  const folded = foldText(text);
  return directionWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** A course that only rises or only falls says which way is meant; any other says nothing. */
export function guessDirection(values: readonly Decimal[]): Direction | null {
  const steps = values.slice(1).map((value, index) => {
    const before = values[index];
    return before === undefined ? 0 : compare(fromDecimal(value), fromDecimal(before));
  });
  const isRising = steps.includes(1);
  const isFalling = steps.includes(-1);
  if (isRising === isFalling) return null;
  return isRising ? 'positive' : 'negative';
}

export function readKind(text: string): 'iku' | 'ik' | 'ikk' | null {
  const folded = foldText(text);
  if (/\bikk\b|kunci/.test(folded)) return 'ikk';
  if (/\biku\b|utama/.test(folded)) return 'iku';
  return /\bik\b|\bikp\b|indikator/.test(folded) ? 'ik' : null;
}

/** The scale in which every one of the words is a predicate. */
export function findScaleOf<S extends OrdinalScale>(
  scales: readonly S[],
  words: readonly string[],
): S | null {
  if (words.length === 0) return null;
  return scales.find((scale) => words.every((word) => findOrdinalLevel(scale, word) !== null)) ?? null;
}

export type Statement = Readonly<{ code: string | null; text: string }>;

const labelled =
  /^(?:visi|misi|tujuan|sasaran(?: strategis)?|program|kegiatan|sub ?kegiatan)\s*(?:ke-?)?\s*(\d[\d.]*)\s*[:.)-]\s*(.+)$/i;
const coded = /^((?:\d{1,2}|X)\.(?:\d{1,4}|XX)(?:\.\d{1,4})*|\d{1,2}(?=[.)]\s))[.)]?\s+(\D.+)$/i;

/** Parts `1.2 Meningkatnya …` and `Tujuan 1: …` into number and words. */
export function readStatement(raw: string): Statement {
  const text = tidyText(raw);
  const match = labelled.exec(text) ?? coded.exec(text);
  const words = match?.[2]?.trim() ?? '';
  return words === '' ? { code: null, text } : { code: match?.[1]?.replace(/\.$/, '') ?? null, text: words };
}

/** How many parts a code of the national nomenclature has says what it names (rules: Permendagri 90/2019). */
export function findCodeLevel(code: string): LevelRole | null {
  const tidy = tidyText(code).replace(/\.$/, '');
  if (/^(\d|X)\.(\d{2}|XX)\.\d{2}$/i.test(tidy)) return 'program';
  if (/^(\d|X)\.(\d{2}|XX)\.\d{2}\.\d\.\d{2}$/i.test(tidy)) return 'activity';
  return /^(\d|X)\.(\d{2}|XX)\.\d{2}\.\d\.\d{2}\.\d{2,4}$/i.test(tidy) ? 'subactivity' : null;
}

const firstWords: readonly (readonly [RegExp, LevelRole])[] = [
  [/^sub[ -]?kegiatan\b/i, 'subactivity'],
  [/^kegiatan\b/i, 'activity'],
  [/^program\b/i, 'program'],
  [/^sasaran\b/i, 'objective'],
  [/^tujuan\b/i, 'goal'],
  [/^misi\b/i, 'mission'],
  [/^visi\b/i, 'vision'],
];

/** The level of a row in a column that mixes them: by its code, else by its first word. */
export const findMixedLevel = (code: string | null, text: string): LevelRole | null =>
  (code === null ? null : findCodeLevel(code)) ??
  firstWords.find(([pattern]) => pattern.test(tidyText(text)))?.[1] ??
  null;
