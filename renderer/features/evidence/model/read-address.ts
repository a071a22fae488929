/** An address of the web as it is typed; one without its beginning gets it. Null for what leads nowhere. */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.parse(whole);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const isNamed = url.hostname.includes('.') || url.hostname === 'localhost';
  return isNamed && !/\s/.test(text) && whole.length <= 2000 ? whole : null;
}
