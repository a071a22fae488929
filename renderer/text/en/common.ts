import type { TextsLike } from '../../../electron/api/text/text-type.ts';
import type { common as source } from '../id/common.ts';

export const common: TextsLike<typeof source> = {
  appName: 'Selaras',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  reload: 'Reload',
  undo: 'Undo',
  redo: 'Redo',
  details: 'Details',
  dismiss: 'Close the notification',
  working: 'Working',
  notifications: 'Notifications',
};
