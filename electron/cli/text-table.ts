export type TextColumn = Readonly<{ heading: string; width: number; align: 'left' | 'right' }>;

/** Breaks at spaces; a word longer than the column stands on a line of its own, uncut. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length === 0 ? [''] : lines;
}

/** One row as lines: text wraps inside its column, figures are never cut. */
export function layOutRow(cells: readonly string[], columns: readonly TextColumn[]): string {
  const wrapped = columns.map((column, index) => wrapText(cells[index] ?? '', column.width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, align }, index) => {
        const text = wrapped[index]?.[line] ?? '';
        return align === 'right' ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
