import type { TextsLike } from '../../../electron/api/text/text-type.ts';
import type { month as indonesian } from '../id/month.ts';

export const month: TextsLike<typeof indonesian> = {
  byQuarter:
    'This indicator is filled in by quarter. Monthly targets or a monthly frequency, both under Indicators, open its months.',
  due: 'Due {{date}}',
  fillQuarter: 'Fill in the quarter',
  derived_one: 'Computed from {{count}} filled month. Type to replace it.',
  derived_other: 'Computed from {{count}} filled months. Type to replace it.',
  apart: 'The months make {{made}}. The figure typed for the quarter is used.',
};
