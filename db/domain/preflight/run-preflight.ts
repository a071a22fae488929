import type { CascadeScore } from '../cascade-score.ts';
import type { PlanDocument } from '../plan-document.ts';
import { accountsForYear } from '../report-document.ts';
import type { FieldReader } from '../rich-text/read-field.ts';
import { findGoneFigures, findMissingFigures } from './check-fields.ts';
import {
  findPlanErrors,
  findProvisional,
  findUnanalysed,
  findUnmeasured,
  findUnsettled,
  findUntargeted,
  findUntargetedYear,
} from './check-figures.ts';
import { findDifferingNumbers, type ToldText, toToldText } from './check-numbers.ts';
import { findEmptySections, findLeftOut, findUnwritten, findWithoutData } from './check-sections.ts';
import { findUnnamedSuperiors, findUnsigned, findWithoutNip, findWithoutRank } from './check-signatories.ts';
import {
  findItem,
  type PreflightFinding,
  type PreflightItem,
  type PreflightRule,
  preflightRules,
} from './preflight-finding.ts';
import type { PrintedDocument } from './printed-document.ts';
import { listPrintedTexts } from './printed-texts.ts';

/** They set the targets of every year of the period. */
const setsTargets: ReadonlySet<string> = new Set(['renstra', 'strategy', 'iku', 'iku-sheets']);

type Checked = Readonly<{
  /** With the figures that count: settled as the document prints them. */
  plan: PlanDocument;
  printed: PrintedDocument;
  score: (year: number) => CascadeScore;
  readField: FieldReader;
}>;

/**
 * What a head of office would send back, and what is worth a look: the one list of the screen, the command line and the
 * „Draf” mark. The heaviest first; a rule that finds nothing is not in it.
 */
export function runPreflight({ plan, printed, score, readField }: Checked): readonly PreflightFinding[] {
  const { kind, year } = printed;
  const texts = listPrintedTexts(plan, printed);
  const results = year !== null && accountsForYear(kind) ? year : null;
  const ofResults = (find: (year: number) => readonly PreflightItem[]) =>
    results === null ? [] : find(results);
  const ofTargets = (find: () => readonly PreflightItem[]) => (setsTargets.has(kind) ? find() : []);
  const found: Readonly<Record<PreflightRule, readonly PreflightItem[]>> = {
    'no-period': ofTargets(() =>
      plan.plan.periodStart === null ? [findItem(plan.plan.title, { screen: 'plan' })] : [],
    ),
    'no-indicators': plan.indicators.length === 0 ? [findItem(plan.plan.title, { screen: 'plan' })] : [],
    'targets-missing': [
      ...ofTargets(() => findUntargeted(plan)),
      ...ofResults((of) => findUntargetedYear(plan, of)),
    ],
    'plan-errors': ofTargets(() => findPlanErrors(plan)),
    'realizations-missing': ofResults((of) => findUnmeasured(plan, of)),
    'analyses-missing': kind === 'lkjip' ? ofResults((of) => findUnanalysed(plan, of, score(of))) : [],
    'signatory-missing': findUnsigned(plan, printed),
    'signatory-nip': findWithoutNip(plan, printed),
    'text-missing': findUnwritten(printed),
    'data-missing': findWithoutData(printed),
    'section-empty': findEmptySections(printed),
    'section-left-out': findLeftOut(printed),
    'figure-gone': findGoneFigures(texts, readField),
    'figure-missing': findMissingFigures(texts, readField),
    'number-differs':
      year === null
        ? []
        : findDifferingNumbers(plan, {
            year,
            texts: [...texts.map(toToldText), ...(kind === 'lkjip' ? listAnalyses(plan, year) : [])],
            readField,
          }),
    'signatory-rank': findWithoutRank(plan, printed),
    'superior-unnamed': kind === 'agreement' ? findUnnamedSuperiors(printed) : [],
    'realizations-provisional': ofResults((of) => findProvisional(plan, of)),
    'period-open': ofResults((of) => findUnsettled(plan, of)),
    'example-data': plan.organization.isExample ? [findItem(plan.organization.name, null)] : [],
  };
  return (Object.keys(preflightRules) as PreflightRule[]).flatMap((rule) =>
    found[rule].length === 0 ? [] : [{ rule, weight: preflightRules[rule], items: found[rule] }],
  );
}

/** Written beside the figures in Realisasi and Capaian, and printed in the LKjIP. */
const listAnalyses = (plan: PlanDocument, year: number): readonly ToldText[] =>
  plan.analyses
    .filter((one) => one.year === year)
    .map(({ indicatorId, causes, obstacles, solutions, followUp, supporting }) => ({
      title: plan.indicators.find(({ id }) => id === indicatorId)?.name ?? '',
      subjectId: indicatorId,
      words: [causes, obstacles, solutions, followUp, supporting].filter((text) => text !== null).join('\n'),
      place: { screen: 'achievement', indicatorId, year },
    }));
