import { afterEach } from 'vitest';
import { closePages, describePages } from './watched-pages.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  process.stdout.write(`\npages open when "${task.name}" failed:\n${await describePages()}\n\n`);
  // The browser goes on with the next tests: what this one left open would go on asking about its file.
  await closePages();
});
