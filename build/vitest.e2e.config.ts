import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Tests that drive a browser themselves through playwright-core. Two files at a time, each with a program and a browser
 * of its own: they mostly wait, and none of them asserts a time.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/e2e/support/tell-failures.ts'],
    // What is waited for comes when a loaded machine gets to it: none of these is a time asserted.
    testTimeout: 600_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 180_000 } },
    pool: 'forks',
    maxWorkers: 2,
    // Each process keeps its browser from one file to the next; every test has a context and a file of its own.
    isolate: false,
  },
});
