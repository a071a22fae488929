import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { pageHost, pageScheme, printHost } from './desktop/page-address.ts';
import { findPageFile } from './host/page-files.ts';
import { buildPagePolicy, listSecurityHeaders, printPolicy } from './host/page-policy.ts';

/** Reads the PDF a print window shows; null when there is none of that name. */
export type ReadPrint = (fileName: string) => Uint8Array | null;

/** Before Electron is ready: gives the scheme an origin, so that 'self' in the policy means this program. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

export function handlePageRequests(session: Session, pageDir: string, readPrint: ReadPrint): void {
  session.protocol.handle(pageScheme, async (request) => {
    // As it was sent: what a URL parser resolves away cannot be refused any more.
    const found = /^app:\/\/([^/?#]*)([^?#]*)/.exec(request.url);
    if (found === null || request.method !== 'GET') return answer(null, 'text/plain');
    const [, host, pathname = ''] = found;
    if (host === printHost) {
      return answer(readPrint(pathname.slice(1)), 'application/pdf', printPolicy);
    }
    const file = host === pageHost ? await findPageFile(pageDir, pathname) : null;
    return file === null ? answer(null, 'text/plain') : answer(await readFile(file.path), file.contentType);
  });
}

function answer(body: Uint8Array | null, contentType: string, policy = buildPagePolicy('desktop')): Response {
  const headers = { ...listSecurityHeaders(policy), 'content-type': contentType };
  return body === null
    ? new Response('not found', { status: 404, headers })
    : new Response(new Uint8Array(body), { status: 200, headers });
}

/** The offline promise, held below the policy: whatever asks for anything but the program's own scheme gets nothing. */
export function blockOtherRequests(session: Session, isAllowed: (address: string) => boolean): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowed(details.url) }));
}
