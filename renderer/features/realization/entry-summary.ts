import { chooseAveragedValue } from '../../../db/domain/achievement.ts';
import { collectParts, toMean } from '../../../db/domain/average.ts';
import { findMinimum, fromDecimal, type Rational } from '../../../db/domain/rational.ts';
import { type Band, type BandTone, findBand, type Scale } from '../../../db/domain/scale.ts';
import type { ScoringSettings } from '../../../db/domain/settings.ts';
import type { GroupRow, IndicatorRow } from './entry-rows.ts';

export const entryFilters = ['all', 'empty', 'analysis', 'evidence', 'iku', 'released'] as const;
export type EntryFilter = (typeof entryFilters)[number];

/** Indicators that are measured by the year have nothing to fill in in a quarter. */
export const isExpected = (row: IndicatorRow): boolean => !row.isAnnualOnly;

/** A figure that nothing shows to be true yet; what is not available needs no proof. */
export const lacksEvidence = (row: IndicatorRow): boolean =>
  row.evidences === 0 && row.cell !== null && row.cell.missingReason === null && !row.isAnnualOnly;

export const isInFilter = (row: IndicatorRow, filter: EntryFilter): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'empty':
      return isExpected(row) && !row.isFilled;
    case 'analysis':
      return row.needsAnalysis;
    case 'evidence':
      return lacksEvidence(row);
    case 'released':
      return row.release === 'due';
    case 'iku':
      return row.indicator.kind === 'iku';
  }
};

export type EntrySummary = {
  readonly counts: Readonly<Record<EntryFilter, number>>;
  readonly filled: number;
  readonly expected: number;
  readonly refused: number;
  readonly bands: ReadonlyMap<BandTone | 'empty', number>;
};

export function summarizeEntries(rows: readonly IndicatorRow[]): EntrySummary {
  const count = (test: (row: IndicatorRow) => boolean): number => rows.filter(test).length;
  const bands = new Map<BandTone | 'empty', number>();
  for (const row of rows) {
    const tone = row.band?.tone ?? (isExpected(row) && !row.isFilled ? 'empty' : null);
    if (tone !== null) bands.set(tone, (bands.get(tone) ?? 0) + 1);
  }
  return {
    counts: Object.fromEntries(
      entryFilters.map((filter) => [filter, count((row) => isInFilter(row, filter))]),
    ) as EntrySummary['counts'],
    filled: count((row) => isExpected(row) && row.isFilled),
    expected: count(isExpected),
    refused: count((row) => row.rejected !== null),
    bands,
  };
}

export type GroupSummary = {
  readonly filled: number;
  readonly expected: number;
  readonly mean: Rational | null;
  readonly band: Band | null;
};

/** The group's own mean, as its node has it in the report. */
export function summarizeGroup(group: GroupRow, settings: ScoringSettings, scale: Scale): GroupSummary {
  const items = group.rows.map((row) => ({
    value: chooseAveragedValue(row.achievement, settings),
    raw: row.achievement.kind === 'scored' ? row.achievement.raw : null,
    weight: row.indicator.weight === null ? null : fromDecimal(row.indicator.weight),
  }));
  const { value } = toMean(collectParts(items));
  const isCapShown = settings.cap !== null && settings.capScope !== 'average';
  return {
    filled: group.rows.filter((row) => isExpected(row) && row.isFilled).length,
    expected: group.rows.filter(isExpected).length,
    mean: value !== null && isCapShown ? findMinimum(value, fromDecimal(settings.cap)) : value,
    band: value === null ? null : findBand(scale, value, settings.bandReading),
  };
}
