import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionCounts } from '../../../db/domain/action-plan.ts';
import { type ActionStatus, actionStatuses } from '../../../db/domain/plan-records.ts';

const columnKeys = [
  'name',
  'unit',
  'responsible',
  'months',
  'target',
  'q1',
  'q2',
  'q3',
  'q4',
  'budget',
  'status',
  'reason',
] as const;

export type ActionWords = Readonly<{
  columns: Readonly<Record<(typeof columnKeys)[number], string>>;
  statuses: Readonly<Record<ActionStatus, string>>;
  months: readonly string[];
  untitled: string;
  expand: string;
  collapse: string;
  apart: string;
  runs: string;
  reasonWanted: string;
  sayCounts: (counts: ActionCounts) => string;
}>;

/** What the grid and the timeline say. */
export function useActionWords(): ActionWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      columns: Object.fromEntries(
        columnKeys.map((key) => [key, t(`action.columns.${key}`)]),
      ) as ActionWords['columns'],
      statuses: Object.fromEntries(
        actionStatuses.map((status) => [status, t(`action.statuses.${status}`)]),
      ) as ActionWords['statuses'],
      months: t('action.months').split(' '),
      untitled: t('action.untitled'),
      expand: t('action.expand'),
      collapse: t('action.collapse'),
      apart: t('action.apart'),
      runs: t('action.runs'),
      reasonWanted: t('action.reasonWanted'),
      sayCounts: ({ total, byStatus }) =>
        total === 0 ? '' : t('action.doneOf', { done: byStatus.done, total }),
    }),
    [t],
  );
}
