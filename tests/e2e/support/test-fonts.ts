import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeOwnFolder } from './own-folder.ts';

const require = createRequire(import.meta.url);
const packages = ['arimo', 'noto-sans-arabic', 'noto-emoji'];
const families = [
  'sans-serif',
  'system-ui',
  'Arial',
  'Helvetica',
  'Liberation Sans',
  'Noto Sans',
  'Segoe UI',
];

/**
 * Arimo, which the program ships and which has Arial's metrics, stands in for the sans serif of an office computer, so
 * that what fits in these tests fits there, whatever fonts this computer has; those only fill in what it lacks.
 * Answers with the environment a browser on Linux is started with.
 */
export function prepareFonts(): Readonly<Record<string, string>> {
  if (process.platform !== 'linux') return {};
  const folder = makeOwnFolder('fonts');
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, describeFonts(join(folder, 'cache')));
  return { FONTCONFIG_FILE: file };
}

function describeFonts(cacheDir: string): string {
  const dirs = packages.map((name) => dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)));
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...[...dirs, '/usr/share/fonts'].map((dir) => `<dir>${escapeXml(dir)}</dir>`),
    `<cachedir>${escapeXml(cacheDir)}</cachedir>`,
    ...families.map(
      (family) =>
        `<alias binding="same"><family>${family}</family><prefer><family>Arimo</family></prefer></alias>`,
    ),
    '</fontconfig>',
    '',
  ].join('\n');
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
