import { type ComparedRow, comparePlans, type FieldChange } from '../../db/domain/compare-plans.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { describePlanState } from '../../db/domain/plan-state.ts';
import { readPlanVersion } from '../../db/queries/plans.ts';
import type { Reader } from '../../db/reader.ts';
import { sayField, sayPlanState, sayValue } from '../api/text/compare-text.ts';
import { CliRefusal, requireFlag, type Verb } from './cli-io.ts';
import { readPlans, withFile } from './read-file.ts';
import type { Translator } from './translator.ts';

/** The plan as it stands in the file, beside its adopted states. */
const workingState = 'kerja';

/**
 * `bandingkan BERKAS --versi A B [--rencana JUDUL] [--json]`: what differs between two states of a plan. A state is
 * `kerja`, `ditetapkan`, `perubahan-N`, or the title of another plan of the file. Differences make the exit code 1.
 */
export const compareVerb: Verb = {
  // The second word after --versi stands by itself.
  positionals: ['file', 'otherState'],
  flags: { versi: 'value', rencana: 'value', json: 'switch' },
  run: async (args, io) => {
    const { positionals, switches, translator, values } = args;
    const [before, after] = await withFile(io, positionals.file, async (reader) => {
      const plans = await readPlans(reader);
      const plan = choosePlan(plans, values.rencana);
      return [
        await readState(reader, plans, { plan, word: requireFlag(args, 'versi') }),
        await readState(reader, plans, { plan, word: positionals.otherState }),
      ] as const;
    });
    const comparison = comparePlans(before, after);
    const isSame = comparison.plan.length === 0 && comparison.counts.same === comparison.rows.length;
    const json = (): string =>
      JSON.stringify({ before: describe(before), after: describe(after), ...comparison }, null, 2);
    const lines = (): string => writeLines(comparison, [before, after], translator).join('\n');
    await io.writeOut(`${switches.has('json') ? json() : lines()}\n`);
    return isSame ? 0 : 1;
  },
};

/** By its title or a part of it that no other has; else the one with adopted states, else the first. */
function choosePlan(plans: readonly PlanDocument[], asked: string | undefined): PlanDocument {
  const chosen =
    asked === undefined
      ? (plans.find(({ versions }) => versions.length > 0) ?? plans[0])
      : findPlan(plans, asked);
  if (chosen) return chosen;
  if (asked === undefined)
    throw new CliRefusal({ code: 'document-has-no-data', detail: { what: 'Renstra' } });
  throw refuseName(
    asked,
    plans.map(({ plan }) => plan.title),
  );
}

function findPlan(plans: readonly PlanDocument[], asked: string): PlanDocument | undefined {
  const wanted = asked.toLowerCase();
  const exact = plans.filter(({ plan }) => plan.title.toLowerCase() === wanted);
  const partly = plans.filter(({ plan }) => plan.title.toLowerCase().includes(wanted));
  const found = exact.length > 0 ? exact : partly;
  return found.length === 1 ? found[0] : undefined;
}

const refuseName = (name: string, known: readonly string[]): CliRefusal =>
  new CliRefusal({ code: 'unknown-name', detail: { name, known: known.join(', ') } });

type Wanted = Readonly<{ plan: PlanDocument; word: string }>;

async function readState(
  reader: Reader,
  plans: readonly PlanDocument[],
  { plan, word }: Wanted,
): Promise<PlanDocument> {
  if (word === workingState) return plan;
  const number = readNumber(word);
  const version = number === null ? null : await readPlanVersion(reader, { planId: plan.plan.id, number });
  const state = version ?? findPlan(plans, word);
  if (state) return state;
  const versions = plan.versions.map((one) => (one.number === 0 ? 'ditetapkan' : `perubahan-${one.number}`));
  throw refuseName(word, [workingState, ...versions, ...plans.map((one) => one.plan.title)]);
}

function readNumber(word: string): number | null {
  if (word === 'ditetapkan') return 0;
  const [, digits] = /^(?:perubahan-)?(\d{1,3})$/.exec(word) ?? [];
  return digits === undefined ? null : Number(digits);
}

const describe = ({ plan, versions }: PlanDocument) => ({
  plan: plan.title,
  state: describePlanState(plan.status, versions),
});

type Both = readonly [PlanDocument, PlanDocument];

function writeLines(
  { plan, rows, counts }: ReturnType<typeof comparePlans>,
  [before, after]: Both,
  { text, shared }: Translator,
): readonly string[] {
  const locale = after.organization.numberLocale;
  const nameState = ({ plan: { title, status }, versions }: PlanDocument): string =>
    `${title} (${sayPlanState(describePlanState(status, versions), shared)})`;
  const sayChange = (change: FieldChange): string =>
    `    ${sayField(change, shared)}: ${sayValue(change.before, locale, shared)} → ${sayValue(change.after, locale, shared)}`;
  const sayRow = ({
    kind,
    state,
    before: was,
    after: is,
    level,
    changes,
  }: ComparedRow): readonly string[] => {
    const { code, text: words } = is ?? was ?? { code: null, text: '' };
    const name = [kind === 'indicator' ? shared(`compare.words.${level.kind}`, {}) : level.name, code ?? '']
      .filter((part) => part !== '')
      .join(' ');
    return [`[${shared(`compare.state.${state}`, {})}] ${name}: ${words}`, ...changes.map(sayChange)];
  };
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  return [
    text('compare.title', { before: nameState(before), after: nameState(after) }),
    ...plan.map(sayChange),
    ...rows.filter(({ state }) => state !== 'same').flatMap(sayRow),
    shared('compare.counts', numbers),
  ];
}
