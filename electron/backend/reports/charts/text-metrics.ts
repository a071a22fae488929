/**
 * Advance widths of Arimo (Arial's metrics) in thousandths of the letter size, enough to place labels and fit columns
 * without a font engine. A letter that is not listed counts as a wide one, so that an estimate errs to the safe side.
 */
const regularWidths: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl',
  260: '|',
  278: ' !,./:;\\ftI[]\u00a0',
  333: '-()`r',
  355: '"',
  389: '*',
  500: 'ckszvxyJ',
  556: '0123456789abdeghnopqu#$_?L–',
  584: '+<=>~−×÷',
  611: 'FTZ',
  667: 'ABEKPSVXY&',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'mM',
  889: '%',
  944: 'W',
  1000: '—…',
};

const boldWidths: Readonly<Record<number, string>> = {
  238: "'",
  278: ' ,./\\ijlI|\u00a0',
  333: '!-():;`ft[]',
  389: '*r',
  474: '"',
  500: 'z',
  556: '0123456789aceksvxyJ#$_–',
  584: '+<=>~−×÷',
  611: 'bdghnopquFLTZ?',
  667: 'EPSVXY',
  722: 'ABCDHKNRU&',
  778: 'GOQw',
  833: 'M',
  889: 'm%',
  944: 'W',
  1000: '—…',
};

/** Of every unit of a string; the second half of a letter that takes two has no width of its own. */
function readWidths(widths: Readonly<Record<number, string>>): Uint16Array {
  const table = new Uint16Array(0x10000).fill(unlistedWidth).fill(0, 0xdc00, 0xe000);
  for (const [width, letters] of Object.entries(widths)) {
    for (let i = 0; i < letters.length; i += 1) table[letters.charCodeAt(i)] = Number(width);
  }
  return table;
}

const unlistedWidth = 780;
const widthOf = { regular: readWidths(regularWidths), bold: readWidths(boldWidths) } as const;

/** Asked for some hundred thousand texts of a long report, so it looks every letter up in a plain table. */
export function measureText(text: string, size: number, isBold = false): number {
  const widths = isBold ? widthOf.bold : widthOf.regular;
  let total = 0;
  for (let i = 0; i < text.length; i += 1) total += widths[text.charCodeAt(i)] ?? 0;
  return (total / 1000) * size;
}

/** Breaks at spaces into at most `limit` lines; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, limit: number, isBold = false): string[] {
  const fits = (line: string) => measureText(line, size, isBold) <= width;
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '' && lines.length < limit - 1) {
      lines.push(line);
      line = word;
      continue;
    }
    const rest = [line, ...words.slice(i)].filter((part) => part !== '').join(' ');
    return [...lines, cutText(rest, width, size, isBold)];
  }
  const last = line === '' || fits(line) ? line : cutText(line, width, size, isBold);
  return last === '' ? lines : [...lines, last];
}

function cutText(text: string, width: number, size: number, isBold: boolean): string {
  const letters = [...text];
  while (letters.length > 1 && measureText(`${letters.join('').trimEnd()}…`, size, isBold) > width)
    letters.pop();
  return letters.join('').trimEnd() === text ? text : `${letters.join('').trimEnd()}…`;
}

/** Lines a text takes in a width; a word that is longer goes on over the next line. */
export function countLines(text: string, size: number, width: number, isBold = false): number {
  const space = measureText(' ', size, isBold);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = measureText(word, size, isBold);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? space : 0) + length;
    while (used > width && width > 0) {
      lines += 1;
      used -= width;
    }
  }
  return lines;
}
