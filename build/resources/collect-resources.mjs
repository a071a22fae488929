import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeLicenses } from '../licenses/describe-licenses.mjs';
import { listShippedPackages } from '../licenses/list-shipped-packages.mjs';

/**
 * Static fonts by package: the text faces in four cuts, and the two Noto families without which Arabic and
 * emoji become empty boxes in a document without any warning.
 */
export const fontFiles = /** @type {const} */ ({
  arimo: [
    '400Regular/Arimo_400Regular.ttf',
    '400Regular_Italic/Arimo_400Regular_Italic.ttf',
    '700Bold/Arimo_700Bold.ttf',
    '700Bold_Italic/Arimo_700Bold_Italic.ttf',
  ],
  tinos: [
    '400Regular/Tinos_400Regular.ttf',
    '400Regular_Italic/Tinos_400Regular_Italic.ttf',
    '700Bold/Tinos_700Bold.ttf',
    '700Bold_Italic/Tinos_700Bold_Italic.ttf',
  ],
  'noto-sans-arabic': ['400Regular/NotoSansArabic_400Regular.ttf', '700Bold/NotoSansArabic_700Bold.ttf'],
  'noto-emoji': ['400Regular/NotoEmoji_400Regular.ttf', '700Bold/NotoEmoji_700Bold.ttf'],
});

const compilerWasm = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';
const templateFolder = 'electron/backend/reports/pdf';

/** Packages whose files are copied, not imported: their licences belong to the list as well. */
export const copiedPackages = [
  '@myriaddreamin/typst-ts-web-compiler',
  ...Object.keys(fontFiles).map((family) => `@expo-google-fonts/${family}`),
];

/**
 * Fills out/resources, the one folder of data that a host passes on as `resourcesDir`:
 * fonts/*.ttf, typst/*.wasm, typst/*.typ and licenses.txt.
 *
 * @param {string} root
 */
export function collectResources(root) {
  const target = join(root, 'out', 'resources');
  rmSync(target, { recursive: true, force: true });
  const modules = join(root, 'node_modules');
  const fonts = Object.entries(fontFiles).flatMap(([family, files]) =>
    files.map((file) => join(modules, '@expo-google-fonts', family, file)),
  );
  copyAll(fonts, join(target, 'fonts'));
  copyAll([join(modules, compilerWasm), ...listTemplates(join(root, templateFolder))], join(target, 'typst'));
  // Last, because its presence says that the folder is whole.
  const shipped = listShippedPackages(root, copiedPackages);
  writeFileSync(join(target, 'licenses.txt'), describeLicenses(root, shipped));
}

/**
 * @param {readonly string[]} files
 * @param {string} folder
 */
function copyAll(files, folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(file, join(folder, basename(file)));
}

/** @param {string} folder */
function listTemplates(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.typ'))
    .map((name) => join(folder, name));
}
