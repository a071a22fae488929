import { writeFileAtomically } from '../../../electron/backend/files/atomic-write.ts';

/** Writes so many bytes to the target and prints the outcome. */
const [target = '', sizeBytes = '0'] = process.argv.slice(2);
const written = await writeFileAtomically(target, Buffer.alloc(Number(sizeBytes), 'x'), { mayReplace: true });
process.stdout.write(written.ok ? 'written' : JSON.stringify(written.error));
