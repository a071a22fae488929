/** What some system cannot hold in a name, and marks that turn the order of its letters: `cod.exe` read as `exe.doc`. */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** Devices of Windows, with any ending. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A name any system can hold, as near to the given one as may be; empty where nothing of it is left. */
export function cleanName(name: string, maxBytes = 180): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(unwanted, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(device, '_$1');
  return cutToBytes(plain, maxBytes).trimEnd();
}

/** Whole characters only; the ending stays. */
function cutToBytes(name: string, maxBytes: number): string {
  if (Buffer.byteLength(name, 'utf8') <= maxBytes) return name;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  const letters = [...name.slice(0, name.length - ending.length)];
  while (Buffer.byteLength(letters.join('') + ending, 'utf8') > maxBytes) letters.pop();
  return letters.join('').trimEnd() + ending;
}
