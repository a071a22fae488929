import type { TextsLike } from '../../../electron/api/text/text-type.ts';
import type { common as source } from '../id/common.ts';

export const common: TextsLike<typeof source> = {
  appName: 'Selaras',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  upTo: { label: 'Achievement up to', year: 'Whole year', quarter: 'up to Q{{name}}' },
  reload: 'Reload',
  undo: 'Undo',
  redo: 'Redo',
  details: 'Details',
  dismiss: 'Close the notification',
  working: 'Working',
  notifications: 'Notifications',
  takenMeanwhile:
    'While you were typing, another window changed this to "{{value}}". Save once more to use what you typed, Escape to use that.',
  replacedMeanwhile:
    'While you were typing, another window changed the cell to "{{value}}". What you typed took its place; Undo brings it back.',
};
