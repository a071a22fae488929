/** On the desktop everything goes through the preload, so the page connects to nothing at all. */
const connectSource = { desktop: "'none'", loopback: "'self'" } as const;

export type HostName = keyof typeof connectSource;

/** The policy of every page and answer. Nothing inline, nothing from elsewhere, no frame around it. */
export function buildPagePolicy(host: HostName): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connectSource[host]}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The policy of a PDF in a tab or window of its own. The viewer built into the browser styles itself inline and
 * shows the document as an object of the same address; nothing in it may run, load or be framed.
 */
export const printPolicy = [
  "default-src 'none'",
  "object-src 'self'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What every answer carries beside its own type and length. */
export function listSecurityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
  };
}
