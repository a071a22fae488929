import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many glyphs a PDF draws, and how many of them are the empty box (glyph 0, `.notdef`) of their font. */
export type DrawnGlyphs = Readonly<{ drawn: number; missing: number }>;

type Glyph = Readonly<{ originalCharCode: number }>;

/** Counts glyphs as they are drawn: a text layer may say the right letter over an empty box. */
export async function countGlyphs(bytes: Uint8Array): Promise<DrawnGlyphs> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  let drawn = 0;
  let missing = 0;
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [at, operator] of fnArray.entries()) {
        if (operator !== OPS.showText) continue;
        const [glyphs] = argsArray[at] as readonly [readonly (Glyph | number)[]];
        for (const glyph of glyphs) {
          if (typeof glyph === 'number') continue;
          drawn += 1;
          if (glyph.originalCharCode === 0) missing += 1;
        }
      }
    }
    return { drawn, missing };
  } finally {
    await task.destroy();
  }
}
