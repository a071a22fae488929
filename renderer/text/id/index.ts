/** Every area of screen texts, one line each; its English twin stands in ../en/index.ts. */
export { bands } from '../../../electron/api/text/id/bands.ts';
export { check } from '../../../electron/api/text/id/check.ts';
export { checkWhy } from '../../../electron/api/text/id/check-why.ts';
export { commands } from '../../../electron/api/text/id/commands.ts';
export { compare, planState } from '../../../electron/api/text/id/compare.ts';
export { errors } from '../../../electron/api/text/id/errors.ts';
export { explanation } from '../../../electron/api/text/id/explanation.ts';
export { menu } from '../../../electron/api/text/id/menu.ts';
export { common } from './common.ts';
export { edit } from './edit.ts';
export { files } from './files.ts';
export { home } from './home.ts';
export { plan } from './plan.ts';
export { realization } from './realization.ts';
export { report } from './report.ts';
export { shell } from './shell.ts';
export { start } from './start.ts';
