import { checkPlan } from '../../db/domain/check/check-plan.ts';
import type { Severity } from '../../db/domain/check/finding.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import type { Verb } from './cli-io.ts';
import { readPlans, withFile } from './read-file.ts';

/** `periksa BERKAS [--json]`: the file and its history, then every plan. Findings make the exit code 1. */
export const checkVerb: Verb = {
  positionals: ['file'],
  flags: { json: 'switch' },
  run: async ({ positionals, switches, translator }, io) => {
    const { history, plans } = await withFile(
      io,
      positionals.file,
      async (reader) => ({ history: await verifyHistory(reader), plans: await readPlans(reader) }),
      { isThorough: true },
    );
    const findings = plans.flatMap((document) =>
      checkPlan(document).map((finding) => ({
        ...finding,
        sentence: translator.finding(finding, document.organization.numberLocale),
      })),
    );
    const { text } = translator;
    const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
    const lines = [
      history ? text('check.historyAltered', { seq: history.seq }) : text('check.historyWhole'),
      ...findings.map(({ severity, sentence }) => `[${text(`check.severity.${severity}`)}] ${sentence}`),
      findings.length === 0
        ? text('check.clean')
        : text('check.summary', { errors: count('error'), warnings: count('warning'), hints: count('hint') }),
    ];
    await io.writeOut(
      switches.has('json')
        ? `${JSON.stringify({ history, findings }, null, 2)}\n`
        : lines.map((line) => `${line}\n`).join(''),
    );
    return history || findings.length > 0 ? 1 : 0;
  },
};
