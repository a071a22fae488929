import { mergeConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** What can be asked between two commits: SQLite alone, no other program, and nothing that kills, floods or spoils on purpose. */
export default mergeConfig(whole, {
  test: {
    env: { SELARAS_ENGINES: 'sqlite' },
    exclude: [
      'tests/reliability/**',
      'tests/imports/{hostile,mutations}.test.ts',
      'tests/ipc/desktop-*.test.ts',
      'tests/backend/{adopted,malformed-input,worker}.test.ts',
      'tests/security/fuzz.exploit.test.ts',
      'tests/cli/streams.test.ts',
      // Every kind of document in every form and size: minutes of layout for what the tests of each kind show, too.
      'tests/reports/{every-document,hostile-text,libre-office,render-client}.test.ts',
    ],
  },
});
