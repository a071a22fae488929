import { join } from 'node:path';

/** Where the parts of the built program lie. Each host works them out once; nothing finds data by itself. */
export type ProgramPaths = Readonly<{
  pageDir: string;
  preloadFile: string;
  workerFile: string;
  resourcesDir: string;
}>;

/** As the build leaves them. */
export function locateBuilt(outDir: string): ProgramPaths {
  return {
    pageDir: join(outDir, 'page'),
    preloadFile: join(outDir, 'preload', 'preload.cjs'),
    workerFile: join(outDir, 'node', 'worker.js'),
    resourcesDir: join(outDir, 'resources'),
  };
}

/** As the installer leaves them: the worker is read past the archive, the resources lie beside it. */
export function locateInstalled(archive: string, resourcesPath: string): ProgramPaths {
  return {
    ...locateBuilt(join(archive, 'out')),
    workerFile: join(`${archive}.unpacked`, 'out', 'node', 'worker.js'),
    resourcesDir: join(resourcesPath, 'resources'),
  };
}
