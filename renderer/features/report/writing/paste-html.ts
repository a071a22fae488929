import type { LiveField } from '../../../../db/domain/rich-text/live-field.ts';
import { parseRichText } from '../../../../db/domain/rich-text/parse-rich-text.ts';
import type { RichBlock, RichItem, RichRun, RichText } from '../../../../db/domain/rich-text/rich-text.ts';
import { listFields, richTextLimits } from '../../../../db/domain/rich-text/rich-text.ts';
import { normalizeRichText } from '../../../../db/domain/rich-text/write-rich-text.ts';
import { type HtmlElement, type HtmlNode, isElement, readHtml } from './html-tree.ts';

/** What was copied in Word, Excel or LibreOffice: headings, lists, tables, bold and italic; the rest is left behind. */
export function readPastedHtml(html: string): RichText {
  const body = html.replace(/^[\s\S]*<!--StartFragment-->/i, '').replace(/<!--EndFragment-->[\s\S]*$/i, '');
  const blocks: RichBlock[] = [];
  collectBlocks(joinRows(readHtml(body)), blocks);
  return normalizeRichText(levelHeadings(blocks)).slice(0, richTextLimits.blocks);
}

/** Excel marks the rows as what was copied, and leaves their table outside. */
function joinRows(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const isRow = (node: HtmlNode): boolean => isElement(node) && ['tr', 'tbody', 'thead'].includes(node.name);
  if (!nodes.some(isRow)) return nodes;
  const rows = nodes.filter(isElement);
  return [{ name: 'table', attributes: new Map(), children: rows }];
}

const blockNames: ReadonlySet<string> = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'blockquote',
  'section',
  'article',
  'center',
  'body',
  'html',
]);
const isBlock = (node: HtmlNode): node is HtmlElement => isElement(node) && holdsBlock(node);
const holdsBlock = (node: HtmlElement): boolean =>
  blockNames.has(node.name) || node.children.some((child) => isElement(child) && holdsBlock(child));

function collectBlocks(nodes: readonly HtmlNode[], blocks: RichBlock[]): void {
  let loose: HtmlNode[] = [];
  const closeLoose = (): void => {
    const runs = readRuns(loose);
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs });
    loose = [];
  };
  for (const node of nodes) {
    const image = readImage(node);
    if (image) {
      closeLoose();
      blocks.push(image);
      continue;
    }
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    closeLoose();
    collectElement(node, blocks);
  }
  closeLoose();
}

/** A picture of this very editor; those of other programs come as files. */
function readImage(node: HtmlNode): RichBlock | null {
  const imageId = isElement(node) ? node.attributes.get('data-image-id') : undefined;
  if (!isElement(node) || imageId === undefined || imageId === '') return null;
  const { attributes } = node;
  const read = (name: string): string => attributes.get(name) ?? '';
  return { kind: 'image', imageId, alt: read('data-alt'), caption: read('data-caption') };
}

/** A figure of this very editor, if it is one that the form of a text has. */
function readField(node: HtmlElement): LiveField | null {
  const field = node.attributes.get('data-field');
  if (field === undefined) return null;
  const parsed = parseRichText(`[{"kind":"paragraph","runs":[{"field":${field}}]}]`);
  return parsed.ok ? (listFields(parsed.value)[0] ?? null) : null;
}

function collectElement(node: HtmlElement, blocks: RichBlock[]): void {
  const heading = /^h([1-6])$/.exec(node.name);
  const outline = findWordOutline(node);
  if (heading || outline !== null) {
    const runs = readRuns(node.children).map(({ bold: _bold, ...run }) => run as RichRun);
    // The levels are those of the source until all are known.
    blocks.push({ kind: 'heading', level: (heading ? Number(heading[1]) : (outline ?? 1)) as 1, runs });
  } else if (node.name === 'p' && findWordList(node) !== null) addWordItem(node, blocks);
  else if (node.name === 'p') blocks.push({ kind: 'paragraph', runs: readRuns(node.children) });
  else if (node.name === 'ul' || node.name === 'ol') blocks.push(readList(node));
  else if (node.name === 'table') {
    const table = readTable(node);
    if (table) blocks.push(table);
  } else collectBlocks(node.children, blocks);
}

