import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In Electron's binary the fuses follow this text: a byte of version, a byte of count, a character for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The names electron-builder.yml uses, in the order of the wire. */
export const fuseNames = /** @type {const} */ ([
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]);

/**
 * @typedef {(typeof fuseNames)[number]} FuseName
 * @typedef {Partial<Record<FuseName, boolean | 'removed'>>} Fuses
 */

/**
 * Every fuse wire in the binary: a universal macOS binary holds one for each processor.
 *
 * @param {Buffer} binary
 * @returns {Fuses[]}
 */
export function readFuses(binary) {
  /** @type {Fuses[]} */
  const wires = [];
  for (let at = binary.indexOf(sentinel); at !== -1; at = binary.indexOf(sentinel, at + sentinel.length)) {
    const start = at + sentinel.length;
    const length = binary[start + 1] ?? 0;
    const states = [...binary.subarray(start + 2, start + 2 + length)].map((code) =>
      String.fromCharCode(code),
    );
    wires.push(
      Object.fromEntries(fuseNames.slice(0, length).map((name, index) => [name, readState(states[index])])),
    );
  }
  return wires;
}

/** @param {string | undefined} state */
function readState(state) {
  return state === 'r' ? 'removed' : state === '1';
}

/**
 * The fuses that are not as wanted, in words; empty when all are. A binary without fuses keeps no promise.
 *
 * @param {readonly Fuses[]} wires
 * @param {Readonly<Partial<Record<FuseName, boolean>>>} wanted
 */
export function compareFuses(wires, wanted) {
  if (wires.length === 0) return ['no fuses found in the binary'];
  return wires.flatMap((wire) =>
    fuseNames
      .filter((name) => wanted[name] !== undefined && wire[name] !== wanted[name])
      .map((name) => `${name} is ${wire[name] ?? 'absent'}, wanted ${wanted[name]}`),
  );
}

/**
 * Where the fuses are: in Electron's framework on macOS, else in the program itself.
 *
 * @param {Readonly<{ appOutDir: string, platform: string, productName: string, executableName: string }>} app
 */
export function findFusedBinary({ appOutDir, platform, productName, executableName }) {
  if (platform === 'darwin') {
    const framework = 'Electron Framework.framework/Electron Framework';
    return join(appOutDir, `${productName}.app`, 'Contents', 'Frameworks', framework);
  }
  return join(appOutDir, platform === 'win32' ? `${productName}.exe` : executableName);
}

/** @param {string} path */
export function readFusesOf(path) {
  return readFuses(readFileSync(path));
}
