import { extname, resolve } from 'node:path';

/**
 * The files among the arguments: double-clicked, dropped on the program's icon or named on a command line. Switches
 * of Electron and Chromium are none, nor is the program's own folder.
 */
export function listFileArguments(args: readonly string[], workingDir: string): readonly string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === '.sakip')
    .map((arg) => resolve(workingDir, arg));
}
