import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './support/project-root.ts';
import { runScript } from './support/run-script.ts';

const runModule = JSON.stringify(pathToFileURL(join(projectRoot, 'build', 'bootstrap', 'run-node.mjs')).href);

/** A command as the build scripts are: it runs the program and ends with its code. */
const wrap = (program: string): string[] => [
  '--input-type=module',
  '-e',
  `import { runInTerminal } from ${runModule};
   process.exitCode = (await runInTerminal(process.execPath, ['-e', ${JSON.stringify(program)}])).code;`,
];

describe('runInTerminal', () => {
  const isWindows = process.platform === 'win32';

  it('hands on the program’s output and exit code and adds nothing', async () => {
    const ended = await runScript(wrap("console.log('halo'); process.exit(3)"));
    expect(ended).toEqual({ code: 3, stdout: 'halo\n', stderr: '' });
  });

  it('answers a program that does not exist with 127 and one ended by a signal as the shell does', async (context) => {
    context.skip(isWindows, 'Windows has no signals');
    const absent = `import { runInTerminal } from ${runModule};
      process.exitCode = (await runInTerminal('/no/such/program', [])).code;`;
    expect((await runScript(['--input-type=module', '-e', absent])).code).toBe(127);
    expect((await runScript(wrap("process.kill(process.pid, 'SIGKILL')"))).code).toBe(128 + 9);
  });

  it.for(['SIGTERM', 'SIGINT'] as const)(
    'passes %s on and waits for an orderly end',
    async (signal, context) => {
      context.skip(isWindows, 'Windows has no signals');
      const program = `process.on('${signal}', () => { console.log('closed'); process.exit(0); });
      setInterval(() => {}, 1000); console.log('ready');`;
      const child = spawn(process.execPath, wrap(program), { stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
        if (output === 'ready\n') child.kill(signal);
      });
      const [code] = await once(child, 'close');
      expect(output).toBe('ready\nclosed\n');
      expect(code).toBe(0);
    },
  );
});
