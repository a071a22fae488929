import type { LevelKind } from '../../../../../db/domain/plan-document.ts';
import { listPlanYears } from '../../../../../db/domain/score-plan.ts';
import { placeholder } from '../blocks.ts';
import type { PlanScores } from '../plan-scores.ts';
import { findNarrative, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { makeGoalList } from './goal-list.ts';
import { makeGoalTables } from './goal-table.ts';
import { makeIndicatorTables } from './indicator-table.ts';
import { makeChapter, makePart, makeWidePages, nameSection, pointTo } from './parts.ts';
import { makeProgramTables } from './program-table.ts';
import { makeServedBlocks, makeStatementBlocks } from './statements.ts';
import { makePolicyTable, makeStrategyBlocks } from './strategy-table.ts';
import { makeFormulationTable, makePriorityTable } from './work-tables.ts';

/** Baseline and the years of the period, and those after it that have targets already: six columns for 2025–2029. */
function listTableYears({ document, planYears }: ReportContext): readonly number[] {
  const last = planYears.at(-1);
  if (last === undefined) return listPlanYears(document);
  const later = new Set(document.targets.flatMap(({ year }) => (year > last ? [year] : [])));
  return [...planYears, ...[...later].sort((a, b) => a - b)];
}

const countKind = ({ document }: ReportContext, kind: LevelKind): number =>
  document.nodes.filter(({ levelKind }) => levelKind === kind).length;

const orGap = (context: ReportContext, blocks: readonly Block[], what: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [placeholder(context.texts.nothingYet(what))];

/** Chapter III: goals and objectives with their targets, strategies with their stages, policy directions. */
export function makeGoalsChapter(context: ReportContext, scores: PlanScores): Section {
  const words = findRenstraTexts(context.language).inmendagri;
  const { sections, missing, captions } = words;
  const tables = makeGoalTables(context, scores, {
    id: 'table/goals',
    caption: captions.goals,
    years: listTableYears(context),
    orientation: 'landscape',
    isLinked: true,
  });
  const goals = String(countKind(context, 'goal'));
  const objectives = String(countKind(context, 'objective'));
  const policies = makePolicyTable(context, captions.policies);
  const strategies = makeStrategyBlocks(context, { caption: captions.strategies, hasPolicies: false });
  return makeChapter(context, 3, {
    id: nameSection('chapter-3'),
    title: words.chapters.goals,
    children: [
      makePart(nameSection('goals'), '3.1', sections.goals, [
        ...makeStatementBlocks(context, 'full'),
        ...makeServedBlocks(context),
        ...(findNarrative(context, 'goals') ?? []),
        ...orGap(context, makeGoalList(context, 'goals'), missing.goals),
      ]),
      makePart(nameSection('objectives'), '3.2', sections.objectives, [
        ...orGap(
          context,
          goals === '0' && objectives === '0' ? [] : makeGoalList(context),
          missing.objectives,
        ),
        ...pointTo(tables, (table) => words.goalCount(goals, objectives, table)),
      ]),
      ...makeWidePages(nameSection('objectives/tables'), tables),
      makePart(nameSection('strategies'), '3.3', sections.strategies, [
        ...(findNarrative(context, 'strategies') ?? []),
        ...orGap(context, strategies, missing.strategies),
        ...writeNarrative(context, 'stages'),
      ]),
      makePart(nameSection('policies'), '3.4', sections.policies, [
        ...(findNarrative(context, 'policies') ?? []),
        ...orGap(context, policies === null ? [] : [policies], missing.policies),
      ]),
    ],
  });
}

/** Chapter IV: programs and what is below them with targets and money, those of priority, IKU and IKK. */
export function makeWorkChapter(context: ReportContext, scores: PlanScores): Section {
  const words = findRenstraTexts(context.language).inmendagri;
  const { sections, missing, captions } = words;
  const years = listTableYears(context);
  const programs = makeProgramTables(context, scores, {
    id: 'table/programs',
    caption: captions.programs,
    years,
    isWhole: false,
  });
  const formulation = makeFormulationTable(context, captions.formulation);
  const priorities = makePriorityTable(context, captions.priorities);
  const listKind = (kind: 'iku' | 'ikk'): readonly Table[] =>
    makeIndicatorTables(context, scores, {
      id: `table/${kind}`,
      caption: captions[kind],
      kind,
      years,
      hasEnd: false,
    });
  const count = (kind: LevelKind, name: string): readonly Block[] => {
    const found = countKind(context, kind);
    const called = (context.index.kindName(kind) ?? name).toLocaleLowerCase(context.language);
    return found === 0
      ? [placeholder(context.texts.nothingYet(name))]
      : pointTo(programs, (table) => words.counted(String(found), called, table));
  };
  // Behind the wide tables the rest goes on beside them instead of on a page each.
  const wide = (name: string, label: string, title: string, blocks: readonly Block[]): Section => ({
    ...makePart(nameSection(name), label, title, blocks),
    orientation: programs.length > 0 ? 'landscape' : 'portrait',
  });
  return makeChapter(context, 4, {
    id: nameSection('chapter-4'),
    title: words.chapters.programs,
    children: [
      makePart(nameSection('programs'), '4.1', sections.programs, [
        ...(findNarrative(context, 'programs') ?? []),
        ...count('program', missing.programs),
      ]),
      makePart(nameSection('activities'), '4.2', sections.activities, count('activity', missing.activities)),
      makePart(
        nameSection('subactivities'),
        '4.3',
        sections.subactivities,
        count('subactivity', missing.subactivities),
      ),
      ...makeWidePages(nameSection('subactivities/tables'), [
        ...(formulation === null ? [] : [formulation]),
        ...programs,
      ]),
      wide('priorities', '4.4', sections.priorities, [
        ...(priorities === null
          ? writeNarrative(context, 'priority-work')
          : [...(findNarrative(context, 'priority-work') ?? []), priorities]),
      ]),
      wide('iku', '4.5', sections.iku, [
        ...(findNarrative(context, 'indicators') ?? []),
        ...orGap(context, listKind('iku'), missing.iku),
      ]),
      wide('ikk', '4.6', sections.ikk, orGap(context, listKind('ikk'), missing.ikk)),
    ],
  });
}
