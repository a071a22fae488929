export { bands } from '../../../electron/api/text/en/bands.ts';
export { commands } from '../../../electron/api/text/en/commands.ts';
export { errors } from '../../../electron/api/text/en/errors.ts';
export { menu } from '../../../electron/api/text/en/menu.ts';
export { common } from './common.ts';
export { files } from './files.ts';
export { shell } from './shell.ts';
export { start } from './start.ts';
