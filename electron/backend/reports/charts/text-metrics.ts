/**
 * Advance widths of Arimo (Arial's metrics) in thousandths of the letter size, enough to place labels without a font
 * engine. A letter that is not listed counts as a wide one, so that an estimate errs to the safe side.
 */
const widths: Readonly<Record<number, string>> = {
  222: "ijl'",
  278: ' !,./:;\\|ftI[]\u00a0',
  333: '-()`r"',
  389: '*',
  500: 'ckszvxyJ',
  556: '0123456789abdeghnopqu#$_?L–',
  584: '+<=>~',
  611: 'FTZ',
  667: 'ABEKPSVXY&',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'mM',
  889: '%',
  944: 'W',
  1000: '—…',
};

const widthOf = new Map(
  Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
);
const unlistedWidth = 780;
const boldFactor = 1.07;

export function measureText(text: string, size: number, isBold = false): number {
  let total = 0;
  for (const letter of text) total += widthOf.get(letter) ?? unlistedWidth;
  return (total / 1000) * size * (isBold ? boldFactor : 1);
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
