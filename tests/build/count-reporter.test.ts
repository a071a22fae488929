import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './support/project-root.ts';
import { runScript } from './support/run-script.ts';
import { makeTempFolder, writeFiles } from './support/temp-folder.ts';

it('counts what vitest ran, with the reason of each skip and the failures outside every test', async () => {
  const folder = makeTempFolder();
  writeFiles(folder, {
    'mixed.test.js': `
      it('holds', () => expect(1).toBe(1));
      it('breaks', () => expect(1).toBe(2));
      it('lacks something', (ctx) => ctx.skip('LibreOffice is not installed'));
      it.skip('is silent about it', () => {});
      it.todo('is not written');
      describe('a suite whose preparation fails', () => {
        beforeAll(() => { throw new Error('no fixture'); });
        it('cannot run', () => {});
      });`,
    'broken.test.js': `import './absent.js';`,
  });
  const report = join(folder, 'counts.json');
  const ended = await runScript(
    [
      join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--globals',
      '--root',
      folder,
      `--reporter=${join(projectRoot, 'build', 'count-reporter.mjs')}`,
    ],
    { cwd: folder, env: { ...process.env, SELARAS_TEST_COUNTS: report } },
  );
  expect(ended.code).toBe(1);
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  expect(counts.passed).toBe(1);
  const failures = counts.failures.map(({ name, message }: { name: string; message: string }) => [
    name,
    message.split('\n')[0],
  ]);
  expect(failures).toEqual([
    ['mixed.test.js > breaks', 'expected 1 to be 2 // Object.is equality'],
    ['broken.test.js', expect.stringContaining('absent.js')],
    ['mixed.test.js > a suite whose preparation fails', 'no fixture'],
  ]);
  expect(counts.skips).toContainEqual({
    name: 'mixed.test.js > lacks something',
    reason: 'LibreOffice is not installed',
  });
  const silent = counts.skips.filter((skip: { reason?: string }) => skip.reason === undefined);
  expect(silent.map((skip: { name: string }) => skip.name)).toEqual([
    'mixed.test.js > is silent about it',
    'mixed.test.js > is not written',
    'mixed.test.js > a suite whose preparation fails > cannot run',
  ]);
});
