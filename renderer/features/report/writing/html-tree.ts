/** An element of foreign HTML, or letters of it. */
export type HtmlNode = HtmlElement | string;
export type HtmlElement = Readonly<{
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly HtmlNode[];
}>;

type Draft = { name: string; attributes: Map<string, string>; children: (Draft | string)[] };

const withoutContent: ReadonlySet<string> = new Set([
  'br',
  'img',
  'hr',
  'meta',
  'link',
  'input',
  'col',
  'base',
  'wbr',
]);
/** What they hold is no text of the page. */
const unread: ReadonlySet<string> = new Set(['style', 'script', 'title', 'xml', 'head', 'o:p-data']);
/** An element of the first kind ends where one of the second begins, whether or not it says so. */
const endedBy: Readonly<Record<string, readonly string[]>> = {
  p: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'div'],
  li: ['li'],
  td: ['td', 'th', 'tr'],
  th: ['td', 'th', 'tr'],
  tr: ['tr'],
};

const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return names[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });

/**
 * Foreign HTML as a tree of its words, as word processors put it on the clipboard: loose, with comments and tags of
 * their own. Nothing of it is ever given to the browser, so nothing in it can act.
 */
export function readHtml(html: string): readonly HtmlNode[] {
  const root: Draft = { name: '', attributes: new Map(), children: [] };
  const open: Draft[] = [root];
  const last = (): Draft => open.at(-1) ?? root;
  // One pass over tags, comments and what stands between them.
  const piece =
    /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/gi;
  let skipUntil: string | null = null;
  for (const [, slash, rawName, rawAttributes = '', letters] of html.matchAll(piece)) {
    const name = rawName?.toLowerCase();
    if (skipUntil !== null) {
      if (slash && name === skipUntil) skipUntil = null;
      continue;
    }
    if (letters !== undefined) {
      last().children.push(decode(letters));
      continue;
    }
    if (name === undefined) continue;
    if (slash) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at > 0) open.length = at;
      continue;
    }
    if (unread.has(name)) {
      if (!rawAttributes.trimEnd().endsWith('/')) skipUntil = name;
      continue;
    }
    while (endedBy[last().name]?.includes(name)) open.pop();
    const element: Draft = { name, attributes: readAttributes(rawAttributes), children: [] };
    last().children.push(element);
    if (!withoutContent.has(name) && !rawAttributes.trimEnd().endsWith('/')) open.push(element);
  }
  return root.children;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, quoted, single, bare] of text.matchAll(
    /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    if (name) attributes.set(name.toLowerCase(), decode(quoted ?? single ?? bare ?? ''));
  }
  return attributes;
}

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';
