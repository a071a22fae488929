import {
  type Achievement,
  type Direction,
  type NoAchievementReason,
  type OrdinalInput,
  scoreIndicator,
} from '../../db/domain/achievement.ts';
import type { Decimal } from '../../db/domain/decimal.ts';
import { formatDecimal, type NumberLocale } from '../../db/domain/format.ts';
import { findOrdinalLevel, ordinalScalePresets, sakipScale } from '../../db/domain/ordinal.ts';
import { fromDecimal } from '../../db/domain/rational.ts';
import { type NumberMark, type NumberReading, readNumber } from '../../db/domain/read-number.ts';
import type { Scale } from '../../db/domain/scale.ts';
import { isScaleSlug, scalePresets, scaleSlugs } from '../../db/domain/scale-presets.ts';
import { defaultSettings, type ScoringSettings } from '../../db/domain/settings.ts';

export const inputColumns = ['arah', 'metode', 'target', 'target_maks', 'realisasi', 'cap', 'skala'] as const;
export type InputColumn = (typeof inputColumns)[number];
export type InputRow = Readonly<Record<InputColumn, string>>;

/** A sentence of `explanation.row` about a cell. */
export type RowRemark = { readonly key: string; readonly params: Readonly<Record<string, string>> };

export type RowResult =
  | {
      readonly kind: 'scored';
      readonly achievement: Achievement;
      readonly scale: Scale;
      /** The row asks for something that cannot be (a range that runs backwards), not merely for nothing. */
      readonly isBad: boolean;
      readonly remarks: readonly RowRemark[];
    }
  | { readonly kind: 'bad'; readonly remark: RowRemark };

const directions: Readonly<Record<string, Direction | 'ordinal'>> = {
  positif: 'positive',
  negatif: 'negative',
  stabil: 'stabilize',
  predikat: 'ordinal',
};

/** Reasons that lie in the row itself; without target or realization there is just nothing to compute yet. */
const badReasons: ReadonlySet<NoAchievementReason> = new Set([
  'range-on-stabilize',
  'range-reversed',
  'unknown-target-code',
  'unknown-realization-code',
]);

/** Readings that change more than a mark; the file shows the text, so the explanation says the figure. */
const toldMarks: ReadonlySet<NumberMark> = new Set(['multiplied', 'brackets-negative', 'full-width']);

class BadCell extends Error {
  readonly remark: RowRemark;
  constructor(key: string, params: Readonly<Record<string, string>>) {
    super(key);
    this.remark = { key, params };
  }
}

const maxQuoted = 60;
const quote = (text: string): string => (text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text);

type Reader = {
  readonly locale: NumberLocale;
  /** Scales of an office, by their names. */
  readonly scales: readonly Scale[];
  readonly remarks: RowRemark[];
};

function readFigure(row: InputRow, column: InputColumn, reader: Reader): NumberReading {
  const text = row[column];
  const reading = readNumber(text, { locale: reader.locale, hasThousands: false });
  const params = { column, text: quote(text.trim()) };
  if (reading.kind === 'text') throw new BadCell('notANumber', params);
  if (reading.kind === 'invalid') {
    const isMark = reading.reason === 'thousands-mark' || reading.reason === 'grouping';
    if (isMark) throw new BadCell(reader.locale === 'en' ? 'markPoint' : 'markComma', params);
    if (reading.reason === 'exponent') throw new BadCell('exponent', params);
    if (reading.reason === 'range-reversed') throw new BadCell('rangeReversed', params);
    throw new BadCell('notANumber', params);
  }
  const isTold = 'marks' in reading && reading.marks.some((mark) => toldMarks.has(mark));
  if (isTold) {
    const figures =
      reading.kind === 'range'
        ? [reading.min, reading.max]
        : reading.kind === 'number'
          ? [reading.value]
          : [];
    const value = figures
      .map((one) => formatDecimal(one, { locale: reader.locale, isGrouped: false }))
      .join('–');
    reader.remarks.push({ key: 'readAs', params: { ...params, value } });
  }
  return reading;
}

