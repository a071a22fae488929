import { scorePlan } from '../../db/domain/score-plan.ts';
import { settleYear } from '../../db/domain/verification/settle.ts';
import { describeAchievements } from './achievement-json.ts';
import { printAchievements } from './achievement-table.ts';
import { requireFlag, type Verb } from './cli-io.ts';
import { describeCounted, printCounted, readCounted } from './counted-figures.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readUpTo } from './read-up-to.ts';
import { readYear } from './read-year.ts';

/** `capaian BERKAS --tahun N [--triwulan Q] [--nilai terverifikasi|dilaporkan] [--json]` */
export const achievementVerb: Verb = {
  positionals: ['file'],
  flags: { tahun: 'value', triwulan: 'value', nilai: 'value', json: 'switch' },
  run: async (args, io) => {
    const year = readYear(requireFlag(args, 'tahun'));
    const upTo = readUpTo(args.values.triwulan);
    const counted = readCounted(args.values.nilai);
    const plan = await withFile(io, args.positionals.file, (reader) => readMainPlan(reader, year));
    const document = settleYear(plan, year, counted);
    const score = scorePlan(plan, year, counted, upTo);
    const verification = describeCounted(plan, year, counted);
    await io.writeOut(
      args.switches.has('json')
        ? `${JSON.stringify({ ...describeAchievements(document, score, args), upTo, verification }, null, 2)}\n`
        : `${printAchievements(document, score, { ...args, upTo })}${printCounted(verification, { ...args, document })}`,
    );
    return 0;
  },
};