const styleOf = (node: HtmlElement): string => node.attributes.get('style')?.toLowerCase() ?? '';

/** Word's headings are paragraphs where the document has styles of another language. */
function findWordOutline(node: HtmlElement): number | null {
  if (node.name !== 'p') return null;
  const level = /mso-outline-level:\s*([1-9])/.exec(styleOf(node));
  if (level) return Number(level[1]);
  return /^(msotitle)$/i.test(node.attributes.get('class') ?? '') ? 1 : null;
}

/** Level of a list item that Word writes as a paragraph; null for an ordinary one. */
function findWordList(node: HtmlElement): number | null {
  const level = /mso-list:\s*\S+\s+level(\d)/.exec(styleOf(node));
  return level ? Number(level[1]) : null;
}

const isMarker = (node: HtmlNode): boolean => isElement(node) && /mso-list:\s*ignore/.test(styleOf(node));

function addWordItem(node: HtmlElement, blocks: RichBlock[]): void {
  const marker = findMarker(node.children);
  const ordered = marker !== null && /^\s*(\d+|[a-z]{1,4}|[ivx]+)\s*[.)]/i.test(marker);
  const runs = readRuns(node.children);
  const before = blocks.at(-1);
  const isInner = (findWordList(node) ?? 1) > 1;
  if (before?.kind !== 'list' || (!isInner && before.ordered !== ordered)) {
    blocks.push({ kind: 'list', ordered, items: [{ runs }] });
    return;
  }
  const items = isInner ? addInner(before.items, { runs }, ordered) : [...before.items, { runs }];
  blocks[blocks.length - 1] = { ...before, items };
}

function addInner(items: readonly RichItem[], item: RichItem, ordered: boolean): readonly RichItem[] {
  const last = items.at(-1);
  if (!last) return [item];
  const list = {
    ordered: last.list?.ordered ?? ordered,
    items: [...(last.list?.items ?? []), { runs: item.runs }],
  };
  return [...items.slice(0, -1), { ...last, list }];
}

function findMarker(nodes: readonly HtmlNode[]): string | null {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = isMarker(node) ? readLetters(node.children) : findMarker(node.children);
    if (found !== null) return found;
  }
  return null;
}

const readLetters = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => (isElement(node) ? readLetters(node.children) : node)).join('');

function readList(node: HtmlElement): RichBlock {
  let items: readonly RichItem[] = [];
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (child.name === 'ul' || child.name === 'ol') items = addDeeper(items, child);
    else if (child.name === 'li') {
      const inner = child.children.filter(isElement).filter(({ name }) => name === 'ul' || name === 'ol');
      items = [
        ...items,
        { runs: readRuns(child.children.filter((one) => !inner.includes(one as HtmlElement))) },
      ];
      for (const list of inner) items = addDeeper(items, list);
    }
  }
  return { kind: 'list', ordered: node.name === 'ol', items };
}

/** What is deeper than the second level stands on it. */
function addDeeper(items: readonly RichItem[], list: HtmlElement): readonly RichItem[] {
  const inner = readList(list);
  if (inner.kind !== 'list') return items;
  return inner.items
    .flatMap(({ runs, list: below }) => [{ runs }, ...(below?.items ?? [])])
    .reduce<readonly RichItem[]>((all, item) => addInner(all, item, inner.ordered), items);
}

function readTable(node: HtmlElement): RichBlock | null {
  const rows = listRows(node).slice(0, richTextLimits.rows);
  const below = new Map<number, number>();
  const cells = rows.map((row) => {
    const line: (readonly RichRun[])[] = [];
    const fillFromAbove = (): void => {
      // A cell that reaches down leaves an empty one in each row below it.
      for (let left = below.get(line.length) ?? 0; left > 0; left = below.get(line.length) ?? 0) {
        below.set(line.length, left - 1);
        line.push([]);
      }
    };
    for (const child of row.children) {
      if (!isElement(child) || (child.name !== 'td' && child.name !== 'th')) continue;
      fillFromAbove();
      const down = readSpan(child, 'rowspan');
      for (let i = 0; i < readSpan(child, 'colspan'); i += 1) {
        if (down > 1) below.set(line.length, down - 1);
        line.push(i === 0 ? readRuns(child.children) : []);
      }
    }
    fillFromAbove();
    return line.slice(0, richTextLimits.columns);
  });
  const columns = Math.max(...cells.map((line) => line.length), 0);
  if (columns === 0) return null;
  const even = cells.map((line) => [...line, ...Array.from({ length: columns - line.length }, () => [])]);
  return { kind: 'table', caption: node.attributes.get('data-caption') ?? '', rows: even };
}