function readSingleFigure(row: InputRow, column: InputColumn, reader: Reader): Decimal | null {
  const reading = readFigure(row, column, reader);
  if (reading.kind === 'range')
    throw new BadCell('rangeElsewhere', { column, text: quote(row[column].trim()) });
  return reading.kind === 'number' ? reading.value : null;
}

function readTargets(
  row: InputRow,
  reader: Reader,
): { readonly target: Decimal | null; readonly max: Decimal | null } {
  const reading = readFigure(row, 'target', reader);
  const max = readSingleFigure(row, 'target_maks', reader);
  if (reading.kind !== 'range') return { target: reading.kind === 'number' ? reading.value : null, max };
  if (max !== null) throw new BadCell('rangeTwice', { text: quote(row.target.trim()) });
  return { target: reading.min, max: reading.max };
}

function readSettings(row: InputRow, direction: Direction | 'ordinal', reader: Reader): ScoringSettings {
  const variant = row.metode.trim().toUpperCase();
  if (variant !== '' && variant !== 'A' && variant !== 'B') {
    throw new BadCell('unknownMethod', { text: quote(row.metode.trim()) });
  }
  const cap = readSingleFigure(row, 'cap', reader);
  if (cap !== null && fromDecimal(cap).n <= 0n)
    throw new BadCell('capNotPositive', { text: quote(row.cap.trim()) });
  return {
    ...defaultSettings,
    negativeVariant: direction === 'negative' && variant === 'B' ? 'B' : 'A',
    cap,
    scale: readScale(row.skala.trim(), reader),
  };
}

function readScale(text: string, { scales }: Reader): Scale {
  const wanted = text.toLowerCase();
  if (wanted === '') return defaultSettings.scale;
  if (isScaleSlug(wanted)) return scalePresets[wanted];
  const own = scales.find(({ name }) => name.id.toLowerCase() === wanted);
  if (own) return own;
  const known = [...scaleSlugs, ...scales.map(({ name }) => name.id)].join(', ');
  throw new BadCell('unknownScale', { text: quote(text), known });
}

const isMissingMark = (text: string, locale: NumberLocale): boolean =>
  readNumber(text, { locale }).kind === 'missing';

/** The scale in which the target's code stands; predicates of two scales are never compared. */
function readOrdinal(row: InputRow, locale: NumberLocale): OrdinalInput {
  if (row.target_maks.trim() !== '') throw new BadCell('ordinalRange', {});
  const read = (text: string): string => (isMissingMark(text, locale) ? '' : text.trim());
  const target = read(row.target);
  const scale = ordinalScalePresets.find((one) => findOrdinalLevel(one, target) !== null) ?? sakipScale;
  return { scale, target, realization: read(row.realisasi) };
}

/** Scores one row of the table; a row that cannot be read says which cell and why. */
export function computeRow(row: InputRow, locale: NumberLocale, scales: readonly Scale[] = []): RowResult {
  const reader: Reader = { locale, scales, remarks: [] };
  try {
    const name = row.arah.trim().toLowerCase();
    const direction = Object.hasOwn(directions, name) ? directions[name] : undefined;
    if (direction === undefined)
      throw new BadCell(name === '' ? 'noDirection' : 'unknownDirection', { text: quote(row.arah.trim()) });
    const settings = readSettings(row, direction, reader);
    const isNotAvailable = isMissingMark(row.realisasi, locale);
    const isOrdinal = direction === 'ordinal';
    const targets = isOrdinal ? { target: null, max: null } : readTargets(row, reader);
    const achievement = scoreIndicator({
      direction: isOrdinal ? 'positive' : direction,
      target: targets.target,
      targetMax: targets.max,
      realization: isOrdinal ? null : readSingleFigure(row, 'realisasi', reader),
      isNotAvailable,
      ordinal: isOrdinal ? readOrdinal(row, locale) : null,
      settings,
    });
    const isBad = achievement.kind === 'none' && badReasons.has(achievement.reason);
    return { kind: 'scored', achievement, scale: settings.scale, isBad, remarks: reader.remarks };
  } catch (error) {
    if (error instanceof BadCell) return { kind: 'bad', remark: error.remark };
    throw error;
  }
}
