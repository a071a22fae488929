import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/**
 * The page, as a strict content security policy wants it: every script, style, font and worker a file of its
 * own from the same place, nothing inline and nothing as a data address.
 */
export function configurePage(root: string): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './', // the same files under app:// and under the loopback address
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome120', // the loopback host uses whatever Chromium, Chrome or Edge is installed
      outDir: join(root, 'out', 'page'),
      emptyOutDir: true,
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096, // read from the disk, not from a network
    },
  };
}
