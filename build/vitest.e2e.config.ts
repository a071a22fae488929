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
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes when the machine gets to it; the second a poll has by default is a time asserted.
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    maxWorkers: 2,
  },
});
