import type {
  APIRequestContext,
  Browser,
  BrowserContext,
  ConsoleMessage,
  Page,
  Request,
} from 'playwright-core';
import { fixDay } from './fixed-day.ts';
import type { Program } from './program.ts';
import { watchPage } from './watched-pages.ts';

export type PageSize = Readonly<{
  /** Of the screen, in its own points. */
  width: number;
  height: number;
  /** 1.25 is Windows at 125 %: the page gets four fifths of the width and draws everything larger. */
  scale?: number;
}>;

export type OpenedPage = Readonly<{
  page: Page;
  context: BrowserContext;
  /** What went wrong so far: errors on the console, violated policies, requests to anywhere else. */
  listProblems: () => readonly string[];
  /** Closes the page; throws when anything went wrong on it. */
  close: () => Promise<void>;
}>;

/** Nothing here asserts a time: what is waited for comes when a loaded machine gets to it. */
const patienceMs = 180_000;

/**
 * The program's page at a size of a real screen, watched for everything that must never happen on it. `prepare` asks
 * the program for something with the rights of the page before the page is there.
 */
export async function openPage(
  browser: Browser,
  { address, port }: Pick<Program, 'address' | 'port'>,
  { width, height, scale = 1 }: PageSize,
  prepare?: (request: APIRequestContext) => Promise<unknown>,
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: Math.round(width / scale), height: Math.round(height / scale) },
    deviceScaleFactor: scale,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  context.setDefaultTimeout(patienceMs);
  const problems: string[] = [];
  await watchContext(context, port, problems);
  if (prepare) {
    await context.request.get(address);
    await prepare(context.request);
  }
  const page = await context.newPage();
  watchPage(page);
  await page.goto(prepare ? new URL(address).origin : address);
  return {
    page,
    context,
    listProblems: () => problems,
    close: async () => {
      await context.close();
      if (problems.length > 0) throw new Error(`the page had problems:\n${problems.join('\n')}`);
    },
  };
}

async function watchContext(context: BrowserContext, port: number, problems: string[]): Promise<void> {
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    problems.push(`error: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request: Request) => {
    if (!isOwnRequest(request.url(), port)) problems.push(`foreign request: ${request.url()}`);
  });
  await context.addInitScript(fixDay);
  // As text: it runs in the page, where nothing of this file is known.
  await context.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    console.error('policy: ' + event.violatedDirective + ' blocked ' + event.blockedURI + ' ' + event.sample));`);
}

/** The viewer of PDFs that is part of Chromium; it and its parts come from the browser itself, not from a network. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

function isOwnRequest(address: string, port: number): boolean {
  const { protocol, host } = new URL(address);
  return (
    address.startsWith(pdfViewer) ||
    protocol === 'chrome:' ||
    protocol === 'data:' ||
    protocol === 'blob:' ||
    (protocol === 'http:' && host === `127.0.0.1:${port}`)
  );
}
