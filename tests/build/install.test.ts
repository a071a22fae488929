import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCause, isWritable, makeNpmEnvironment } from '../../build/bootstrap/install.mjs';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

describe('findCause', () => {
  const causeOf = (...lines: string[]) => findCause(`\n--- now\n${lines.join('\n')}`)?.[1];

  it('names what npm’s codes mean', () => {
    expect(causeOf('npm error code ENOSPC')).toBe('cakram penuh');
    expect(causeOf('npm error code EACCES', 'npm error syscall mkdir')).toBe('folder tidak dapat ditulis');
    expect(causeOf('npm ERR! code EAI_AGAIN')).toContain('gudang npm tidak terjangkau');
    expect(causeOf('npm error code EINTEGRITY')).toContain('tidak sama dengan yang dikunci');
  });

  it('claims no cause that the log does not name', () => {
    expect(causeOf('npm error code EUSAGE')).toBeUndefined();
    expect(causeOf('npm warn retry ETIMEDOUT', 'added 300 packages')).toBeUndefined();
  });

  it('reads only the latest run of a log that is appended to', () => {
    const log = '\n--- one\nnpm error code ENOSPC\n\n--- two\nnpm error code EROFS\n';
    expect(findCause(log)?.[1]).toBe('folder tidak dapat ditulis');
  });
});

describe('makeNpmEnvironment', () => {
  const cache = join(homedir(), '.npm');

  it('keeps the user’s registry and leaves out what would send the install elsewhere', () => {
    const env = makeNpmEnvironment({
      npm_config_cache: makeTempFolder(),
      npm_config_registry: 'https://npm.example.go.id',
      npm_config_ignore_scripts: 'true',
      npm_config_prefix: '/elsewhere',
      npm_config_omit: 'dev',
      npm_config_dry_run: 'true',
    });
    expect(env.npm_config_registry).toBe('https://npm.example.go.id');
    expect(env.npm_config_ignore_scripts).toBe('true');
    expect(Object.keys(env)).not.toContain('npm_config_prefix');
    expect(Object.keys(env)).not.toContain('npm_config_omit');
    expect(Object.keys(env)).not.toContain('npm_config_dry_run');
  });

  it('gives npm a cache it can write where the home is no folder', () => {
    const folder = makeTempFolder();
    writeFiles(folder, { home: 'a file' });
    const env = makeNpmEnvironment({ npm_config_cache: join(folder, 'home', '.npm') });
    expect(env.npm_config_cache).not.toContain(folder);
    expect(makeNpmEnvironment({ npm_config_cache: cache }).npm_config_cache).toBe(cache);
  });
});

describe('isWritable', () => {
  it('looks at the nearest folder that exists', () => {
    const folder = makeTempFolder();
    writeFiles(folder, { file: '' });
    expect(isWritable(join(folder, 'not', 'there', 'yet'))).toBe(true);
    expect(isWritable(join(folder, 'file', 'below'))).toBe(false);
  });
});
