import { spawn } from 'node:child_process';
import { dirname, win32 } from 'node:path';

export type OpenCommand = Readonly<{
  command: string;
  args: readonly string[];
  /** Explorer has rules of its own for spaces and commas, so its arguments carry their quotes with them. */
  isQuoted: boolean;
}>;

/** How each system shows a file in its file manager. No shell reads the path anywhere. */
export function planReveal(platform: NodeJS.Platform, path: string): OpenCommand {
  if (platform === 'win32') return { command: findExplorer(), args: [`/select,"${path}"`], isQuoted: true };
  if (platform === 'darwin') return { command: '/usr/bin/open', args: ['-R', path], isQuoted: false };
  return { command: 'xdg-open', args: [dirname(path)], isQuoted: false };
}

/** How each system opens a file with the program it belongs to. */
export function planOpen(platform: NodeJS.Platform, path: string): OpenCommand {
  if (platform === 'win32') return { command: findExplorer(), args: [`"${path}"`], isQuoted: true };
  if (platform === 'darwin') return { command: '/usr/bin/open', args: [path], isQuoted: false };
  return { command: 'xdg-open', args: [path], isQuoted: false };
}

function findExplorer(): string {
  return win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'explorer.exe');
}

/** Starts the command and lets it go; false when the system has no such program. */
export function runOpener({ command, args, isQuoted }: OpenCommand): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'ignore',
      detached: true,
      windowsVerbatimArguments: isQuoted,
    });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
