import { checkPlan } from '../../db/domain/check/check-plan.ts';
import { splitDismissed } from '../../db/domain/check/dismissals.ts';
import type { Finding, Severity } from '../../db/domain/check/finding.ts';
import { computeFix } from '../../db/domain/check/fix.ts';
import { criterionOf, showCriterion } from '../../db/domain/check/rules.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { listEvidenceFaults } from '../../db/queries/evidence.ts';
import { listFinalFaults } from '../../db/queries/final.ts';
import { listScaleFaults } from '../../db/queries/scoring.ts';
import { listSealFaults } from '../../db/queries/seals.ts';
import { verifyHistory } from '../../db/verify-history.ts';
import { requireKnown, type Verb } from './cli-io.ts';
import { listDamaged, readPlans, withFile } from './read-file.ts';
import type { Translator } from './translator.ts';

const parts = ['berkas', 'rencana'] as const;
type Part = (typeof parts)[number];

/**
 * `periksa BERKAS [--bagian berkas,rencana] [--json]`: the file and its history, then every plan. Findings the office
 * has dismissed are counted but ask for nothing; open ones make the exit code 1.
 */
export const checkVerb: Verb = {
  positionals: ['file'],
  flags: { json: 'switch', bagian: 'value' },
  run: async ({ positionals, switches, values, translator }, io) => {
    const asked = readParts(values.bagian);
    const damaged = await withFile(io, positionals.file, async (_, file) => listDamaged(file), {
      takesDamagedValues: true,
    });
    if (damaged.length > 0) {
      const sentences = damaged.map((error) => `${translator.error(error)}\n`);
      const json = { damaged: damaged.map(({ detail }) => detail) };
      await io.writeOut(switches.has('json') ? `${JSON.stringify(json, null, 2)}\n` : sentences.join(''));
      return 1;
    }
    const { history, seals, scales, evidence, finals, plans } = await withFile(
      io,
      positionals.file,
      async (reader, file) => ({
        history: asked.has('berkas') ? await verifyHistory(reader) : null,
        seals: asked.has('berkas') ? await listSealFaults(reader) : [],
        scales: asked.has('berkas') ? await listScaleFaults(reader) : [],
        evidence: asked.has('berkas')
          ? await listEvidenceFaults(reader, (error) => file.explain(error)?.code === 'file-damaged')
          : [],
        finals: asked.has('berkas')
          ? await listFinalFaults(reader, (error) => file.explain(error)?.code === 'file-damaged')
          : [],
        plans: asked.has('rencana') ? await readPlans(reader) : [],
      }),
      { isThorough: true },
    );
    const checked = plans.map((document) => ({ document, ...splitDismissed(document, checkPlan(document)) }));
    const open = checked.flatMap((one) =>
      one.open.map((finding) => describe(one.document, finding, translator)),
    );
    const dismissed = checked.flatMap((one) =>
      one.dismissed.map(({ finding, dismissal }) => ({
        ...describe(one.document, finding, translator),
        reason: dismissal.reason,
      })),
    );
    const { text } = translator;
    const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
    const historyLine = history
      ? text('check.historyAltered', { seq: history.seq })
      : text('check.historyWhole');
    const summary = { errors: count('error'), warnings: count('warning'), hints: count('hint') };
    const lines = [
      ...(asked.has('berkas') ? [historyLine] : []),
      ...seals.map(({ fault, plan, year, quarter }) =>
        text(`check.seal.${fault}`, { plan, period: quarter === 0 ? year : `TW ${quarter} ${year}` }),
      ),
      ...scales.map(({ name, fault, band }) =>
        text('check.scale', {
          name,
          fault: translator.error({ code: 'scale-faulty', detail: { fault, band } }),
        }),
      ),
      ...evidence.map(({ state, name }) => translator.shared(`evidenceIndex.states.${state}`, { name })),
      ...finals.map(({ state, name }) => text(`check.final.${state}`, { name })),
      ...open.flatMap(({ severity, place, sentence, why }) => [
        `[${text(`check.severity.${severity}`)}] ${place}: ${sentence}`,
        `    ${why}`,
      ]),
      ...(dismissed.length > 0 ? [text('check.dismissed', { count: dismissed.length })] : []),
      ...(asked.has('rencana')
        ? [open.length === 0 ? text('check.clean') : text('check.summary', summary)]
        : []),
    ];
    await io.writeOut(
      switches.has('json')
        ? `${JSON.stringify({ history, seals, scales, evidence, finals, findings: open, dismissed }, null, 2)}\n`
        : lines.map((line) => `${line}\n`).join(''),
    );
    // A light copy is made without the bytes on purpose.
    const isDamaged = [...evidence, ...finals].some(({ state }) => state === 'damaged');
    return history || seals.length > 0 || scales.length > 0 || isDamaged || open.length > 0 ? 1 : 0;
  },
};

function readParts(given: string | undefined): ReadonlySet<Part> {
  if (given === undefined) return new Set(parts);
  return new Set(given.split(',').map((one) => requireKnown(one.trim(), parts)));
}

/** Where, what, why it matters, and what the program could put right by itself. */
function describe(document: PlanDocument, finding: Finding, translator: Translator) {
  const criterion = criterionOf(finding.rule);
  return {
    ...finding,
    plan: document.plan.title,
    place: findPlace(document, finding),
    sentence: translator.finding(finding, document.organization.numberLocale),
    why: translator.why(finding),
    criterion: criterion && showCriterion(criterion),
    fix: computeFix(document, finding),
  };
}

/** The level and number of the statement it stands at, or the plan's title. */
function findPlace({ plan, nodes, levels }: PlanDocument, { nodeId }: Finding): string {
  const node = nodes.find((one) => one.id === nodeId);
  const level = levels.find((one) => one.id === node?.levelId)?.name;
  if (!node || !level) return plan.title;
  if (node.code !== null) return `${level} ${node.code}`;
  const siblings = nodes.filter((one) => one.levelId === node.levelId);
  return `${level} ${siblings.indexOf(node) + 1}`;
}
