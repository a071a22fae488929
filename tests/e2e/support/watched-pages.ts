import type { Page, Request } from 'playwright-core';

const lastCalls = 20;

/** A page on show, with the latest calls of the program it made. */
type Watched = Readonly<{ page: Page; calls: readonly string[] }>;
const watched = new Map<Page, Watched>();

/** Remembers what a page asks the program, for the report of a test that fails. */
export function watchPage(page: Page): void {
  const calls: string[] = [];
  const note = (what: string) => (request: Request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) calls.push(`${what} ${pathname.slice('/api/'.length)}`);
    if (calls.length > lastCalls) calls.shift();
  };
  page.on('request', note('asked'));
  page.on('requestfinished', note('answered'));
  page.on('requestfailed', note('unanswered'));
  page.on('close', () => watched.delete(page));
  watched.set(page, { page, calls });
}

/** What stood on the pages that are open: a failure that comes once in fifty runs must tell all it can when it comes. */
export async function describePages(): Promise<string> {
  const parts = await Promise.all(
    [...watched.values()].map(async ({ page, calls }) => {
      const state = await page
        .evaluate<string>(
          `[location.href, 'focus: ' + (document.activeElement?.outerHTML.slice(0, 300) ?? ''), document.body.innerText.slice(0, 1500)].join('\\n')`,
        )
        .catch((error: unknown) => `not to be read: ${String(error)}`);
      return `${state}\n${calls.join(', ')}`;
    }),
  );
  return parts.join('\n--\n');
}

/** What a test that failed has left open. */
export async function closePages(): Promise<void> {
  await Promise.all([...watched.keys()].map((page) => page.context().close()));
}
