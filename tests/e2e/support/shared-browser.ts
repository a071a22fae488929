import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';

let started: Promise<Browser> | null = null;

/**
 * The browser of this process, for all the files of tests it runs one after another: starting one takes longer than many
 * a test. What a test needs for itself is a context of its own. It ends with the process, and one that is gone is
 * started anew.
 */
export async function takeBrowser(): Promise<Browser> {
  if (started !== null && !(await started).isConnected()) started = null;
  started ??= launchBrowser();
  return started;
}
