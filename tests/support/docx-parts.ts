import { listElements } from './docx-text.ts';
import { findPackageFaults, readTextParts } from './office-package.ts';

/** What a word processor repairs without naming it: ids twice, styles and lists that lead nowhere, broken merges. */
export function findDocxPartFaults(bytes: Uint8Array): readonly string[] {
  const parts = readTextParts(bytes);
  const body = parts.get('word/document.xml') ?? '';
  return [
    ...findPackageFaults(bytes),
    ...findIdsTwice(parts),
    ...findStyleFaults(parts.get('word/styles.xml') ?? ''),
    ...findListFaults(parts.get('word/numbering.xml') ?? ''),
    ...findBodyFaults(body),
    ...findMergeFaults(body),
    ...findPictureFaults(body),
  ];
}

const findTwice = (ids: readonly string[]): readonly string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

const readAll = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, found]) => found ?? '');

function findIdsTwice(parts: ReadonlyMap<string, string>): readonly string[] {
  const written = [...parts].filter(([name]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name));
  const pictures = written.flatMap(([, xml]) => readAll(xml, /<wp:docPr [^>]*\bid="([^"]*)"/g));
  const bookmarks = written.flatMap(([, xml]) => readAll(xml, /<w:bookmarkStart [^>]*w:id="([^"]*)"/g));
  const controls = written.flatMap(([, xml]) =>
    readAll(xml, /<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<w:id w:val="([^"]*)"/g),
  );
  return [
    ...findTwice(pictures).map((id) => `two pictures have the id ${id}`),
    ...findTwice(bookmarks).map((id) => `two bookmarks have the id ${id}`),
    ...findTwice(controls).map((id) => `two controls have the id ${id}`),
  ];
}

function findStyleFaults(styles: string): readonly string[] {
  const known = ['DefaultParagraphFont', ...readAll(styles, /w:styleId="([^"]*)"/g)];
  // Built in: what names a style that is not there follows none (ISO/IEC 29500-1, 17.7.4.3), and this one says nothing.
  const led = readAll(styles, /<w:(?:basedOn|next|link) w:val="([^"]*)"/g);
  const defaults = [...styles.matchAll(/<w:style [^>]*w:default="(?:1|true)"[^>]*>/g)].map(
    ([tag]) => /w:type="(\w+)"/.exec(tag)?.[1] ?? '',
  );
  return [
    ...led.filter((id) => !known.includes(id)).map((id) => `a style follows ${id}, which is not there`),
    ...findTwice(defaults).map((type) => `two default styles of ${type}`),
  ];
}

function findListFaults(numbering: string): readonly string[] {
  const abstract = readAll(numbering, /<w:abstractNum [^>]*w:abstractNumId="(\d+)"/g);
  const used = readAll(numbering, /<w:num [^>]*>\s*<w:abstractNumId w:val="(\d+)"/g);
  const numbers = readAll(numbering, /<w:num [^>]*w:numId="(\d+)"/g);
  const lastAbstract = numbering.lastIndexOf('<w:abstractNum ');
  const firstNumber = numbering.indexOf('<w:num ');
  return [
    ...findTwice(abstract).map((id) => `two lists are defined as ${id}`),
    ...findTwice(numbers).map((id) => `two lists have the number ${id}`),
    ...used.filter((id) => !abstract.includes(id)).map((id) => `a list follows ${id}, which is not there`),
    ...(firstNumber >= 0 && lastAbstract > firstNumber ? ['a list is used before the last is defined'] : []),
  ];
}

function findBodyFaults(xml: string): readonly string[] {
  const body = /<w:body>([\s\S]*)<\/w:body>/.exec(xml)?.[1] ?? '';
  return [
    ...(/<\/w:sectPr>$|<w:sectPr[^>]*\/>$/.test(body) ? [] : ['the body does not end with its section']),
    ...(/<\/w:tbl><w:tbl>/.test(body) ? ['two tables touch: a word processor makes one of them'] : []),
    ...(/<w:p(?: [^>]*)?>(?:(?!<\/w:p>)[\s\S])*<w:p[ >]/.test(
      body.replace(/<w:drawing>[\s\S]*?<\/w:drawing>/g, ''),
    )
      ? ['a paragraph within a paragraph']
      : []),
  ];
}

/** A cell that goes on needs one above it, of the same width, that it goes on from. */
function findMergeFaults(body: string): readonly string[] {
  return listElements(body, 'w:tbl').flatMap((table, place) => {
    let above = new Map<number, number>();
    let isBelowHead = false;
    return listElements(table, 'w:tr').flatMap((row, at) => {
      const faults: string[] = [];
      const open = new Map<number, number>();
      let column = 0;
      for (const cell of listElements(row, 'w:tc')) {
        const width = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
        if (/<w:vMerge(?: w:val="continue")?\/>/.test(cell)) {
          if (above.get(column) !== width)
            faults.push(`table ${place + 1}, row ${at + 1}: goes on from nothing`);
          open.set(column, width);
        } else if (cell.includes('<w:vMerge w:val="restart"/>')) open.set(column, width);
        column += width;
      }
      above = open;
      const isHead = row.includes('<w:tblHeader');
      if (isHead && isBelowHead) faults.push(`table ${place + 1}, row ${at + 1}: a head below rows`);
      isBelowHead ||= !isHead;
      return faults;
    });
  });
}

/** English metric units to an inch times the widest paper that is printed on. */
const widestPicture = 914_400 * 24;

const findPictureFaults = (body: string): readonly string[] =>
  [...body.matchAll(/<wp:extent cx="(-?\d+)" cy="(-?\d+)"/g)].flatMap(([, width, height]) =>
    [width, height].every((size) => Number(size) > 0 && Number(size) < widestPicture)
      ? []
      : [`a picture of ${width} × ${height}`],
  );
