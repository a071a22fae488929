import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** They put a stand-in in Electron's place, which every module that was loaded before would go on without. */
const withStandIns = ['tests/ipc/**/*.test.ts', 'tests/security/**/*.test.ts'];

/** Unit and integration tests; those that need a browser live in tests/e2e and have their own configuration. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    exclude: ['tests/e2e/**'],
    // For what hangs: a loaded machine takes ten times as long as a quiet one, and no test asserts a time by these.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 120_000 } },
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: withStandIns,
          // Starting a process anew for each file took longer than most of them; what a test needs it makes for itself.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'stand-ins', include: withStandIns } },
    ],
  },
});
