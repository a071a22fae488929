import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartRequest } from '../../electron/loopback/start-request.ts';

describe('what the loopback host is started with', () => {
  const folder = resolve('/work', 'here');

  it('finds the file from where the user is, not from where npm runs', () => {
    const request = readStartRequest(['a b.sakip'], { INIT_CWD: folder }, '/elsewhere');
    expect(request).toEqual({
      file: join(folder, 'a b.sakip'),
      isExampleRun: false,
      isUnattended: false,
      isWindowless: false,
      callerDir: folder,
    });
    expect(readStartRequest(['x.sakip'], {}, folder).file).toBe(join(folder, 'x.sakip'));
  });

  it('knows its flags, in any order, and ends by itself under CI', () => {
    expect(readStartRequest(['--kerja-contoh'], { CI: 'true' }, folder)).toMatchObject({
      file: null,
      isExampleRun: true,
      isUnattended: true,
    });
    expect(readStartRequest(['--tanpa-jendela', 'x.sakip', '--lain'], {}, folder)).toMatchObject({
      file: join(folder, 'x.sakip'),
      isWindowless: true,
    });
    for (const CI of ['', '0', 'false', 'FALSE']) {
      expect(readStartRequest([], { CI }, folder).isUnattended).toBe(false);
    }
  });
});