const readSpan = (cell: HtmlElement, name: string): number =>
  Math.min(Math.max(Number(cell.attributes.get(name) ?? 1) || 1, 1), 100);

const listRows = (node: HtmlElement): readonly HtmlElement[] =>
  node.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.name === 'tr' ? [child] : child.name === 'table' ? [] : listRows(child);
  });

type Look = Readonly<{ bold?: true; italic?: true }>;

function readRuns(nodes: readonly HtmlNode[]): readonly RichRun[] {
  const runs: RichRun[] = [];
  walk(nodes, {}, runs);
  return tidySpaces(runs);
}

function walk(nodes: readonly HtmlNode[], look: Look, runs: RichRun[]): void {
  for (const node of nodes) {
    if (!isElement(node)) runs.push({ text: node.replace(/[\s\u00a0]+/g, ' '), ...look });
    else if (isMarker(node)) continue;
    else if (node.attributes.has('data-field')) {
      const field = readField(node);
      if (field) runs.push({ field, ...look });
    } else if (node.name === 'br') runs.push({ text: '\n', ...look });
    else {
      const isParted = blockNames.has(node.name) && runs.length > 0;
      if (isParted) runs.push({ text: '\n' });
      walk(node.children, changeLook(node, look), runs);
    }
  }
}

function changeLook({ name, ...node }: HtmlElement, look: Look): Look {
  const style = styleOf({ name, ...node });
  const weight = /(?:^|[;\s])font-weight:\s*(bold|normal|\d+)/.exec(style)?.[1];
  const slant = /(?:^|[;\s])font-style:\s*(italic|normal)/.exec(style)?.[1];
  const isBold =
    weight === undefined
      ? name === 'b' || name === 'strong' || look.bold
      : weight === 'bold' || Number(weight) >= 600;
  const isItalic = slant === undefined ? name === 'i' || name === 'em' || look.italic : slant === 'italic';
  return { ...(isBold ? { bold: true as const } : {}), ...(isItalic ? { italic: true as const } : {}) };
}

/** One space between words, none at the ends and beside line breaks. */
function tidySpaces(runs: readonly RichRun[]): readonly RichRun[] {
  const tidy: RichRun[] = [];
  let before = '\n';
  for (const run of runs) {
    if ('field' in run) {
      tidy.push(run);
      before = 'x';
      continue;
    }
    let text = '';
    for (const letter of run.text) {
      if ((letter === ' ' || letter === '\n') && before === '\n') continue;
      if (letter === ' ' && before === ' ') continue;
      text += letter;
      before = letter;
    }
    if (text !== '') tidy.push({ ...run, text: text.replaceAll(' \n', '\n') });
  }
  return trimEnd(tidy);
}

function trimEnd(runs: readonly RichRun[]): readonly RichRun[] {
  const last = runs.at(-1);
  if (last === undefined || 'field' in last) return runs;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}

/** The largest headings of what was copied are the first level, all others the second. */
function levelHeadings(blocks: readonly RichBlock[]): RichText {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level as number] : []));
  const top = Math.min(...levels);
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: (block.level as number) === top ? 1 : 2 } : block,
  );
}

/** Letters alone: lines are paragraphs; columns parted by tabs are a table. */
export function readPastedLetters(text: string): RichText {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (lines.length > 1 && lines.every((line) => line.includes('\t'))) {
    const cells = lines.map((line) => line.split('\t'));
    const columns = Math.max(...cells.map((line) => line.length));
    if (columns <= richTextLimits.columns && cells.length <= richTextLimits.rows) {
      const rows = cells.map((line) =>
        Array.from({ length: columns }, (_, i) => (line[i] ? [{ text: line[i] }] : [])),
      );
      return [{ kind: 'table', caption: '', rows }];
    }
  }
  return lines.flatMap((line) => (line.trim() === '' ? [] : [{ kind: 'paragraph', runs: [{ text: line }] }]));
}
