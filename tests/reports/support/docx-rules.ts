import type { DocxText } from '../../support/docx-text.ts';
import { findBrokenXml, findMissingTypes, findRelationshipFaults, listChildren } from './package-rules.ts';

/** What keeps a word processor from opening a document without a word, as far as these documents go (ISO/IEC 29500). */
export function findDocxFaults(docx: DocxText): readonly string[] {
  return [
    ...findBrokenXml(docx),
    ...findMissingTypes(docx),
    ...findRelationshipFaults(docx),
    ...findWrongOrder(docx),
    ...findUnknownStyles(docx),
    ...findUnknownLists(docx),
    ...findBookmarkFaults(docx),
    ...findTableFaults(docx),
    ...findFieldFaults(docx),
  ];
}

/** The sequences of CT_PPr, CT_RPr, CT_TblPr, CT_TrPr, CT_TcPr and CT_SectPr: another order asks for a repair. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
      ' ',
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'.split(
      ' ',
    ),
};

function findWrongOrder({ parts }: DocxText): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    if (!/^word\/(document|styles|numbering|header\d+|footer\d+)\.xml$/.test(name)) return [];
    return Object.entries(sequences).flatMap(([element, sequence]) =>
      listInner(xml, element).flatMap((inner) => {
        const children = listChildren(inner);
        const places = children.map((child) => sequence.indexOf(child.replace(/^w:/, '')));
        const unknown = children.filter((_, i) => places[i] === -1);
        const isOrdered = places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0));
        return [
          ...unknown.map((child) => `${name}: ${child} does not belong in ${element}`),
          ...(isOrdered ? [] : [`${name}: ${element} holds ${children.join(' ')}`]),
        ];
      }),
    );
  });
}

const listInner = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*[^/])?>([\\s\\S]*?)</${element}>`, 'g'))].map(
    ([, inner]) => inner ?? '',
  );

function findUnknownStyles({ parts }: DocxText): readonly string[] {
  const styles = parts.get('word/styles.xml') ?? '';
  const known = [...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id ?? '');
  const used = [...parts].flatMap(([name, xml]) =>
    name.startsWith('word/')
      ? [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)].map(([, id]) => id ?? '')
      : [],
  );
  const twice = known.filter((id, i) => known.indexOf(id) !== i);
  return [
    ...[...new Set(used)].filter((id) => !known.includes(id)).map((id) => `style ${id} is not defined`),
    ...twice.map((id) => `style ${id} is defined twice`),
  ];
}

function findUnknownLists({ parts }: DocxText): readonly string[] {
  const numbering = parts.get('word/numbering.xml') ?? '';
  const known = new Set([...numbering.matchAll(/<w:num [^>]*w:numId="(\d+)"/g)].map(([, id]) => id));
  const body = `${parts.get('word/document.xml') ?? ''}${parts.get('word/styles.xml') ?? ''}`;
  const used = new Set([...body.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id ?? ''));
  return [...used].filter((id) => id !== '0' && !known.has(id)).map((id) => `list ${id} is not defined`);
}

function findBookmarkFaults({ parts }: DocxText): readonly string[] {
  const body = parts.get('word/document.xml') ?? '';
  const starts = [...body.matchAll(/<w:bookmarkStart [^>]*>/g)].map(([tag]) => ({
    id: /w:id="([^"]*)"/.exec(tag)?.[1] ?? '',
    name: /w:name="([^"]*)"/.exec(tag)?.[1] ?? '',
  }));
  const ends = new Set([...body.matchAll(/<w:bookmarkEnd [^>]*w:id="([^"]*)"/g)].map(([, id]) => id));
  const names = starts.map(({ name }) => name);
  const asked = [...body.matchAll(/(?:w:anchor="|PAGEREF |[" >]REF )([\w]+)/g)].map(([, name]) => name ?? '');
  return [
    ...starts.filter(({ id }) => !ends.has(id)).map(({ name }) => `bookmark ${name} never ends`),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `bookmark ${name} twice`),
    ...names.filter((name) => !/^\w{1,40}$/.test(name)).map((name) => `bookmark ${name} has no lawful name`),
    ...[...new Set(asked)].filter((name) => !names.includes(name)).map((name) => `nothing is marked ${name}`),
  ];
}

/** Every row fills the grid, and every cell ends with a paragraph. */
function findTableFaults({ parts }: DocxText): readonly string[] {
  const body = parts.get('word/document.xml') ?? '';
  return listInner(body, 'w:tbl').flatMap((table, place) => {
    const grid = (table.match(/<w:gridCol /g) ?? []).length;
    const rows = listInner(table, 'w:tr');
    const spans = rows.map((row) =>
      listInner(row, 'w:tc').reduce(
        (sum, cell) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        0,
      ),
    );
    const open = listInner(table, 'w:tc').filter((cell) => !/<\/w:p>$|<w:p\/>$/.test(cell));
    return [
      ...spans
        .filter((span) => span !== grid)
        .map((span) => `table ${place + 1}: ${span} of ${grid} columns in a row`),
      ...open.map(() => `table ${place + 1}: a cell without a paragraph at its end`),
    ];
  });
}

function findFieldFaults({ parts }: DocxText): readonly string[] {
  const body = parts.get('word/document.xml') ?? '';
  const marks = [...body.matchAll(/w:fldCharType="(begin|separate|end)"/g)].map(([, type]) => type).join(' ');
  const isWhole = /^(begin separate end ?)*$/.test(marks);
  return isWhole ? [] : [`fields that do not end: ${marks}`];
}
