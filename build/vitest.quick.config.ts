import { mergeConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** What can be asked between two commits: SQLite alone, and nothing that kills, floods or spoils on purpose. */
export default mergeConfig(whole, {
  test: {
    env: { SELARAS_ENGINES: 'sqlite' },
    exclude: [
      'tests/reliability/**',
      'tests/imports/{hostile,mutations}.test.ts',
      'tests/ipc/desktop-*.test.ts',
      'tests/backend/{adopted,worker}.test.ts',
      'tests/reports/{hostile-text,render-client}.test.ts',
    ],
  },
});
