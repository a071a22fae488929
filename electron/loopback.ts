import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { locateBuilt } from './host/program-paths.ts';
import { runExample } from './loopback/example-run.ts';
import { formatSentence, sentences } from './loopback/messages.ts';
import { runLoopback } from './loopback/run-loopback.ts';
import { readStartRequest } from './loopback/start-request.ts';

/** The loopback host's entry: out/node/loopback.js, with everything else beside it in out. */
const paths = locateBuilt(dirname(dirname(realpathSync(process.argv[1] ?? ''))));
const request = readStartRequest(process.argv.slice(2), process.env, process.cwd());
const write = (text: string) => process.stdout.write(text);

process.exitCode = await run().catch((error: unknown) => {
  write(`${formatSentence(sentences.failed)} ${error instanceof Error ? error.message : ''}\n`);
  return 1;
});

async function run(): Promise<number> {
  if (request.isExampleRun) {
    const { resourcesDir } = paths;
    const { callerDir } = request;
    const exitCode = await runExample({ resourcesDir, callerDir, write, now: () => new Date() });
    if (exitCode !== 0 || request.isUnattended) return exitCode;
  }
  // Only now: before, Ctrl+C ends the program at once, and nothing is open that has to be closed. A terminal and npm
  // may both pass the same Ctrl+C on; the second must not cut the closing of the file short.
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  // Asked for the address alone, a script gets a new one for each line it sends.
  const isAsked = process.stdin.isTTY || request.isWindowless;
  const terminal = isAsked ? createInterface({ input: process.stdin }) : null;
  await runLoopback(request, {
    paths,
    write: (line) => write(`${line}\n`),
    interrupted,
    onEnter: terminal && ((act) => terminal.on('line', act)),
  });
  terminal?.close();
  return 0;
}
