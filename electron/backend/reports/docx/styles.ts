import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { tableLetterSize } from '../model/fit-table.ts';
import type { ReportModel, Table } from '../model/report-model.ts';
import { colors, contentsIndent, languageTags, styleIds, twips } from './measures.ts';
import { headingNumbering } from './numbering.ts';
import { type TypeMeasure, typeMeasures } from './type-measures.ts';

const halfPoints = (points: number): number => Math.round(points * 2);
const singleLine = 240;

const space = ({ before, after, leading }: Omit<TypeMeasure, 'size'>) => ({
  before: twips(before),
  after: twips(after),
  line: Math.round(singleLine * leading),
  lineRule: LineRuleType.AUTO,
});
const tight = { before: 0, after: 0, leading: 1 } as const;

type StyleParts = Omit<IParagraphStyleOptions, 'id' | 'name'>;

const style = (id: string, name: string, parts: StyleParts, basedOn = 'Normal'): IParagraphStyleOptions => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  ...parts,
});

const heading = (level: number, measure: TypeMeasure, color: string, isNumbered = true) => ({
  run: { size: halfPoints(measure.size), bold: true, color },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: space(measure),
    outlineLevel: level - 1,
    ...(isNumbered ? { numbering: { reference: headingNumbering, level: level - 1 } } : {}),
  },
});

/** Real styles throughout: who edits the report in Word changes a style once and not a hundred paragraphs. */
export function makeStyles(model: ReportModel): IStylesOptions {
  const chapter = heading(1, typeMeasures.heading1, colors.navy);
  return {
    default: {
      document: {
        run: {
          font: model.look.font.wordName,
          size: halfPoints(typeMeasures.body.size),
          color: colors.ink,
          language: { value: languageTags[model.language] },
        },
        paragraph: { spacing: space(typeMeasures.body) },
      },
      heading1: {
        run: { ...chapter.run, allCaps: true },
        paragraph: { ...chapter.paragraph, alignment: AlignmentType.CENTER },
      },
      heading2: heading(2, typeMeasures.heading2, colors.navy, model.headings.second === 'letter'),
      heading3: heading(3, typeMeasures.heading3, colors.navy),
      heading4: heading(4, typeMeasures.heading4, colors.ink),
      caption: {
        run: { size: halfPoints(typeMeasures.caption.size), bold: true, color: colors.ink },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: space(typeMeasures.caption),
        },
      },
      listParagraph: {
        paragraph: { spacing: space(typeMeasures.listItem), alignment: AlignmentType.BOTH },
      },
    },
    paragraphStyles: [
      ...listTextStyles(),
      ...listTableStyles(),
      ...listFormStyles(),
      ...listCoverStyles(),
      ...listContentsStyles(),
    ],
  };
}

function listTextStyles(): readonly IParagraphStyleOptions[] {
  return [
    style(styleIds.bodyText, 'Body Text', { paragraph: { alignment: AlignmentType.BOTH } }),
    // Below every heading that is counted: they stand in Word's outline and in no list of contents.
    style(styleIds.subheading[1], 'Subheading 1', {
      run: { bold: true, color: colors.ink },
      paragraph: { spacing: space(typeMeasures.subheading), keepNext: true, outlineLevel: 4 },
    }),
    style(styleIds.subheading[2], 'Subheading 2', {
      run: { bold: true, italics: true, color: colors.ink },
      paragraph: { spacing: space(typeMeasures.subheading), keepNext: true, outlineLevel: 5 },
    }),
    style(styleIds.quote, 'Vision', {
      run: { italics: true, size: halfPoints(typeMeasures.quote.size) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { left: twips(34), right: twips(34) },
        spacing: space(typeMeasures.quote),
      },
    }),
    style(styleIds.smallText, 'Small Text', {
      run: { size: halfPoints(typeMeasures.note.size), color: colors.muted },
    }),
    style(styleIds.placeholder, 'Not Yet Written', {
      run: { italics: true, color: colors.warningInk },
      paragraph: {
        shading: { fill: colors.warningFill },
        border: { left: { style: BorderStyle.SINGLE, size: 16, space: 6, color: colors.warningLine } },
        spacing: space(typeMeasures.placeholder),
        indent: { left: twips(8) },
      },
    }),
    style(styleIds.term, 'Term', {
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { left: twips(34), hanging: twips(17) },
        spacing: space(typeMeasures.term),
      },
    }),
    style(styleIds.signature, 'Signature', {
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { left: twips(212) },
        spacing: space(typeMeasures.signature),
        keepNext: true,
        keepLines: true,
      },
    }),
    style(styleIds.figure, 'Figure', {
      paragraph: {
        keepNext: true,
        alignment: AlignmentType.CENTER,
        spacing: space(typeMeasures.figure),
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
        paragraph: { spacing: space(tight) },
      }),
      style(styleIds.tableHead[size], `Table Head${names[size]}`, {
        run: { size: halfPoints(tableLetterSize[size]), bold: true, color: colors.white },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: space(tight),
        },
      }),
    ]),
    style(styleIds.note, 'Table Note', {
      run: { size: halfPoints(typeMeasures.tableNote.size), color: colors.note },
      paragraph: { spacing: space(typeMeasures.tableNote) },
    }),
  ];
}

