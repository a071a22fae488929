/**
 * Columns of the entry grid that can be shown and hidden, in the order they stand in. The name of the indicator, the
 * period being filled in and its months are always there.
 */
export const entryColumnIds = [
  'unit',
  'kind',
  'baseline',
  'endTarget',
  'target',
  'targetQuarter1',
  'targetQuarter2',
  'targetQuarter3',
  'targetQuarter4',
  'planned',
  'lastTarget',
  'lastYear',
  'lastAchievement',
  'lastQuarter',
  'quarter1',
  'quarter2',
  'quarter3',
  'quarter4',
  'achievement',
  'yearAchievement',
  'endProgress',
  'reached',
  'evidence',
  'analysis',
  'status',
  'note',
  'numerator',
  'denominator',
  'dataDate',
  'verified',
  'origin',
  'due',
  'owner',
  'responsible',
  'source',
  'formula',
  'weight',
] as const;
export type EntryColumnId = (typeof entryColumnIds)[number];

/** What a person asked for beside what is shown anyway. Texts, so that a list of a later version is read, too. */
export type AskedColumns = Readonly<{ shown: readonly string[]; hidden: readonly string[] }>;
