import { describeNarrative } from '../narrative-section.ts';

const describe = describeNarrative('agreement', 'document');

/** The sentences of the statement; the template's stand until the office has others. */
export const agreementSections = [
  describe(
    'opening',
    'Kalimat pembuka',
    'Opening',
    'kalimat pembuka pernyataan',
    'the opening of the statement',
    'indledningen til erklæringen',
  ),
  describe(
    'promise',
    'Janji pihak pertama',
    'Promise of the first party',
    'janji pihak pertama',
    'what the first party promises',
    'hvad den første part lover',
  ),
  describe(
    'supervision',
    'Supervisi pihak kedua',
    'Supervision by the second party',
    'supervisi dan evaluasi pihak kedua',
    'supervision and evaluation by the second party',
    'den anden parts tilsyn og vurdering',
  ),
  // The head of a region signs alone: nobody there is above.
  describe(
    'alone-opening',
    'Kalimat pembuka kepala daerah',
    'Opening of the head of the region',
    'kalimat pembuka pernyataan kepala daerah',
    'the opening of the statement of the head of the region',
    'indledningen til regionslederens erklæring',
  ),
  describe(
    'alone-promise',
    'Janji kepala daerah',
    'Promise of the head of the region',
    'janji kepala daerah',
    'what the head of the region promises',
    'hvad regionslederen lover',
  ),
];
