import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const licenseFile = /^(licen[cs]e|copying|notice|ofl)([._-].*)?$/i;

/**
 * One text with the licence of every shipped package, for the window "Lisensi" and for the packages.
 *
 * @param {string} root
 * @param {readonly import('./list-shipped-packages.mjs').ShippedPackage[]} packages
 */
export function describeLicenses(root, packages) {
  const sections = packages.map((shipped) => {
    const heading = `${shipped.name} ${shipped.version} (${shipped.license || 'licence not named'})`;
    return [heading, '-'.repeat(heading.length), ...readLicenseTexts(root, shipped)].join('\n\n');
  });
  const summary = packages.map(({ name, version, license }) => `${name} ${version}: ${license}`);
  return `${[
    'Selaras contains the work of others. Their licences follow.',
    'Selaras memuat karya pihak lain. Lisensinya sebagai berikut.',
    summary.join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}

/**
 * The texts a package carries; a package without one is described by what its manifest says.
 *
 * @param {string} root
 * @param {import('./list-shipped-packages.mjs').ShippedPackage} shipped
 */
export function readLicenseTexts(root, { folder, license }) {
  const texts = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenseFile.test(entry.name))
    .map((entry) => readFileSync(join(root, folder, entry.name), 'utf8').trim());
  if (texts.length > 0) return texts;
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const author =
    typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? 'its authors');
  return [`The package carries no licence file. Its manifest: ${license}, by ${author}.`];
}
