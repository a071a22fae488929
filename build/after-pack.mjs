import { compareFuses, findFusedBinary, fuseNames, readFusesOf } from './fuses.mjs';

/**
 * electron-builder sets the fuses after this hook, right before signing, and reads nothing back. So they are
 * set here, the same way and to the same values, and read back from the binary: a package whose fuses did not
 * take is not made.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function checkFuses(context) {
  const { packager, appOutDir, electronPlatformName } = context;
  const wanted = packager.config.electronFuses;
  if (wanted === undefined || wanted === null) throw new Error('electron-builder.yml sets no fuses');
  const wire = Object.fromEntries(fuseNames.map((name, index) => [index, wanted[name] ?? undefined]));
  const config = /** @type {Parameters<typeof packager.addElectronFuses>[1]} */ ({ version: '1', ...wire });
  await packager.addElectronFuses(context, config);
  const { productFilename } = packager.appInfo;
  const executableName = 'executableName' in packager ? String(packager.executableName) : productFilename;
  const binary = findFusedBinary({
    appOutDir,
    platform: electronPlatformName,
    productName: productFilename,
    executableName,
  });
  const wrong = compareFuses(readFusesOf(binary), wanted);
  if (wrong.length > 0) throw new Error(`fuses of ${binary}: ${wrong.join('; ')}`);
}
