import { join } from 'node:path';
import { runInTerminal } from '../bootstrap/run-node.mjs';
import { runCommand } from '../bootstrap.mjs';

runCommand(async (node, root) => {
  const bench = join(root, 'tests', 'perf', 'bench.ts');
  return (await runInTerminal(node.path, [...node.args, bench, ...process.argv.slice(2)])).code;
});
