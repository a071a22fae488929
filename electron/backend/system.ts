import os from 'node:os';
import type { PlaceDeps } from './files/places.ts';

/** The computer the backend runs on. */
export const readSystem = (): PlaceDeps => ({
  platform: process.platform,
  home: os.homedir(),
  user: readUserName(),
  env: process.env,
});

/** The name history entries are signed with unless another is given. */
export function readUserName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A container may run under a number no name belongs to.
    return String(process.getuid?.() ?? 'pengguna');
  }
}
