import { afterEach } from 'vitest';
import { describePages } from './watched-pages.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  process.stdout.write(`\npages open when "${task.name}" failed:\n${await describePages()}\n\n`);
});
