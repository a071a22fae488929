type JsonValue = string | number | null | Uint8Array;

/**
 * One text per row: keys sorted, no spaces. The history hashes it, so its form is part of the file format:
 * changing it makes every older file look tampered with.
 */
export function toCanonicalJson(row: Readonly<Record<string, JsonValue>>): string {
  const sorted = Object.keys(row)
    .sort()
    .map((key) => {
      const value = row[key] ?? null;
      return `${JSON.stringify(key)}:${value instanceof Uint8Array ? `"base64:${Buffer.from(value).toString('base64')}"` : JSON.stringify(value)}`;
    });
  return `{${sorted.join(',')}}`;
}

/**
 * The same for a whole document: keys sorted at every depth, no spaces, so that two equal states of a plan are equal
 * text whatever order they were put together in.
 */
export function toCanonicalDocument(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
