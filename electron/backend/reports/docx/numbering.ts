import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import { listSections, type ReportModel } from '../model/report-model.ts';
import { cmToTwips } from './measures.ts';

export const headingNumbering = 'headings';
export const annexNumbering = 'annexes';
export const bulletList = 'bullets';
export const numberedList = 'numbers';

const hanging = (left: number, hang: number) => ({
  style: { paragraph: { indent: { left: cmToTwips(left), hanging: cmToTwips(hang) } } },
});

/** Where the parts of chapter 4 are counted, as 4.1, 4.2. */
export const partNumbering = (chapter: string): string => `parts-${chapter}`;

/** The chapter of a label such as `4.1`. */
export const readChapter = (label: string): string => label.split('.')[0] ?? '';

const partIndent = { paragraph: { indent: { left: cmToTwips(0.9), hanging: cmToTwips(0.9) } } };

/**
 * One list for the parts of each chapter: a number made of a roman chapter and an arabic part would be written as IV.1 by
 * programs that do not know the switch for it.
 */
function listChapterParts(model: ReportModel): INumberingOptions['config'] {
  if (model.headings.second === 'letter') return [];
  const parts = listSections(model.sections).filter(({ level, label }) => level === 2 && label !== null);
  const chapters = new Set(parts.map(({ label }) => readChapter(label ?? '')));
  return [...chapters].map((chapter) => ({
    reference: partNumbering(chapter),
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: `${chapter}.%1`,
        alignment: AlignmentType.LEFT,
        style: partIndent,
      },
    ],
  }));
}

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
            format: LevelFormat.UPPER_LETTER,
            text: '%2.',
            alignment: AlignmentType.LEFT,
            style: { ...(isLetter ? { style: 'Heading2' } : {}), ...partIndent },
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
      ...listChapterParts(model),
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
          {
            level: 1,
            format: LevelFormat.BULLET,
            text: '–',
            alignment: AlignmentType.LEFT,
            ...hanging(1.4, 0.5),
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
          {
            level: 1,
            format: LevelFormat.DECIMAL,
            text: '%2.',
            alignment: AlignmentType.LEFT,
            ...hanging(1.6, 0.6),
          },
        ],
      },
    ],
  };
}
