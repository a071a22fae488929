import { describeNarrative } from '../narrative-section.ts';

const describe = describeNarrative('iku', 'document');

/** What a decree says before its annex; the template's words stand until the office has others. */
export const decreeSections = [
  describe(
    'subject',
    'Judul keputusan',
    'What it is on',
    'hal yang ditetapkan',
    'what the decree is on',
    'hvad afgørelsen handler om',
  ),
  describe(
    'considerations',
    'Menimbang',
    'Considering',
    'pertimbangan keputusan, satu paragraf untuk setiap huruf',
    'the considerations, one paragraph for each letter',
    'overvejelserne, et afsnit for hvert litra',
  ),
  describe(
    'grounds',
    'Mengingat',
    'In view of',
    'dasar hukum keputusan (Mengingat)',
    'the legal basis of the decree (in view of)',
    'afgørelsens retsgrundlag',
  ),
  describe(
    'articles',
    'Diktum',
    'Articles',
    'diktum keputusan, satu paragraf untuk setiap diktum',
    'the articles of the decree, one paragraph for each',
    'afgørelsens punkter, et afsnit for hvert punkt',
  ),
];
