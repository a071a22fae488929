type Place = { readonly group: number; readonly line: number };

/**
 * Where an arrow leads in a list whose groups stand side by side: up and down through all of them, sideways to the same
 * line of the next one, Home and End to the first and the last line. Null for other keys.
 */
export function stepThroughGroups(
  /** Lines of each group. */
  counts: readonly number[],
  { group, line }: Place,
  key: string,
): Place | null {
  const lines = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, own): Place => ({ group: at, line: own })),
  );
  const here = lines.findIndex((one) => one.group === group && one.line === line);
  const beside = (step: 1 | -1): Place | null => {
    const count = counts[group + step] ?? 0;
    return count === 0 ? null : { group: group + step, line: Math.min(line, count - 1) };
  };
  switch (key) {
    case 'ArrowDown':
      return lines[here + 1] ?? null;
    case 'ArrowUp':
      return lines[here - 1] ?? null;
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'Home':
      return lines[0] ?? null;
    case 'End':
      return lines.at(-1) ?? null;
    default:
      return null;
  }
}
