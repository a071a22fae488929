import { checkPlan } from '../../db/domain/check/check-plan.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import { requirePositional, type Verb } from './cli-io.ts';
import { readPlans, withFile } from './read-file.ts';
import { createTranslator } from './translator.ts';

/** `periksa BERKAS [--json]`: the file and its history, then every plan. Findings make the exit code 1. */
export const checkVerb: Verb = {
  flags: { json: 'switch' },
  run: async (args, io) => {
    const path = requirePositional(args, 0, 'BERKAS');
    const { history, plans } = await withFile(io, path, async (reader) => ({
      history: await verifyHistory(reader),
      plans: await readPlans(reader),
    }));
    const translator = createTranslator(args.language);
    const findings = plans.flatMap((document) =>
      checkPlan(document).map((finding) => ({
        ...finding,
        sentence: translator.finding(finding, document.organization.numberLocale),
      })),
    );
    if (args.switches.has('json')) {
      io.writeOut(`${JSON.stringify({ history, findings }, null, 2)}\n`);
      return history || findings.length > 0 ? 1 : 0;
    }
    const { text } = translator;
    io.writeOut(
      `${history ? text('check.historyAltered', { seq: history.seq }) : text('check.historyWhole')}\n`,
    );
    for (const { severity, sentence } of findings) {
      io.writeOut(`[${text(`check.severity.${severity}`)}] ${sentence}\n`);
    }
    const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
    io.writeOut(
      findings.length === 0
        ? `${text('check.clean')}\n`
        : `${text('check.summary', { errors: count('error'), warnings: count('warning'), hints: count('hint') })}\n`,
    );
    return history || findings.length > 0 ? 1 : 0;
  },
};
