import { describeNarrative } from '../narrative-section.ts';

const describe = describeNarrative('strategy', 'document');

/** A strategy says most of itself in its statements; written parts stand before them. */
export const strategySections = [
  describe(
    'foreword',
    'Kata pengantar',
    'Foreword',
    'kata pengantar pimpinan',
    'the foreword of the head',
    'lederens forord',
  ),
];
