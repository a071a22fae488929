import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SetupError } from './bootstrap/messages.mjs';

/**
 * What `npm start` was asked for. Flags it does not know belong to the host.
 *
 * @param {readonly string[]} args
 * @param {string} callerFolder npm changes the working directory; the file was named from here
 */
export function readStartArguments(args, callerFolder) {
  const flags = args.filter((arg) => arg.startsWith('-') && arg !== '--coba-electron');
  const names = args.filter((arg) => !arg.startsWith('-'));
  if (names.length > 1) {
    throw new SetupError({
      id: 'npm start menerima paling banyak satu berkas .sakip.',
      en: 'npm start takes at most one .sakip file.',
      exitCode: 2,
    });
  }
  const file = names[0] === undefined ? undefined : resolve(callerFolder, names[0]);
  if (file !== undefined && !existsSync(file)) {
    throw new SetupError({ id: `Berkas tidak ada: ${file}`, en: `No such file: ${file}`, exitCode: 2 });
  }
  return {
    isForced: args.includes('--coba-electron'),
    file,
    forHost: file === undefined ? flags : [...flags, file],
  };
}
