import { writeFileAtomically } from '../../../electron/backend/files/atomic-write.ts';

/** Replaces the target by ever new contents until it is killed; says when the first one stands. */
const [target = ''] = process.argv.slice(2);
for (let round = 1; ; round += 1) {
  const bytes = Buffer.alloc(300_000, `${round % 10}`);
  const written = await writeFileAtomically(target, bytes, { mayReplace: true });
  if (!written.ok) throw new Error(written.error.code);
  if (round === 1) process.stdout.write('standing\n');
}
