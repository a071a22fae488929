/** XML 1.0 has no place for other control characters, and Excel cuts a cell at 32,767. */
const cleanText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\r\n?/g, '\n')
    .slice(0, 32_767);

export const escapeXml = (text: string): string =>
  cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** In an attribute a line break would become a space. */
export const escapeAttribute = (text: string): string => escapeXml(text).replaceAll('\n', '&#10;');

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
