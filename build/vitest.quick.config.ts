import { mergeConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** What can be asked between two commits: SQLite alone, no other program, and nothing that kills, floods or spoils on purpose. */
export default mergeConfig(whole, {
  test: {
    // Fewer strange inputs for each method: the many are for the whole run.
    env: { SELARAS_ENGINES: 'sqlite', SELARAS_FUZZ: '40' },
    exclude: [
      'tests/reliability/**',
      'tests/imports/{hostile,mutations}.test.ts',
      'tests/ipc/desktop-*.test.ts',
      'tests/backend/{adopted,worker}.test.ts',
      'tests/cli/streams.test.ts',
      // Every kind of document in every form and size: minutes of layout for what the tests of each kind show, too.
      'tests/reports/{every-document,hostile-text,libre-office,render-client}.test.ts',
    ],
  },
});
