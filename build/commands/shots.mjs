import { join } from 'node:path';
import { runInTerminal } from '../bootstrap/run-node.mjs';
import { runCommand } from '../bootstrap.mjs';

runCommand(async (node, root) => {
  const shots = join(root, 'tests', 'e2e', 'shots.ts');
  return (await runInTerminal(node.path, [...node.args, shots, ...process.argv.slice(2)], { cwd: root }))
    .code;
});
