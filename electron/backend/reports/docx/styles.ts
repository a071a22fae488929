import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { tableLetterSize } from '../model/fit-table.ts';
import type { ReportModel, Table } from '../model/report-model.ts';
import { colors, contentsIndent, documentFont, languageTags, styleIds, twips } from './measures.ts';
import { headingNumbering } from './numbering.ts';

const halfPoints = (points: number): number => Math.round(points * 2);
const single = { line: 240, lineRule: LineRuleType.AUTO } as const;
const bodySize = 10.5;

type StyleParts = Omit<IParagraphStyleOptions, 'id' | 'name'>;

const style = (id: string, name: string, parts: StyleParts, basedOn = 'Normal'): IParagraphStyleOptions => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  ...parts,
});

const heading = (level: number, size: number, color: string, before: number, after: number) => ({
  run: { size: halfPoints(size), bold: true, color, font: documentFont },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before: twips(before), after: twips(after), ...single },
    outlineLevel: level - 1,
    numbering: { reference: headingNumbering, level: level - 1 },
  },
});

/** Real styles throughout: who edits the report in Word changes a style once and not a hundred paragraphs. */
export function makeStyles(model: ReportModel): IStylesOptions {
  const chapter = heading(1, 14.5, colors.navy, 0, 18);
  return {
    default: {
      document: {
        run: {
          font: documentFont,
          size: halfPoints(bodySize),
          color: colors.ink,
          language: { value: languageTags[model.language] },
        },
        paragraph: { spacing: { after: twips(8), line: 300, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { ...chapter.run, allCaps: true },
        paragraph: { ...chapter.paragraph, alignment: AlignmentType.CENTER },
      },
      heading2: heading(2, 12, colors.navy, 16, 7),
      heading3: heading(3, 11, colors.navy, 15, 6),
      heading4: heading(4, bodySize, colors.ink, 12, 5),
      caption: {
        run: { size: halfPoints(9.5), bold: true, color: colors.ink },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: twips(10), after: twips(5), ...single },
        },
      },
      listParagraph: { paragraph: { spacing: { after: twips(4) }, alignment: AlignmentType.BOTH } },
    },
    paragraphStyles: [
      ...listTextStyles(),
      ...listTableStyles(),
      ...listCoverStyles(),
      ...listContentsStyles(),
    ],
  };
}

function listTextStyles(): readonly IParagraphStyleOptions[] {
  return [
    style(styleIds.bodyText, 'Body Text', { paragraph: { alignment: AlignmentType.BOTH } }),
    style(styleIds.quote, 'Vision', {
      run: { italics: true, size: halfPoints(11.5) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { left: twips(34), right: twips(34) },
        spacing: { before: twips(8), after: twips(10) },
      },
    }),
    style(styleIds.smallText, 'Small Text', { run: { size: halfPoints(8.5), color: colors.muted } }),
    style(styleIds.placeholder, 'Not Yet Written', {
      run: { italics: true, color: colors.warningInk },
      paragraph: {
        shading: { fill: colors.warningFill },
        border: { left: { style: BorderStyle.SINGLE, size: 16, space: 6, color: colors.warningLine } },
        spacing: { before: twips(6), after: twips(8) },
        indent: { left: twips(8) },
      },
    }),
    style(styleIds.term, 'Term', {
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { left: twips(34), hanging: twips(17) },
        spacing: { after: twips(5) },
      },
    }),
    style(styleIds.signature, 'Signature', {
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { left: twips(212) },
        spacing: { after: twips(2), ...single },
        keepNext: true,
        keepLines: true,
      },
    }),
    style(styleIds.figure, 'Figure', {
      paragraph: {
        keepNext: true,
        alignment: AlignmentType.CENTER,
        spacing: { before: twips(10), after: twips(4), ...single },
      },
    }),
  ];
}

const sizes: readonly Table['size'][] = ['normal', 'small', 'tiny'];

function listTableStyles(): readonly IParagraphStyleOptions[] {
  const names = { normal: '', small: ' Small', tiny: ' Tiny' } as const;
  return [
    ...sizes.flatMap((size) => [
      style(styleIds.tableText[size], `Table Text${names[size]}`, {
        run: { size: halfPoints(tableLetterSize[size]) },
        paragraph: { spacing: { before: 0, after: 0, ...single } },
      }),
      style(styleIds.tableHead[size], `Table Head${names[size]}`, {
        run: { size: halfPoints(tableLetterSize[size]), bold: true, color: colors.white },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 0, after: 0, ...single },
        },
      }),
    ]),
    style(styleIds.note, 'Table Note', {
      run: { size: halfPoints(8), color: colors.note },
      paragraph: { spacing: { before: twips(2), after: 0, ...single } },
    }),
  ];
}

function listCoverStyles(): readonly IParagraphStyleOptions[] {
  const cover = (id: string, name: string, size: number, bold: boolean, before: number, after: number) =>
    style(id, name, {
      run: { size: halfPoints(size), bold, color: colors.navy },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: twips(before), after: twips(after), ...single },
      },
    });
  return [
    cover(styleIds.coverRegion, 'Cover Region', 14, true, 20, 4),
    cover(styleIds.coverOrganization, 'Cover Organization', 17, true, 0, 10),
    cover(styleIds.coverTitle, 'Cover Title', 27, true, 170, 12),
    cover(styleIds.coverSubtitle, 'Cover Subtitle', 17, false, 0, 0),
    cover(styleIds.coverFoot, 'Cover Foot', 12, true, 0, 3),
  ];
}

function listContentsStyles(): readonly IParagraphStyleOptions[] {
  const entry = (id: string, name: string, indent: { left: number; hanging: number }, bold: boolean) =>
    style(id, name, {
      run: { bold },
      paragraph: {
        indent: { ...indent, right: twips(28) },
        spacing: { before: twips(1.5), after: twips(1.5), ...single },
      },
    });
  return [
    style(styleIds.frontHeading, 'TOC Heading', {
      run: { size: halfPoints(14.5), bold: true, color: colors.navy, allCaps: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: twips(18), ...single },
        keepNext: true,
      },
    }),
    entry('TOC1', 'toc 1', contentsIndent[1], true),
    entry('TOC2', 'toc 2', contentsIndent[2], false),
    entry('TOC3', 'toc 3', contentsIndent[3], false),
    entry(styleIds.tableOfFigures, 'table of figures', { left: twips(48), hanging: twips(48) }, false),
  ];
}

/** Lines and head of every table of the report, as one style to change in Word. The library writes no table styles. */
export const reportTableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.reportTable}"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colors.rule}"/>`).join('')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${colors.white}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colors.navy}"/></w:tcPr></w:tblStylePr></w:style>`;
