import { posix, win32 } from 'node:path';

export type BrowserSearch = Readonly<{
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  exists: (path: string) => boolean;
}>;

/** In order of preference on each system; on Windows Edge is always there, so it comes last. */
const windowsBrowsers = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
] as const;

const macBrowsers = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const linuxBrowsers = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const;

/** Found there even when PATH of a desktop session lacks them. */
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'] as const;

/**
 * The installed browser that can show an address as an app window, or null. `SELARAS_CHROMIUM` names one by hand;
 * when it names nothing that is there, none is taken in its place.
 */
export function findBrowser(search: BrowserSearch): string | null {
  const named = search.env.SELARAS_CHROMIUM;
  if (named !== undefined && named !== '') return search.exists(named) ? named : null;
  return listCandidates(search).find((path) => search.exists(path)) ?? null;
}

function listCandidates({ platform, env }: BrowserSearch): readonly string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isFilled);
    return windowsBrowsers.flatMap((names) => roots.map((root) => win32.join(root, ...names)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...[env.HOME].filter(isFilled).map((home) => `${home}/Applications`)];
    return macBrowsers.flatMap((name) => roots.map((root) => posix.join(root, name)));
  }
  const folders = [
    ...(env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/')),
    ...linuxFolders,
  ];
  return linuxBrowsers.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

const isFilled = (text: string | undefined): text is string => text !== undefined && text !== '';
