import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfPage = Readonly<{
  /** In millimetres. */
  width: number;
  height: number;
  /** Pictures that are drawn on it. */
  images: number;
}>;

/** The pages of a PDF as another program reads them: how large they are, and what pictures stand on them. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { fnArray } = await page.getOperatorList();
      pages.push({
        width: ((right - left) / 72) * 25.4,
        height: ((top - bottom) / 72) * 25.4,
        images: fnArray.filter((act) => act === OPS.paintImageXObject).length,
      });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The names of the fonts whose letters are in the file. */
export const listFontNames = (bytes: Uint8Array): readonly string[] => [
  ...new Set(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/(?<=\/BaseFont \/)[^\s/]+/g),
  ),
];
