import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/**
 * A preload in Electron's sandbox is one CommonJS file that may require Electron and nothing else, so all it
 * uses is bundled in.
 */
export function configurePreload(root: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'chrome140',
      outDir: join(root, 'out', 'preload'),
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      lib: { entry: join(root, 'electron', 'preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
    },
  };
}
