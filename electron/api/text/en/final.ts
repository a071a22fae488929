import type { final as id } from '../id/final.ts';
import type { TextsLike } from '../text-type.ts';

export const final: TextsLike<typeof id> = {
  status: { draft: 'Draft', ready: 'Ready to sign', signed: 'Signed' },
  signed: {
    behind: 'An electronic signature was added to the PDF that was made.',
    elsewhere: 'It has an electronic signature, but the PDF was written anew elsewhere.',
    drawn: 'The PDF that was made, with something added that is no electronic signature.',
    scan: 'A scan or another PDF, without an electronic signature.',
  },
  kind: { changed: 'Changed', added: 'New', removed: 'Gone' },
  fact: {
    title: 'Title',
    organization: 'Office',
    date: 'Date',
    paper: 'Paper',
    font: 'Letters',
  },
  whole: 'Whole document',
  none: '(nothing)',
};