/** Of decrees, agreements and the summary. */
function listFormStyles(): readonly IParagraphStyleOptions[] {
  const centered = (id: string, name: string, measure: TypeMeasure, run: StyleParts['run']) =>
    style(id, name, {
      run: { size: halfPoints(measure.size), ...run },
      paragraph: { alignment: AlignmentType.CENTER, spacing: space(measure) },
    });
  const heading = { bold: true, color: colors.navy } as const;
  return [
    centered(styleIds.center, 'Centered Line', typeMeasures.center, { allCaps: true }),
    style(styleIds.clause, 'Clause', { paragraph: { spacing: space(typeMeasures.clause) } }),
    centered(styleIds.party, 'Signing Party', typeMeasures.signature, {}),
    style(styleIds.tileLabel, 'Tile Label', {
      run: { size: halfPoints(typeMeasures.tileLabel.size), color: colors.note },
      paragraph: { spacing: space(typeMeasures.tileLabel) },
    }),
    style(styleIds.tileValue, 'Tile Value', {
      run: { size: halfPoints(typeMeasures.tileValue.size), ...heading },
      paragraph: { spacing: space(typeMeasures.tileValue) },
    }),
    centered(styleIds.letterheadRegion, 'Letterhead Region', typeMeasures.letterheadRegion, heading),
    centered(styleIds.letterheadOffice, 'Letterhead Office', typeMeasures.letterheadOffice, heading),
    centered(styleIds.letterheadAddress, 'Letterhead Address', typeMeasures.letterheadAddress, {
      color: colors.muted,
    }),
  ];
}

function listCoverStyles(): readonly IParagraphStyleOptions[] {
  const cover = (id: string, name: string, size: number, bold: boolean, before: number, after: number) =>
    style(id, name, {
      run: { size: halfPoints(size), bold, color: colors.navy },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: space({ before, after, leading: 1 }),
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
        indent,
        spacing: space(typeMeasures.contentsEntry),
      },
    });
  return [
    style(styleIds.frontHeading, 'TOC Heading', {
      run: { size: halfPoints(typeMeasures.heading1.size), bold: true, color: colors.navy, allCaps: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: space(typeMeasures.heading1),
        keepNext: true,
      },
    }),
    entry('TOC1', 'toc 1', { left: 0, hanging: 0 }, true),
    entry('TOC2', 'toc 2', contentsIndent[2], false),
    entry('TOC3', 'toc 3', contentsIndent[3], false),
    entry(styleIds.tableOfFigures, 'table of figures', { left: twips(48), hanging: twips(48) }, false),
  ];
}

/** Lines and head of every table of the report, as one style to change in Word. The library writes no table styles. */
export const reportTableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.reportTable}"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colors.rule}"/>`).join('')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${colors.white}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colors.navy}"/></w:tcPr></w:tblStylePr></w:style>`;
