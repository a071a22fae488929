import { join } from 'node:path';
import { SetupError } from '../bootstrap/messages.mjs';
import { runInTerminal } from '../bootstrap/run-node.mjs';
import { runCommand } from '../bootstrap.mjs';
import { findElectron } from '../electron-runtime.mjs';

runCommand(async (node, root) => {
  if (findElectron(root, process.env) === undefined) {
    // electron-builder would try to fetch it for most of a minute and then fail without naming the cause.
    throw new SetupError({
      id: 'Pemaketan memerlukan program Electron, yang belum ada; ambil dengan: node node_modules/electron/install.js',
      en: "Packaging needs Electron's program, which is not there; fetch it with: node node_modules/electron/install.js",
    });
  }
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = [builder, '--config', 'electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)];
  return (await runInTerminal(node.path, [...node.args, ...args], { cwd: root })).code;
});
