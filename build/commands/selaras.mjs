import { join } from 'node:path';
import { runInTerminal } from '../bootstrap/run-node.mjs';
import { runCommand } from '../bootstrap.mjs';

runCommand(async (node, root) => {
  const cli = join(root, 'out', 'node', 'cli.js');
  return (await runInTerminal(node.path, [...node.args, cli, ...process.argv.slice(2)])).code;
});
