import type { TextsLike } from '../../../electron/api/text/text-type.ts';
import type { records as source } from '../id/records.ts';

export const records: TextsLike<typeof source> = {
  acts: 'Actions',
  up: 'Move {{name}} up',
  down: 'Move {{name}} down',
  remove: 'Remove {{name}}',
  empty: 'Nothing here yet.',
  yearNeeded: 'Write the year with four digits, such as 2026.',
  dateNeeded: 'Write the date like 21/11/2026.',
  textNeeded: 'This field cannot be empty. Remove the row if it is not needed.',
};
