/** Letters and spacing of a kind of paragraph, in points; `leading` is a share of the single line. */
export type TypeMeasure = Readonly<{ size: number; leading: number; before: number; after: number }>;

const measure = (size: number, leading: number, before: number, after: number): TypeMeasure => ({
  size,
  leading,
  before,
  after,
});

const bodyLeading = 1.25;

/** What the styles set and what the pages are counted with: the two cannot drift apart. */
export const typeMeasures = {
  body: measure(10.5, bodyLeading, 0, 8),
  subheading: measure(10.5, 1, 12, 5),
  quote: measure(11.5, bodyLeading, 8, 10),
  note: measure(8.5, bodyLeading, 0, 8),
  listItem: measure(10.5, bodyLeading, 0, 4),
  term: measure(10.5, bodyLeading, 0, 5),
  placeholder: measure(10.5, bodyLeading, 6, 8),
  signature: measure(10.5, 1, 0, 2),
  center: measure(10.5, 1, 4, 6),
  clause: measure(10.5, 1.1, 0, 5),
  tileLabel: measure(8, 1, 2, 2),
  tileValue: measure(14, 1, 0, 0),
  letterheadRegion: measure(12, 1, 0, 2),
  letterheadOffice: measure(14, 1, 0, 2),
  letterheadAddress: measure(9, 1, 0, 0),
  caption: measure(9.5, 1, 10, 5),
  figure: measure(10.5, 1, 10, 4),
  tableNote: measure(8, 1, 2, 0),
  contentsEntry: measure(10.5, 1, 1.5, 1.5),
  heading1: measure(14.5, 1, 0, 18),
  heading2: measure(12, 1, 16, 7),
  heading3: measure(11, 1, 15, 6),
  heading4: measure(10.5, 1, 12, 5),
} as const satisfies Record<string, TypeMeasure>;

/** The height of a line of Arial, as a share of its size. */
export const lineShare = 1.15;
/** Room for a signature by hand. */
export const signatureSpace = 52;
export const signatureBefore = 22;
/** Cells are padded less above and below than at the sides. */
export const cellPaddingShare = 0.7;
