/** What is longer ends in an ellipsis: a page that must be one has no room for it. */
export function clip(text: string, limit: number): string {
  const letters = [...text];
  return letters.length <= limit
    ? text
    : `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
