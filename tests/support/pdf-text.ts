import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as another program reads it. */
export type PdfText = Readonly<{
  /** Page by page, in reading order. */
  pages: readonly string[];
  /** Cells of tables in reading order, by the document's own tags; heads and cells apart. */
  cells: readonly string[];
  heads: readonly string[];
  outline: readonly string[];
  language: string | null;
  isTagged: boolean;
  title: string | null;
  author: string | null;
  creationDate: string | null;
  /** What a screen reader is told of pictures. */
  altTexts: readonly string[];
  pageLabels: readonly string[] | null;
}>;

type Tag = {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  lang?: string;
  children?: readonly Tag[];
};

export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: string[] = [];
    const cells: string[] = [];
    const heads: string[] = [];
    const altTexts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: true });
      const marked = new Map<string, string>();
      let open: (string | null)[] = [];
      let text = '';
      for (const item of content.items) {
        if ('str' in item) {
          text += item.str + (item.hasEOL ? '\n' : '');
          const id = [...open].reverse().find((one) => one !== null);
          if (id) marked.set(id, `${marked.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
        } else if (item.type === 'endMarkedContent') open = open.slice(0, -1);
        else open = [...open, item.type === 'beginMarkedContentProps' ? (item.id ?? null) : null];
      }
      pages.push(text);
      walk((await page.getStructTree()) as Tag | null, (tag) => {
        if (tag.alt) altTexts.push(tag.alt);
        if (tag.role === 'TD') cells.push(collect(tag, marked));
        if (tag.role === 'TH') heads.push(collect(tag, marked));
      });
    }
    const { info } = await document.getMetadata();
    const known = info as Record<string, string | undefined>;
    const outline = (await document.getOutline()) ?? [];
    return {
      pages,
      cells,
      heads,
      outline: listTitles(outline),
      language: known.Language ?? null,
      isTagged: isMarked(await document.getMarkInfo()),
      title: known.Title ?? null,
      author: known.Author ?? null,
      creationDate: known.CreationDate ?? null,
      altTexts,
      pageLabels: await document.getPageLabels(),
    };
  } finally {
    await task.destroy();
  }
}

function walk(tag: Tag | null, visit: (tag: Tag) => void): void {
  if (tag === null) return;
  visit(tag);
  for (const child of tag.children ?? []) walk(child, visit);
}

function collect(tag: Tag, marked: ReadonlyMap<string, string>): string {
  const own = tag.type === 'content' && tag.id ? (marked.get(tag.id) ?? '') : '';
  return [own, ...(tag.children ?? []).map((child) => collect(child, marked))].join('');
}

const isMarked = (info: unknown): boolean => info instanceof Map && info.get('Marked') === true;

type OutlineItem = Readonly<{ title: string; items: readonly OutlineItem[] }>;

const listTitles = (items: readonly OutlineItem[]): readonly string[] =>
  items.flatMap((item) => [item.title, ...listTitles(item.items)]);
