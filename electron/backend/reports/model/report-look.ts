import { findOwnFamily, findStyle, fontFaces, usualAnchor } from '../../../../db/domain/office-style.ts';
import { findPaper, type Paper } from '../../../../db/domain/paper.ts';
import { measureFontWidth } from '../pdf/font-coverage.ts';
import type { ReportContext } from './report-context.ts';
import type { Photo, ReportFont, ReportLook, Signing } from './report-model.ts';

type LookSource = Pick<ReportContext, 'document' | 'kind' | 'companions'>;

/** How a document looks whatever it says: paper, letters, room for signatures. `paper` takes the place of the chosen one. */
export function makeLook(context: LookSource, paper: Paper | undefined): ReportLook {
  const { document, kind } = context;
  return {
    paper: paper ?? findPaper(document.papers, kind),
    font: makeFont(context),
    signing: makeSigning(context),
  };
}

/** The names are those of Word's own fonts, whose metrics Arimo and Tinos have. */
const shipped = {
  arimo: { base: 'arimo', wordName: 'Arial', faces: [], widthShare: 1 },
  tinos: { base: 'tinos', wordName: 'Times New Roman', faces: [], widthShare: 1 },
} as const satisfies Record<string, ReportFont>;

/** A font whose bytes are not in this copy of the file is set as Arimo: the document stays readable. */
function makeFont({ document, companions }: LookSource): ReportFont {
  const { font } = findStyle(document.officeStyles);
  if (font !== 'own') return shipped[font];
  const family = findOwnFamily(document.officeFiles);
  const regular = companions.officeFiles?.get('regular');
  if (family === null || !regular) return shipped.arimo;
  const faces = fontFaces.flatMap((face) => {
    const bytes = companions.officeFiles?.get(face);
    const file = document.officeFiles.find(({ role }) => role === face);
    return bytes && file ? [{ hash: file.fileHash, bytes }] : [];
  });
  return { base: 'own', wordName: family, faces, widthShare: measureFontWidth(regular) };
}

function makeSigning({ document }: LookSource): Signing {
  const { signing, anchor, anchorOther } = findStyle(document.officeStyles);
  const main = anchor ?? usualAnchor;
  return { way: signing, anchor: main, anchorOther: anchorOther ?? main };
}

/** The logo within a box of points; null where there is none, or where its bytes are not in this copy of the file. */
export function makeLogo(
  { document, companions }: ReportContext,
  box: Readonly<{ width: number; height: number }>,
): Photo | null {
  const file = document.officeFiles.find(({ role }) => role === 'logo');
  const bytes = companions.officeFiles?.get('logo');
  if (!file?.width || !file.height || !bytes) return null;
  const scale = Math.min(box.width / file.width, box.height / file.height);
  const round = (pixels: number): number => Math.round(pixels * scale * 100) / 100;
  const mediaType = file.mediaType === 'image/png' ? 'image/png' : 'image/jpeg';
  return { hash: file.fileHash, mediaType, bytes, width: round(file.width), height: round(file.height) };
}
