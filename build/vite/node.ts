import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';

/** The programs that run in Node or in Electron's main process, by the name of their file in out/node. */
export const nodeEntries = {
  main: 'electron/main.ts',
  loopback: 'electron/loopback.ts',
  cli: 'electron/cli.ts',
  worker: 'electron/backend/worker.ts',
  'render-worker': 'electron/backend/reports/render-worker.ts',
  'spreadsheet-worker': 'electron/backend/imports/spreadsheet/spreadsheet-worker.ts',
} as const;

/**
 * Packages that load files of their own at run time, a native module each, so they stay as they are; and
 * Electron, which is no package then. Everything else is bundled: one file is read several times faster than
 * the hundreds it is made of, and the worker that is unpacked from the archive finds all it needs beside it.
 */
export const externalPackages = ['electron', 'better-sqlite3', '@resvg/resvg-js'] as const;

/** Plain Vite, not electron-vite: one dependency less, and its `?modulePath` import fails to build. */
export function configureNode(root: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [markAsModules()],
    resolve: { conditions: ['node', 'import', 'module', 'default'], mainFields: ['module', 'main'] },
    ssr: { target: 'node', noExternal: true, external: [...externalPackages] },
    build: {
      ssr: true,
      target: 'node22',
      outDir: join(root, 'out', 'node'),
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(nodeEntries).map(([name, path]) => [name, join(root, path)]),
        ),
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  };
}

/** The workers are unpacked from the archive, away from package.json: this one says that they are modules. */
function markAsModules(): Plugin {
  return {
    name: 'selaras-mark-as-modules',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "module" }\n' });
    },
  };
}
