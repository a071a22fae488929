import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareFuses, findFusedBinary, fuseNames, readFuses, readFusesOf } from '../../build/fuses.mjs';
import { resourceFiles } from '../../electron/backend/reports/resources.ts';
import { projectRoot } from './support/project-root.ts';
import { runScript } from './support/run-script.ts';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

const require = createRequire(import.meta.url);

/** A fuse wire as it stands in Electron's binary: version 1, eight fuses, each '0' or '1'. */
function makeBinary(states: string): Buffer {
  const wire = Buffer.concat([Buffer.from([1, states.length]), Buffer.from(states)]);
  const filler = Buffer.alloc(4096, 7);
  return Buffer.concat([filler, Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), wire, filler]);
}

/** As Electron leaves the factory: what the packages must not keep is on. */
const factoryFuses = '10110001';

it('reads fuses by name and says which are not as wanted', () => {
  const [fuses] = readFuses(makeBinary('0100110r'));
  expect(fuses).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: 'removed',
  });
  expect(compareFuses(readFuses(makeBinary(factoryFuses)), { runAsNode: false })).toEqual([
    'runAsNode is true, wanted false',
  ]);
  expect(compareFuses(readFuses(makeBinary('0')), { onlyLoadAppFromAsar: true })).toEqual([
    'onlyLoadAppFromAsar is absent, wanted true',
  ]);
  expect(compareFuses(readFuses(Buffer.from('no wire')), { runAsNode: false })).toHaveLength(1);
  const universal = Buffer.concat([makeBinary('01001100'), makeBinary(factoryFuses)]);
  expect(compareFuses(readFuses(universal), { runAsNode: false })).toHaveLength(1);
});

it('finds the fused binary of each system', () => {
  const app = { appOutDir: 'dist', productName: 'Selaras', executableName: 'selaras' };
  expect(findFusedBinary({ ...app, platform: 'linux' })).toBe(join('dist', 'selaras'));
  expect(findFusedBinary({ ...app, platform: 'win32' })).toBe(join('dist', 'Selaras.exe'));
  expect(findFusedBinary({ ...app, platform: 'darwin' })).toContain('Electron Framework');
});

// electron-builder really packs, around a stand-in for Electron's runtime: what is in the archive, what lies
// beside it and which fuses the binary has are the real thing; only the runtime itself is not.
it('packs what the program needs and nothing of other systems', async (context) => {
  context.skip(process.platform !== 'linux', 'packs for Linux, this is another OS');
  const runtime = makeTempFolder();
  const { version } = require('electron/package.json');
  writeFiles(runtime, {
    version,
    LICENSE: '',
    'LICENSES.chromium.html': '',
    'chrome-sandbox': '',
    chrome_crashpad_handler: '',
    'locales/id.pak': '',
    'locales/da.pak': '',
    'resources/.keep': '',
  });
  writeFileSync(join(runtime, 'electron'), makeBinary(factoryFuses));
  chmodSync(join(runtime, 'electron'), 0o755);
  const output = makeTempFolder();
  const ended = await runScript(
    [
      join(projectRoot, 'node_modules', 'electron-builder', 'cli.js'),
      ...['--linux', 'dir', `--${process.arch}`, '--publish', 'never', '--config', 'electron-builder.yml'],
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: projectRoot },
  );
  expect(ended, ended.stdout + ended.stderr).toMatchObject({ code: 0 });
  const folder = readdirSync(output).find((name) => name.endsWith('unpacked'));
  const app = join(output, folder ?? '');

  const fuses = readFusesOf(join(app, 'selaras'));
  const states = fuseNames.map((name) => (fuses[0]?.[name] === true ? '1' : '0')).join('');
  expect([fuses.length, states]).toEqual([1, '01001100']);

  const { listPackage } = require('@electron/asar');
  const packed: string[] = listPackage(join(app, 'resources', 'app.asar'), { isPack: false });
  const modules = packed.filter((path) => path.startsWith('/node_modules/'));
  const topModules = new Set(
    modules.map((path) =>
      path
        .split('/')
        .slice(2, path.includes('/@') ? 4 : 3)
        .join('/'),
    ),
  );
  expect([...topModules].sort()).toEqual([
    '@resvg',
    '@resvg/resvg-js',
    `@resvg/resvg-js-linux-${process.arch}-gnu`,
    'better-sqlite3',
  ]);
  expect(packed.filter((path) => path.endsWith('.node'))).toHaveLength(2);
  expect(packed).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/out/node/main.js',
      '/out/preload/preload.cjs',
      '/out/page/index.html',
    ]),
  );
  expect(
    packed.filter((path) =>
      /^\/(db|electron|renderer|build|tests|docs|out\/log|out\/node\/(cli|loopback))|\.map$/.test(path),
    ),
  ).toEqual([]);

  const resources = join(app, 'resources', 'resources');
  for (const { to } of resourceFiles) expect(existsSync(join(resources, to))).toBe(true);
  expect(readFileSync(join(resources, 'licenses.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  expect(readdirSync(join(app, 'locales'))).toEqual(['id.pak']);

  // The native parts load from beside the archive, as a thread of the program loads them.
  const unpacked = join(app, 'resources', 'app.asar.unpacked');
  expect(existsSync(join(unpacked, 'out', 'node', 'worker.js'))).toBe(true);
  expect(JSON.parse(readFileSync(join(unpacked, 'out', 'node', 'package.json'), 'utf8')).type).toBe('module');
  const load = `const at = process.argv[1] + '/node_modules/';
    const Database = require(at + 'better-sqlite3');
    const { Resvg } = require(at + '@resvg/resvg-js');
    console.log(new Database(':memory:').pragma('user_version', { simple: true }), typeof Resvg);`;
  expect((await runScript(['-e', load, unpacked])).stdout).toBe('0 function\n');
});
