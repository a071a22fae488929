import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { pageHost, pageScheme, printHost } from './desktop/page-address.ts';
import { findPageFile } from './host/page-files.ts';
import { buildPagePolicy, listSecurityHeaders, printPolicy } from './host/page-policy.ts';

/** Before Electron is ready: gives the scheme an origin, so that 'self' in the policy means this program. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Answers the page's own session with the page's files. */
export function servePage(session: Session, pageDir: string): void {
  serve(session, pageHost, async (pathname) => {
    const file = await findPageFile(pageDir, pathname);
    return file === null ? notFound() : answer(await readFile(file.path), file.contentType);
  });
}

/** Answers the print windows' session with the PDFs that are open in them, and with nothing else. */
export function servePrint(session: Session, read: (fileName: string) => Uint8Array | null): void {
  serve(session, printHost, async (pathname) => {
    const bytes = read(pathname.slice(1));
    return bytes === null ? notFound() : answer(bytes, 'application/pdf', printPolicy);
  });
}

function serve(session: Session, host: string, find: (pathname: string) => Promise<Response>): void {
  session.protocol.handle(pageScheme, async (request) => {
    // As it was sent: what a URL parser resolves away cannot be refused any more.
    const [, asked, pathname] = /^app:\/\/([^/?#]*)([^?#]*)/.exec(request.url) ?? [];
    const isOurs = request.method === 'GET' && asked === host && pathname !== undefined;
    return isOurs ? find(pathname) : notFound();
  });
}

function answer(body: Uint8Array, contentType: string, policy = buildPagePolicy('desktop')): Response {
  const headers = { ...listSecurityHeaders(policy), 'content-type': contentType };
  return new Response(new Uint8Array(body), { status: 200, headers });
}

function notFound(): Response {
  const headers = { ...listSecurityHeaders(buildPagePolicy('desktop')), 'content-type': 'text/plain' };
  return new Response('not found', { status: 404, headers });
}

/** The offline promise, held below the policy: whatever asks for anything but the program's own scheme gets nothing. */
export function blockOtherRequests(session: Session, isAllowed: (address: string) => boolean): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowed(details.url) }));
}
