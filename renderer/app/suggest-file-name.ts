/** Signs no system takes in a file name. */
const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Longer names are cut at a word; folders and endings still have to fit beside them. */
const suggestedLength = 120;

/** A file name made of what people called the thing: "Renstra Dinas Sosial 2025–2029". */
export function suggestFileName(title: string): string {
  const plain = title.replace(forbidden, '-').replace(/\s+/g, ' ').trim();
  if (plain.length <= suggestedLength) return plain;
  return plain
    .slice(0, suggestedLength + 1)
    .replace(/\s\S*$/, '')
    .slice(0, suggestedLength);
}
