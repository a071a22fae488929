import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Signing } from '../model/report-model.ts';
import { colors, twips } from './measures.ts';
import { signatureSpace } from './type-measures.ts';

const line = { style: BorderStyle.SINGLE, size: 4, space: 0, color: colors.hairline } as const;
/** As tall as the mark of an electronic signature with its words; in points. */
const frameHeight = 62;
const frameIndent = 34;

/** What stands between the position and the name: nothing for ink, a frame, or the character the service looks for. */
export function makeSigningRoom(signing: Signing, style: string, isMain: boolean): readonly Paragraph[] {
  switch (signing.way) {
    case 'wet':
      return [];
    case 'frame':
      return [
        new Paragraph({
          style,
          keepNext: true,
          spacing: {
            before: twips(6),
            after: twips(6),
            line: twips(frameHeight),
            lineRule: LineRuleType.EXACT,
          },
          indent: { left: twips(frameIndent), right: twips(frameIndent) },
          border: { top: line, bottom: line, left: line, right: line },
          children: [],
        }),
      ];
    case 'anchor':
      return [
        new Paragraph({
          style,
          keepNext: true,
          spacing: { before: twips(signatureSpace / 2) },
          alignment: AlignmentType.CENTER,
          children: [new TextRun(isMain ? signing.anchor : signing.anchorOther)],
        }),
      ];
  }
}

/** Above the name, in twips. */
export function measureSigningSpace({ way }: Signing): number {
  if (way === 'frame') return twips(2);
  return twips(way === 'anchor' ? signatureSpace / 2 : signatureSpace);
}
