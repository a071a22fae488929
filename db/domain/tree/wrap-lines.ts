/** How wide a text stands, in the units of the drawing. */
export type MeasureText = (text: string, size: number, isBold: boolean) => number;

export type TextStyle = Readonly<{ size: number; isBold: boolean }>;
export type WrappedText = Readonly<{ lines: readonly string[]; isCut: boolean }>;

const ellipsis = '…';

/** Breaks at spaces, words that are too long anywhere; what does not fit into `limit` lines ends in an ellipsis. */
export function wrapLines(
  text: string,
  {
    width,
    limit,
    style,
    measure,
  }: Readonly<{ width: number; limit: number; style: TextStyle; measure: MeasureText }>,
): WrappedText {
  const fits = (line: string): boolean => measure(line, style.size, style.isBold) <= width;
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length === limit - 1) {
      const rest = [line, ...words.slice(i)].filter((one) => one !== '').join(' ');
      return { lines: [...lines, cutLine(rest, fits)], isCut: true };
    }
    if (line !== '') {
      lines.push(line);
      line = '';
      i -= 1;
      continue;
    }
    const head = takeFitting(word, fits);
    lines.push(head);
    words.splice(i + 1, 0, word.slice(head.length));
  }
  return { lines: line === '' ? lines : [...lines, line], isCut: false };
}

/** One line of what fits, with an ellipsis where something is left out. */
export function cutLine(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  const letters = [...text];
  let kept = findLongest(letters.length, (count) =>
    fits(letters.slice(0, count).join('').trimEnd() + ellipsis),
  );
  kept = Math.max(kept, 0);
  return letters.slice(0, kept).join('').trimEnd() + ellipsis;
}

/** At least one letter, so that a line always gets on. */
function takeFitting(word: string, fits: (line: string) => boolean): string {
  const letters = [...word];
  const count = Math.max(
    1,
    findLongest(letters.length, (one) => fits(letters.slice(0, one).join(''))),
  );
  return letters.slice(0, count).join('');
}

/** The greatest count that fits; longer never fits where shorter does not. */
function findLongest(most: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
