import { dirname, join } from 'node:path';
import { findStateDir } from './backend/files/state-dir.ts';
import { readSystem, readUserName } from './backend/system.ts';
import type { CliIo } from './cli/cli-io.ts';
import { runCli } from './cli/run-cli.ts';
import { createWriter, readAll } from './cli/streams.ts';

const system = readSystem();
const writeError = createWriter(process.stderr, 'stderr');
const io: CliIo = {
  writeOut: createWriter(process.stdout, 'stdout'),
  // Where even the sentence about a failure cannot be written, the exit code is all there is to tell.
  writeError: (text) => writeError(text).catch(() => undefined),
  readStdin: () => readAll(process.stdin),
  workingDir: process.env.INIT_CWD ?? process.cwd(),
  // The built command lies in out/node, its fonts and templates in out/resources.
  resourcesDir: join(dirname(process.argv[1] ?? ''), '..', 'resources'),
  spreadsheetWorkerFile: join(dirname(process.argv[1] ?? ''), 'spreadsheet-worker.js'),
  stateDir: findStateDir({ platform: process.platform, home: system.home, env: process.env }),
  person: readUserName(),
  now: () => new Date(),
};

process.exitCode = await runCli(process.argv.slice(2), io);
