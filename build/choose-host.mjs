/**
 * @typedef {Readonly<{ version: string, at: number }>} FailedTry a fetch of Electron that failed, and when
 * @typedef {'electron-present' | 'electron-absent' | 'electron-failed' | 'fetch-failed-before' | 'no-display' | 'ci' | 'root' | 'read-only'} HostReason
 * @typedef {Readonly<{ host: 'desktop' | 'loopback' | 'fetch', reason: HostReason }>} HostChoice
 * @typedef {Readonly<{
 *   platform: string,
 *   env: Readonly<Record<string, string | undefined>>,
 *   isRoot: boolean,
 *   isElectronPresent: boolean,
 *   isWritable: boolean,
 *   electronVersion: string,
 *   lastFailure: FailedTry | undefined,
 *   isForced: boolean,
 *   now: number,
 * }>} HostFacts
 */

export const retryAfterMs = 7 * 24 * 3600 * 1000; // an office's firewall seldom changes sooner

/**
 * Which host starts: Electron's window where it can run, else the loopback host; 'fetch' means that Electron
 * is worth one try first.
 *
 * @param {HostFacts} facts
 * @returns {HostChoice}
 */
export function chooseHost(facts) {
  if (isCi(facts.env)) return { host: 'loopback', reason: 'ci' };
  if (!hasDisplay(facts)) return { host: 'loopback', reason: 'no-display' };
  // Chromium's sandbox does not work for root on Linux, and it is never turned off.
  if (facts.isRoot && facts.platform === 'linux') return { host: 'loopback', reason: 'root' };
  if (facts.isElectronPresent) return { host: 'desktop', reason: 'electron-present' };
  if (!facts.isWritable) return { host: 'loopback', reason: 'read-only' };
  if (facts.isForced || !isRemembered(facts)) return { host: 'fetch', reason: 'electron-absent' };
  return { host: 'loopback', reason: 'fetch-failed-before' };
}

/** @param {HostFacts} facts */
function isRemembered({ lastFailure, electronVersion, now }) {
  if (lastFailure === undefined || lastFailure.version !== electronVersion) return false;
  const ageMs = now - lastFailure.at;
  return ageMs >= 0 && ageMs < retryAfterMs;
}

/** @param {Readonly<Record<string, string | undefined>>} env */
export function isCi(env) {
  return env.CI !== undefined && !['', '0', 'false'].includes(env.CI.toLowerCase());
}

/** @param {Pick<HostFacts, 'platform' | 'env'>} facts */
export function hasDisplay({ platform, env }) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** @type {Readonly<Record<HostReason, readonly [string, string]>>} */
const reasons = {
  'electron-present': ['Electron terpasang', 'Electron is installed'],
  'electron-absent': ['Electron tidak dapat diunduh', 'Electron could not be fetched'],
  'electron-failed': [
    'Electron tidak dapat berjalan di komputer ini',
    'Electron does not run on this computer',
  ],
  'fetch-failed-before': [
    'Electron belum lama ini gagal diunduh; ulangi dengan npm start -- --coba-electron',
    'fetching Electron failed lately; try again with npm start -- --coba-electron',
  ],
  'no-display': ['tidak ada layar', 'there is no display'],
  ci: ['CI=true', 'CI=true'],
  root: ['dijalankan sebagai root', 'run as root'],
  'read-only': [
    'Electron belum ada dan folder tidak dapat ditulis',
    'no Electron, and the folder is read-only',
  ],
};

/**
 * The one line that `npm start` always says.
 *
 * @param {HostChoice} choice
 */
export function describeHost({ host, reason }) {
  const [id, en] = reasons[reason];
  const name = host === 'desktop' ? 'desktop (Electron)' : 'loopback (127.0.0.1)';
  return `Selaras: host ${name} – ${id}${id === en ? '' : ` / ${en}`}`;
}
