import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../electron/loopback/find-browser.ts';
import { unpackChromium } from './packed-chromium.ts';
import { prepareFonts } from './test-fonts.ts';

/** Only these: the package's own list crashes with more than one page, and site isolation is wanted. */
const packedArguments = ['--no-sandbox', '--no-zygote'];

/**
 * The browser of the tests: the one named by SELARAS_CHROMIUM, else the one from the npm package, where that is made for
 * the system: it is the same everywhere and takes two thirds of the time of an installed one, which draws a window
 * nobody sees around the page. Root's run without a sandbox, which the program itself never allows: the tests show them
 * their own pages alone.
 */
export async function launchBrowser(): Promise<Browser> {
  const { platform, arch, env: inherited } = process;
  const isPacked = platform === 'linux' && arch === 'x64' && (inherited.SELARAS_CHROMIUM ?? '') === '';
  const installed = isPacked ? null : findBrowser({ platform, env: inherited, exists: existsSync });
  if (installed !== null) {
    const isRoot = process.getuid?.() === 0;
    const env = { ...process.env, ...prepareFonts() };
    return chromium.launch({ executablePath: installed, args: isRoot ? ['--no-sandbox'] : [], env });
  }
  const packed = await unpackChromium();
  const env = { ...process.env, ...prepareFonts(), ...packed.env };
  return chromium.launch({ executablePath: packed.executablePath, args: packedArguments, env });
}
