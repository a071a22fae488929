import { existsSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/**
 * How to run npm without a shell, so that a path with spaces stays one argument: npm's own script under the
 * Node that runs npm. Only where no such script is found is an `npm` program of the PATH run itself.
 *
 * @param {Readonly<{ env: NodeJS.ProcessEnv, execPath: string, platform: string, exists?: (path: string) => boolean }>} input
 * @returns {{ command: string, args: string[] } | undefined}
 */
export function findNpm({ env, execPath, platform, exists = existsSync }) {
  const script = env.npm_execpath;
  if (script !== undefined && basename(script) === 'npm-cli.js' && exists(script)) {
    return { command: env.npm_node_execpath ?? execPath, args: [script] };
  }
  const folders = [dirname(execPath), ...(env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)];
  for (const folder of folders) {
    const inside =
      platform === 'win32'
        ? join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')
        : join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    if (exists(inside)) return { command: execPath, args: [inside] };
    const program = join(folder, 'npm');
    if (platform !== 'win32' && exists(program)) return { command: program, args: [] };
  }
  return undefined;
}
