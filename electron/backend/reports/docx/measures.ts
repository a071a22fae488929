import type { Paper } from '../../../../db/domain/paper.ts';
import { measureTextWidth } from '../model/page-measures.ts';
import type { ReportLanguage, Section, Table } from '../model/report-model.ts';

/** A twentieth of a point: what Word measures in. */
export const twips = (points: number): number => Math.round(points * 20);
export const cmToTwips = (cm: number): number => Math.round((cm / 2.54) * 1440);

/** Header and footer halfway into the margins. */
export const measurePage = ({ width, height, top, bottom, left, right }: Paper) => ({
  width: cmToTwips(width / 10),
  height: cmToTwips(height / 10),
  margin: {
    top: cmToTwips(top / 10),
    bottom: cmToTwips(bottom / 10),
    left: cmToTwips(left / 10),
    right: cmToTwips(right / 10),
    header: cmToTwips(top / 20),
    footer: cmToTwips(Math.max(bottom / 20 - 0.05, 0.2)),
  },
});

export const textWidthTwips = (paper: Paper, orientation: Section['orientation']): number =>
  twips(measureTextWidth(paper, orientation));

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
