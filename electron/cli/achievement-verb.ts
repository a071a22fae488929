import { scorePlan } from '../../db/domain/score-plan.ts';
import { describeAchievements } from './achievement-json.ts';
import { printAchievements } from './achievement-table.ts';
import { requireFlag, type Verb } from './cli-io.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readYear } from './read-year.ts';

/** `capaian BERKAS --tahun N [--json]` */
export const achievementVerb: Verb = {
  positionals: ['file'],
  flags: { tahun: 'value', json: 'switch' },
  run: async (args, io) => {
    const year = readYear(requireFlag(args, 'tahun'));
    const document = await withFile(io, args.positionals.file, (reader) => readMainPlan(reader, year));
    const score = scorePlan(document, year);
    await io.writeOut(
      args.switches.has('json')
        ? `${JSON.stringify(describeAchievements(document, score, args), null, 2)}\n`
        : printAchievements(document, score, args),
    );
    return 0;
  },
};
