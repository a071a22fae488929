import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartArguments } from '../../build/start-arguments.mjs';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

describe('readStartArguments', () => {
  it('finds a file from where npm was called, not from where it runs', () => {
    const folder = makeTempFolder();
    writeFiles(folder, { 'kantor kami.sakip': '' });
    expect(readStartArguments(['kantor kami.sakip'], folder)).toEqual({
      isForced: false,
      file: join(folder, 'kantor kami.sakip'),
      forHost: [join(folder, 'kantor kami.sakip')],
    });
  });

  it('keeps its own flag and hands the others on', () => {
    expect(readStartArguments(['--coba-electron', '--port=1'], '/')).toEqual({
      isForced: true,
      file: undefined,
      forHost: ['--port=1'],
    });
  });

  it('refuses a file that is not there and a second file, with exit code 2', () => {
    const folder = makeTempFolder();
    writeFiles(folder, { a: '', b: '' });
    expect(() => readStartArguments(['tidak-ada.sakip'], folder)).toThrow(
      expect.objectContaining({ exitCode: 2, id: expect.stringContaining('tidak-ada.sakip') }),
    );
    expect(() => readStartArguments(['a', 'b'], folder)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});
