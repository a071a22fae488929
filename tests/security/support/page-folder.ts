import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const secretText = 'a file outside the page';

export type PageFolder = Readonly<{ root: string; pageDir: string; remove: () => void }>;

/** A built page with a secret beside it, and every way a file system offers to step from one to the other. */
export function makePageFolder(): PageFolder {
  const root = mkdtempSync(join(tmpdir(), 'selaras page '));
  const pageDir = join(root, 'page');
  mkdirSync(join(pageDir, 'assets'), { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>Selaras</title>');
  writeFileSync(join(pageDir, 'assets', 'main.js'), 'export {};\n');
  writeFileSync(join(pageDir, 'assets', 'data.sakip'), secretText);
  writeFileSync(join(pageDir, '.hidden.js'), secretText);
  writeFileSync(join(root, 'secret.js'), secretText);
  mkdirSync(join(root, 'page-backup'));
  writeFileSync(join(root, 'page-backup', 'secret.js'), secretText);
  symlinkSync(join(root, 'secret.js'), join(pageDir, 'link.js'));
  symlinkSync(root, join(pageDir, 'up'));
  symlinkSync(join(pageDir, 'index.html'), join(pageDir, 'inner.html'));
  return { root, pageDir, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Paths that must find nothing, whoever asks. Each reached a file outside the folder in some program once. */
export const traversals: readonly string[] = [
  '/../secret.js',
  '/assets/../../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/%252e%252e%252fsecret.js',
  '/..%5csecret.js',
  '/..\\secret.js',
  '/assets/..\\..\\secret.js',
  '/....//secret.js',
  '/.%2e/secret.js',
  '/%c0%ae%c0%ae/secret.js',
  '/%u002e%u002e/secret.js',
  '//secret.js',
  '///etc/passwd',
  '/etc/passwd',
  '//etc/passwd',
  '/C:/Windows/win.ini',
  '/C:%5cWindows%5cwin.ini',
  '/file:///etc/passwd',
  '/../page-backup/secret.js',
  '/index.html%00.js',
  '/secret.js%00.html',
  '/assets/main.js/../../../secret.js',
  '/link.js',
  '/up/secret.js',
  '/inner.html',
  '/.hidden.js',
  '/assets/data.sakip',
  '/assets/',
  '/assets',
  '/index.html/',
  '/index.html.',
  '/index.html::$DATA',
  '/index.html ',
  '/index.html;.js',
  '/./index.html',
  '/assets/./main.js',
  '/~root/secret.js',
  '/%7e/secret.js',
];
