/**
 * What XML 1.0 cannot hold (controls, lone surrogates, noncharacters), and marks that turn the reading direction of the
 * words after them: a name must not be able to reorder the sentence it stands in.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

export type CleanText = Readonly<{ text: string; removed: number }>;

/** Text as documents can hold it: the rest of it stays as it was written, markup of any kind included. */
export function cleanText(text: string): CleanText {
  let removed = 0;
  const cleaned = text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replace(unprintable, () => {
    removed += 1;
    return '';
  });
  return { text: cleaned.normalize('NFC'), removed };
}

/** A name, a statement, a table cell: one line, with single spaces. */
export const toSingleLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
