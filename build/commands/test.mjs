import { runCommand } from '../bootstrap.mjs';
import { runChecks } from '../checks.mjs';

runCommand((node, root) => runChecks(node, root, { withBrowser: true }));
