import { strFromU8, unzipSync } from 'fflate';

/** A DOCX as another program reads it: its parts, and the text in them. */
export type DocxText = Readonly<{
  /** The text parts by name. */
  parts: ReadonlyMap<string, string>;
  names: readonly string[];
  paragraphs: readonly DocxParagraph[];
  /** Cells of tables in reading order; those of header rows apart, and without the rests of merged cells. */
  cells: readonly string[];
  heads: readonly string[];
}>;

export type DocxParagraph = Readonly<{ style: string | null; text: string }>;

export function readDocx(bytes: Uint8Array): DocxText {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const parts = new Map(
    names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => [name, strFromU8(files[name] ?? new Uint8Array())] as const),
  );
  const body = parts.get('word/document.xml') ?? '';
  const paragraphs = listElements(body, 'w:p').map((xml) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? null,
    text: readText(xml),
  }));
  const cells: string[] = [];
  const heads: string[] = [];
  for (const table of listElements(body, 'w:tbl')) {
    // A grid that only puts words beside one another is no table, in the PDF's tags neither.
    if (!table.includes('<w:tblStyle ')) continue;
    for (const row of listElements(table, 'w:tr')) {
      const inRow = listElements(row, 'w:tc');
      // A row of one cell heads the rows below it, as the tags of the PDF have it.
      const isHead = row.includes('<w:tblHeader') || inRow.length === 1;
      for (const cell of inRow) {
        if (/<w:vMerge(?: w:val="continue")?\/>/.test(cell)) continue;
        (isHead ? heads : cells).push(readText(cell));
      }
    }
  }
  return { parts, names, paragraphs, cells, heads };
}

/** Elements of a name that do not stand inside one another: the documents here have no table within a table. */
export function listElements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? [];
}

export function readText(xml: string): string {
  const marks = xml.match(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>|<w:(?:tab|br)\/>/g) ?? [];
  return marks
    .map((mark) =>
      mark.startsWith('<w:t') && mark.includes('</w:t>') ? unescapeXml(mark.replace(/<[^>]*>/g, '')) : ' ',
    )
    .join('');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    return String.fromCodePoint(
      name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
    );
  });
