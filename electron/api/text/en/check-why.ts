import type { checkWhy as indonesian } from '../id/check-why.ts';
import type { TextsLike } from '../text-type.ts';

export const checkWhy: TextsLike<typeof indonesian> = {
  costs: 'Touches LKE criterion {{criterion}}: {{words}}.',
  order: 'Tidiness of the document; touches no LKE criterion.',
  criteria: {
    '1-a-6': 'The budget supports the plan and agrees down to its parts',
    '1-b-1': 'Planning documents are made formal',
    '1-b-3': 'The plan shows what performance is really needed',
    '1-b-4': 'Goals and objectives state what is to be reached',
    '1-b-5': 'Indicators are SMART',
    '1-b-6': 'Key indicators show the main performance and last',
    '1-b-7': 'Targets are achievable, demanding and realistic',
    '1-b-8': 'Planning documents agree at every level (cascading)',
    '2-a-2': 'The operational definition and the way of measuring are clear',
    '2-a-3': 'The way data are collected is clear',
    '2-b-2': 'Performance data are relevant and reliable',
  },
};
