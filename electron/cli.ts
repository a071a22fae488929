import { dirname, join } from 'node:path';
import { findStateDir } from './backend/files/state-dir.ts';
import { readSystem, readUserName } from './backend/system.ts';
import type { CliIo } from './cli/cli-io.ts';
import { runCli } from './cli/run-cli.ts';

async function readStdin(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

const system = readSystem();
const io: CliIo = {
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  readStdin,
  workingDir: process.env.INIT_CWD ?? process.cwd(),
  // The built command lies in out/node, its fonts and templates in out/resources.
  resourcesDir: join(dirname(process.argv[1] ?? ''), '..', 'resources'),
  stateDir: findStateDir({ platform: process.platform, home: system.home, env: process.env }),
  person: readUserName(),
  now: () => new Date(),
};

process.exitCode = await runCli(process.argv.slice(2), io);
