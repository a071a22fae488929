import { scorePlan } from '../../db/domain/score-plan.ts';
import { describeAchievements } from './achievement-json.ts';
import { printAchievements } from './achievement-table.ts';
import { requireFlag, requirePositional, type Verb } from './cli-io.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readYear } from './read-year.ts';
import { createTranslator } from './translator.ts';

/** `capaian BERKAS --tahun N [--json]` */
export const achievementVerb: Verb = {
  flags: { tahun: 'value', json: 'switch' },
  run: async (args, io) => {
    const path = requirePositional(args, 0, 'BERKAS');
    const year = readYear(requireFlag(args, 'tahun'));
    const document = await withFile(io, path, (reader) => readMainPlan(reader, year));
    const score = scorePlan(document, year);
    const words = { translator: createTranslator(args.language), language: args.language };
    io.writeOut(
      args.switches.has('json')
        ? `${JSON.stringify(describeAchievements(document, score, words), null, 2)}\n`
        : printAchievements(document, score, words),
    );
    return 0;
  },
};
