/** A scheme of the program's own: unlike file: it has an origin, a policy, and no way to the rest of the disk. */
export const pageScheme = 'app';
export const pageHost = 'selaras';
export const printHost = 'cetak';

export const pageAddress = `${pageScheme}://${pageHost}/`;

/** Compares parsed parts; a test for the beginning of the text would take `app://selaras.evil.example` too. */
export function isPageAddress(address: string): boolean {
  return isAddressAt(address, pageHost);
}

/** Whether it is a PDF of the print window. */
export function isPrintAddress(address: string): boolean {
  return isAddressAt(address, printHost);
}

export const formatPrintAddress = (key: string): string => `${pageScheme}://${printHost}/${key}.pdf`;

function isAddressAt(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${pageScheme}:` &&
    url.host === host &&
    url.username === '' &&
    url.password === '' &&
    url.port === ''
  );
}

/** What the page's session may fetch: its own files, and images the page has made itself. */
export function isPageRequest(address: string): boolean {
  return isPageAddress(address) || address.startsWith(`blob:${pageAddress}`) || address.startsWith('data:');
}
