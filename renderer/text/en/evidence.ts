import type { TextsLike } from '../../../electron/api/text/text-type.ts';
import type { evidence as id } from '../id/evidence.ts';

export const evidence: TextsLike<typeof id> = {
  title: 'Evidence',
  titleCounted_one: 'Evidence ({{count}})',
  titleCounted_other: 'Evidence ({{count}})',
  none: 'No evidence for this figure yet.',
  attach: 'Attach…',
  hint: 'Or drop files here. PDF, Word, Excel, PowerPoint, pictures, ZIP, TXT or CSV; at most {{limit}} MB.',
  date: 'Document date',
  outside: 'Its date is outside the period it proves.',
  remove: 'Remove evidence {{title}}',
  removed: 'Evidence "{{title}}" removed.',
};
