/** What was typed into a field that may be empty. */
export const toNullable = (text: string): string | null => (text.trim() === '' ? null : text.trim());
