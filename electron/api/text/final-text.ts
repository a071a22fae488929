import { type FinalDocument, findFinalFile } from '../../../db/domain/final-document.ts';
import type { DocumentDifference, SignedJudgement } from '../final.ts';

/** What is said of the signed PDF of a final document; null where it has none. */
export function findSignedTextOf(final: FinalDocument): ReturnType<typeof findSignedText> | null {
  const file = findFinalFile(final, 'signed');
  if (file === null) return null;
  return findSignedText({
    hasSignature: file.hasSignature === true,
    keepsOriginal: file.keepsOriginal === true,
  });
}

/** The sentence about a signed PDF, as a key of the texts `final.signed`. */
export const findSignedText = ({ hasSignature, keepsOriginal }: SignedJudgement) => {
  if (keepsOriginal) return hasSignature ? ('behind' as const) : ('drawn' as const);
  return hasSignature ? ('elsewhere' as const) : ('scan' as const);
};

/** Where a difference stands, from the section inwards; empty for the document as a whole. */
export const listPlace = ({ section, table, row, column }: DocumentDifference): readonly string[] =>
  [...section, table, row, column].filter((part): part is string => part !== null && part !== '');
