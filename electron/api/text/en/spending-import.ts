import type { spendingImport as source } from '../id/spending-import.ts';
import type { TextsLike } from '../text-type.ts';

export const spendingImport: TextsLike<typeof source> = {
  roles: {
    code: 'Code',
    name: 'Title',
    account: 'Account code',
    ceiling: 'Ceiling',
    spent: 'Spent',
    ignore: 'Not used',
  },
  periods: {
    year: 'the whole year',
    q1: 'Q1',
    q2: 'Q2',
    q3: 'Q3',
    q4: 'Q4',
    chosen: 'the period chosen',
    upTo: 'up to {{period}}',
  },
  status: {
    new: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    unknown: 'code not in the plan',
    twice: 'code stands there twice, not taken',
    sum: 'total, same as the rows below it',
    'sum-differs': 'total is {{difference}} away from the rows below it that are taken',
    covered: 'part of the row above it',
    refused: 'not taken',
    empty: 'without a figure',
  },
  fault: {
    'not-a-number': 'what was spent is no number',
    negative: 'what was spent is below zero',
    'cell-error': 'the cell holds a formula error',
    date: 'what was spent is a date',
    'below-earlier': 'the figure up to now is below the quarters before',
  },
  note: {
    'over-ceiling': '{{spent}} spent in the year, beyond the ceiling of {{ceiling}}',
    'ceiling-differs': 'ceiling in the table {{told}}, in force {{ceiling}}',
    'year-beside': 'the stored figure of the year still counts, not the sum of its quarters',
    'earlier-empty': 'the quarters before are empty, so the whole figure up to now is put here',
    rounded: 'rounded to the rupiah',
    'accounts-added': '{{count}} rows read for this code',
  },
};
