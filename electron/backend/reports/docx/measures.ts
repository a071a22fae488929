import { textWidth } from '../model/fit-table.ts';
import type { ReportLanguage, Section, Table } from '../model/report-model.ts';

/** A twentieth of a point: what Word measures in. */
export const twips = (points: number): number => Math.round(points * 20);
export const cmToTwips = (cm: number): number => Math.round((cm / 2.54) * 1440);

export const page = {
  width: cmToTwips(21),
  height: cmToTwips(29.7),
  margin: {
    top: cmToTwips(2.5),
    bottom: cmToTwips(2.3),
    left: cmToTwips(3),
    right: cmToTwips(2.5),
    header: cmToTwips(1.25),
    footer: cmToTwips(1.1),
  },
} as const;

export const textWidthTwips = (orientation: Section['orientation']): number => twips(textWidth[orientation]);

/** Arial is on every machine that has Word, with the metrics of the PDF's Arimo. */
export const documentFont = 'Arial';

export const colors = {
  navy: '12395B',
  ink: '141A21',
  muted: '5F6B7A',
  rule: '8A97A6',
  hairline: 'C3CBD5',
  tint: 'E8EEF4',
  white: 'FFFFFF',
  note: '3C4653',
  warningFill: 'FFF8E6',
  warningInk: '6F5200',
  warningLine: 'B29121',
  example: '9A3104',
} as const;

/** Where entries of the table of contents begin: chapters hang behind their numeral, what is in them further in. */
export const contentsIndent = {
  1: { left: cmToTwips(2.3), hanging: cmToTwips(2.3) },
  2: { left: cmToTwips(3.1), hanging: cmToTwips(0.8) },
  3: { left: cmToTwips(3.6), hanging: cmToTwips(0.5) },
} as const;

export const languageTags: Readonly<Record<ReportLanguage, string>> = {
  id: 'id-ID',
  en: 'en-GB',
  da: 'da-DK',
};

/** Styles of paragraphs, by the names that Word shows in its gallery. */
export const styleIds = {
  bodyText: 'BodyText',
  quote: 'Vision',
  note: 'TableNote',
  smallText: 'SmallText',
  placeholder: 'NotYetWritten',
  term: 'Term',
  signature: 'Signature',
  center: 'CenteredLine',
  clause: 'Clause',
  party: 'SigningParty',
  tileLabel: 'TileLabel',
  tileValue: 'TileValue',
  letterheadRegion: 'LetterheadRegion',
  letterheadOffice: 'LetterheadOffice',
  letterheadAddress: 'LetterheadAddress',
  tableHead: { normal: 'TableHead', small: 'TableHeadSmall', tiny: 'TableHeadTiny' },
  tableText: { normal: 'TableText', small: 'TableTextSmall', tiny: 'TableTextTiny' },
  subheading: { 1: 'Subheading1', 2: 'Subheading2' },
  frontHeading: 'FrontHeading',
  coverRegion: 'CoverRegion',
  coverOrganization: 'CoverOrganization',
  coverTitle: 'CoverTitle',
  coverSubtitle: 'CoverSubtitle',
  coverFoot: 'CoverFoot',
  figure: 'FigurePicture',
  tableOfFigures: 'TableofFigures',
  reportTable: 'ReportTable',
} as const satisfies Record<
  string,
  string | Readonly<Record<Table['size'], string>> | Readonly<Record<1 | 2, string>>
>;
