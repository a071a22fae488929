/** The letters documents are set in: Arial's or Times's metrics, or a font that the office loaded. */
export const officeFonts = ['arimo', 'tinos', 'own'] as const;
export type OfficeFont = (typeof officeFonts)[number];

/**
 * How documents are signed: room for ink; an empty frame for the mark of an electronic signature; or a character by
 * which the signing service finds the place.
 */
export const signingWays = ['wet', 'frame', 'anchor'] as const;
export type SigningWay = (typeof signingWays)[number];

/** How the documents of an office look whatever they say: its letterhead, letters, and room for signatures. */
export type OfficeStyle = Readonly<{
  id: string;
  version: number;
  /** Lines below the address in the letterhead: telephone, e-mail, website. */
  contact: string | null;
  font: OfficeFont;
  signing: SigningWay;
  anchor: string | null;
  /** Of who signs beside the office's own official; null where it is the same. */
  anchorOther: string | null;
}>;

export type OfficeStyleValues = Omit<OfficeStyle, 'id' | 'version'>;

export const usualStyle: OfficeStyleValues = {
  contact: null,
  font: 'arimo',
  signing: 'wet',
  anchor: null,
  anchorOther: null,
};

/** What signing services look for unless an office agreed on another one. */
export const usualAnchor = '#';

export const findStyle = (styles: readonly OfficeStyle[]): OfficeStyleValues => styles[0] ?? usualStyle;

export const fontFaces = ['regular', 'bold', 'italic', 'bold-italic'] as const;
export type FontFace = (typeof fontFaces)[number];
export const officeFileRoles = ['logo', ...fontFaces] as const;
export type OfficeFileRole = (typeof officeFileRoles)[number];

/** The logo or a face of the office's font, kept in the file; its bytes stand elsewhere in it, by their hash. */
export type OfficeFile = Readonly<{
  id: string;
  version: number;
  role: OfficeFileRole;
  fileHash: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  /** Of the logo, in pixels. */
  width: number | null;
  height: number | null;
  /** Of a font: the name it goes by in every program. */
  family: string | null;
}>;

export const isFontFile = ({ role }: Pick<OfficeFile, 'role'>): boolean => role !== 'logo';

/** The family the office loaded, where there is one. */
export const findOwnFamily = (files: readonly OfficeFile[]): string | null =>
  files.find((file) => file.role === 'regular')?.family ?? null;
