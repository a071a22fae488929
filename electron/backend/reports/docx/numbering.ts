import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { ReportModel } from '../model/report-model.ts';
import { cmToTwips } from './measures.ts';

export const headingNumbering = 'headings';
export const annexNumbering = 'annexes';
export const bulletList = 'bullets';
export const numberedList = 'numbers';

const hanging = (left: number, hang: number) => ({
  style: { paragraph: { indent: { left: cmToTwips(left), hanging: cmToTwips(hang) } } },
});

/** Chapters and their parts are numbered by Word itself, so that one that is added there renumbers the rest. */
export function makeNumbering(model: ReportModel): INumberingOptions {
  const { headings } = model;
  const isLetter = headings.second === 'letter';
  return {
    config: [
      {
        reference: headingNumbering,
        levels: [
          {
            level: 0,
            format: LevelFormat.UPPER_ROMAN,
            text: `${headings.chapterPrefix} %1`,
            alignment: AlignmentType.CENTER,
            suffix: LevelSuffix.SPACE,
            style: { style: 'Heading1', paragraph: { indent: { left: 0, firstLine: 0 } } },
          },
          {
            level: 1,
            format: isLetter ? LevelFormat.UPPER_LETTER : LevelFormat.DECIMAL,
            text: isLetter ? '%2.' : '%1.%2',
            isLegalNumberingStyle: !isLetter,
            alignment: AlignmentType.LEFT,
            style: {
              style: 'Heading2',
              paragraph: { indent: { left: cmToTwips(0.9), hanging: cmToTwips(0.9) } },
            },
          },
          {
            // The number of an objective is its own: it stands in the text.
            level: 2,
            format: LevelFormat.NONE,
            text: '',
            suffix: LevelSuffix.NOTHING,
            alignment: AlignmentType.LEFT,
            style: { style: 'Heading3', paragraph: { indent: { left: 0, firstLine: 0 } } },
          },
          {
            level: 3,
            format: LevelFormat.DECIMAL,
            text: '%4.',
            alignment: AlignmentType.LEFT,
            style: {
              style: 'Heading4',
              paragraph: { indent: { left: cmToTwips(0.7), hanging: cmToTwips(0.7) } },
            },
          },
        ],
      },
      {
        reference: annexNumbering,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: `${headings.annexPrefix} %1`,
            alignment: AlignmentType.CENTER,
            suffix: LevelSuffix.SPACE,
            style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
          },
        ],
      },
      {
        reference: bulletList,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            ...hanging(0.7, 0.5),
          },
        ],
      },
      {
        reference: numberedList,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.LEFT,
            ...hanging(0.8, 0.6),
          },
        ],
      },
    ],
  };
}
