import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFileArguments } from '../../electron/desktop/file-arguments.ts';
import { locateBuilt, locateInstalled } from '../../electron/host/program-paths.ts';

describe('the parts of the program', () => {
  it('lie in out beside each other where it was built', () => {
    expect(locateBuilt(join('/p', 'out'))).toEqual({
      pageDir: join('/p', 'out', 'page'),
      preloadFile: join('/p', 'out', 'preload', 'preload.cjs'),
      workerFile: join('/p', 'out', 'node', 'worker.js'),
      renderWorkerFile: join('/p', 'out', 'node', 'render-worker.js'),
      spreadsheetWorkerFile: join('/p', 'out', 'node', 'spreadsheet-worker.js'),
      resourcesDir: join('/p', 'out', 'resources'),
    });
  });

  it('are read past the archive where a thread or native code needs them, installed', () => {
    expect(locateInstalled(join('/r', 'app.asar'), '/r')).toEqual({
      pageDir: join('/r', 'app.asar', 'out', 'page'),
      preloadFile: join('/r', 'app.asar', 'out', 'preload', 'preload.cjs'),
      workerFile: join('/r', 'app.asar.unpacked', 'out', 'node', 'worker.js'),
      renderWorkerFile: join('/r', 'app.asar.unpacked', 'out', 'node', 'render-worker.js'),
      spreadsheetWorkerFile: join('/r', 'app.asar.unpacked', 'out', 'node', 'spreadsheet-worker.js'),
      resourcesDir: join('/r', 'resources'),
    });
  });
});

describe('the files among the arguments', () => {
  it('are those of this program, whatever switches and folders stand between them', () => {
    const args = [
      '/program',
      '--allow-file-access',
      'a.sakip',
      '-x',
      '/b c/d.SAKIP',
      'e.xlsx',
      '--f.sakip',
      '',
    ];
    expect(listFileArguments(args, '/here')).toEqual([join('/here', 'a.sakip'), '/b c/d.SAKIP']);
  });
});
