import { useTranslation } from 'react-i18next';
import { findPeriodDue } from '../../../db/domain/entry/period-due.ts';
import { formatDate, type NumberLocale } from '../../../db/domain/format.ts';
import type { Period } from '../../app/period.ts';
import { findToday } from '../../app/today.ts';
import { ChipGroup } from '../../ui/chip.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { IndicatorRow } from './entry-rows.ts';
import { type EntryFilter, type EntrySummary, entryFilters, isExpected } from './entry-summary.ts';

/** Which rows are on show, each with how many there are; figures that came out later only once there are any. */
export function EntryFilterChips({
  summary,
  value,
  onChange,
}: {
  readonly summary: EntrySummary;
  readonly value: EntryFilter;
  readonly onChange: (filter: EntryFilter) => void;
}) {
  const { t } = useTranslation();
  const shown = entryFilters.filter(
    (id) => id !== 'released' || summary.counts.released > 0 || value === 'released',
  );
  return (
    <ChipGroup<EntryFilter>
      label={t('realization.filters.label')}
      options={shown.map((id) => ({
        id,
        label: t(`realization.filters.${id}`),
        count: summary.counts[id],
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** How much of the period is filled in, and by when it should be. */
export function EntryProgress({
  rows,
  summary,
  period,
  locale,
  room,
}: {
  readonly rows: readonly IndicatorRow[];
  readonly summary: EntrySummary;
  readonly period: Period;
  readonly locale: NumberLocale;
  /** In a narrow window the bar gives way first, then the words, which the period itself says as well. */
  readonly room: 'all' | 'words' | 'due';
}) {
  const { t } = useTranslation();
  const due = findPeriodDue(
    rows.filter(isExpected).map(({ indicator, isFilled }) => ({ rule: indicator, isFilled })),
    period,
    findToday(),
  );
  const date = due === null ? '' : formatDate(due.day, { locale, style: 'short' });
  const progress = t('realization.progress', { filled: summary.filled, total: summary.expected });
  return (
    <span className={`entry-progress entry-progress--${room}`}>
      {due !== null && (
        <span className={due.isOverdue ? 'entry-due entry-due--over' : 'entry-due'}>
          {t(due.isOverdue ? 'realization.due.over' : 'realization.due.until', { date })}
        </span>
      )}
      <ProgressBar label={progress} value={summary.filled} maximum={summary.expected} />
      <span className={room === 'due' ? 'visually-hidden' : undefined}>{progress}</span>
    </span>
  );
}
