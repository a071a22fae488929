import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FuseName, fuseNames } from '../../build/fuses.mjs';
import { externalPackages } from '../../build/vite/node.ts';
import { projectRoot } from './support/project-root.ts';

// electron-builder's own reader and validator, as its command uses them, without a network or a package made.
const require = createRequire(import.meta.url);
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
const debugLogger = { isEnabled: false, add: () => undefined };

type Target = Readonly<{ target: string; arch: readonly string[] }>;
type Config = Readonly<{
  npmRebuild: boolean;
  nodeGypRebuild: boolean;
  files: readonly { filter: readonly string[] }[];
  asarUnpack: readonly string[];
  extraResources: readonly { from: string; to: string }[];
  fileAssociations: readonly { ext: string; mimeType: string }[];
  electronFuses: Readonly<Record<FuseName, boolean>>;
  win: { target: readonly Target[] };
  linux: { target: readonly Target[] };
  mac: { target: readonly Target[] };
  nsis: { perMachine: boolean; allowElevation: boolean; deleteAppDataOnUninstall: boolean };
}>;

let config: Config;
beforeAll(async () => {
  config = await getConfig(projectRoot, 'electron-builder.yml', null);
});

describe('electron-builder.yml', () => {
  it('is accepted by electron-builder’s own schema', async () => {
    await expect(validateConfiguration(config, debugLogger)).resolves.toBeUndefined();
    const misspelled = { ...config, asarUnpak: [] };
    await expect(validateConfiguration(misspelled, debugLogger)).rejects.toThrow('asarUnpak');
  });

  it('takes away from the binary everything it could be talked into', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(Object.keys(config.electronFuses).sort()).toEqual([...fuseNames].sort());
  });

  it('makes an installer and a portable program for Windows, AppImage and deb, and a dmg', () => {
    const list = (targets: readonly Target[]) =>
      targets.map(({ target, arch }) => `${target} ${arch.join('+')}`);
    expect(list(config.win.target)).toEqual(['nsis x64', 'portable x64']);
    expect(list(config.linux.target)).toEqual(['AppImage x64', 'deb x64']);
    expect(list(config.mac.target)).toEqual(['dmg x64+arm64']);
  });

  it('installs for one user without administrator rights and leaves their files when it goes', () => {
    expect(config.nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    });
  });

  it('opens .sakip files', () => {
    expect(config.fileAssociations).toMatchObject([
      { ext: 'sakip', mimeType: 'application/vnd.selaras.sakip' },
    ]);
  });

  it('compiles nothing and unpacks every package the programs load from node_modules', () => {
    expect(config).toMatchObject({ npmRebuild: false, nodeGypRebuild: false });
    const packages = externalPackages.filter((name) => name !== 'electron');
    const scopeOf = (name: string) => (name.startsWith('@') ? name.split('/')[0] : name);
    for (const name of packages) expect(config.asarUnpack).toContain(`node_modules/${scopeOf(name)}/**/*`);
    expect(config.asarUnpack).toEqual(
      expect.arrayContaining(['out/node/worker.js', 'out/node/render-worker.js', '**/*.node', '**/*.wasm']),
    );
  });

  it('has an identity, an entry and a name that agree with package.json', () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ productName: 'Selaras', main: 'out/node/main.js' });
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+/);
  });
});
