import { join } from 'node:path';

/** Where the parts of the built program lie. Each host works them out once; nothing finds data by itself. */
export type ProgramPaths = Readonly<{
  pageDir: string;
  preloadFile: string;
  workerFile: string;
  renderWorkerFile: string;
  spreadsheetWorkerFile: string;
  resourcesDir: string;
}>;

/** As the build leaves them. */
export function locateBuilt(outDir: string): ProgramPaths {
  return {
    pageDir: join(outDir, 'page'),
    preloadFile: join(outDir, 'preload', 'preload.cjs'),
    workerFile: join(outDir, 'node', 'worker.js'),
    renderWorkerFile: join(outDir, 'node', 'render-worker.js'),
    spreadsheetWorkerFile: join(outDir, 'node', 'spreadsheet-worker.js'),
    resourcesDir: join(outDir, 'resources'),
  };
}

/** As the installer leaves them: the workers are read past the archive, the resources lie beside it. */
export function locateInstalled(archive: string, resourcesPath: string): ProgramPaths {
  const unpacked = locateBuilt(join(`${archive}.unpacked`, 'out'));
  return {
    ...locateBuilt(join(archive, 'out')),
    workerFile: unpacked.workerFile,
    renderWorkerFile: unpacked.renderWorkerFile,
    spreadsheetWorkerFile: unpacked.spreadsheetWorkerFile,
    resourcesDir: join(resourcesPath, 'resources'),
  };
}
