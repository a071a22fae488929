import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../electron/loopback/find-browser.ts';
import { unpackChromium } from './packed-chromium.ts';

/** Only these: the package's own list crashes with more than one page, and site isolation is wanted. */
const packedArguments = ['--no-sandbox', '--no-zygote'];

/**
 * The browser of the tests: the one named by SELARAS_CHROMIUM or installed, else the one from the npm package. As root
 * an installed one could only run without its sandbox, which the tests may do: they show it their own pages alone.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (installed !== null) {
    const isRoot = process.getuid?.() === 0;
    return chromium.launch({ executablePath: installed, args: isRoot ? ['--no-sandbox'] : [] });
  }
  const { executablePath, env } = await unpackChromium();
  return chromium.launch({ executablePath, args: packedArguments, env: { ...process.env, ...env } });
}
