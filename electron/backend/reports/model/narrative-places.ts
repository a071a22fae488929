import { isOwnSection, isWrittenDocument } from '../../../../db/domain/report-document.ts';
import type { SectionText } from '../../../api/report.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportKind, Section } from './report-model.ts';
import { findNarrativeSection } from './sections.ts';
import { findStandardText } from './standard-texts.ts';

type Places = Readonly<Record<string, readonly string[]>>;

const renstra: Places = {
  foreword: ['foreword'],
  'chapter-1/background': ['background'],
  'chapter-1/purpose': ['purpose'],
  'chapter-2/duties': ['duties'],
  'chapter-2/resources': ['resources'],
  'chapter-2/performance': ['performance'],
  'chapter-2/challenges': ['challenges'],
  'chapter-3/problems': ['problems'],
  'chapter-3/vision': ['vision-review'],
  'chapter-3/ministry': ['ministry-review'],
  'chapter-3/spatial': ['spatial-review'],
  'chapter-3/strategic-issues': ['strategic-issues'],
  'chapter-4/goals': ['goals'],
  'chapter-5': ['strategies'],
  'chapter-6': ['programs'],
  'chapter-7': ['indicators'],
  'chapter-8': ['closing'],
  // The chapters of Inmendagri 2/2025; what says the same is kept once for both templates.
  'inmendagri/background': ['background'],
  'inmendagri/purpose': ['purpose'],
  'inmendagri/duties': ['duties'],
  'inmendagri/resources': ['resources'],
  'inmendagri/performance': ['performance'],
  'inmendagri/partners': ['partners'],
  'inmendagri/problems': ['problems'],
  'inmendagri/issues': ['strategic-issues'],
  'inmendagri/goals': ['goals'],
  'inmendagri/strategies': ['strategies', 'stages'],
  'inmendagri/policies': ['policies'],
  'inmendagri/programs': ['programs'],
  'inmendagri/priorities': ['priority-work'],
  'inmendagri/iku': ['indicators'],
  'inmendagri/chapter-5': ['closing'],
};

const lkjip: Places = {
  foreword: ['foreword'],
  summary: ['summary'],
  'chapter-1/organization': ['organization'],
  'chapter-1/aspects': ['strategic-aspects'],
  'chapter-1/issues': ['issues'],
  'chapter-2/plan': ['planning'],
  'chapter-2/agreement': ['agreement'],
  'chapter-3/results': ['results'],
  'chapter-3/budget': ['budget'],
  'chapter-4/conclusion': ['conclusion'],
  'chapter-4/next-steps': ['next-steps'],
  'review-statement': ['review-statement'],
  'review-statement/checklist': ['review-checklist'],
};

/** Of a statement that is measured, by the last part of the section's name; the empty one is the statement itself. */
const ofObjective: Places = {
  '': ['national-standard'],
  standard: ['national-standard'],
  causes: ['causes'],
  efficiency: ['efficiency'],
  programs: ['supporting-programs'],
};

const places: Partial<Record<ReportKind, Places>> = {
  renstra,
  lkjip,
  strategy: { foreword: ['foreword'] },
  iku: { decree: ['subject', 'considerations', 'grounds', 'articles'] },
};

/** The statement of each agreement; its words are those of all agreements of the year. */
const agreementStatement = /^agreement\/\d+$/;
const agreementTexts = ['opening', 'promise', 'supervision', 'alone-opening', 'alone-promise'];

const objectiveSection = /^objective\/([^/]+)(?:\/([^/]+))?$/;

/** The texts that stand in a section of the document; of an agreement those of its blocks, alone or with a superior. */
export function findSectionTexts(
  context: ReportContext,
  { id, blocks }: Pick<Section, 'id' | 'blocks'>,
): readonly SectionText[] {
  const { kind } = context;
  if (!isWrittenDocument(kind)) return [];
  if (isOwnSection(id)) return [describe(context, id, '')];
  const objective = kind === 'lkjip' ? objectiveSection.exec(id) : null;
  const names = objective
    ? ofObjective[objective[2] ?? '']
    : kind === 'agreement' && agreementStatement.test(id)
      ? agreementTexts.filter((name) => blocks.some(({ source }) => source?.section === name))
      : places[kind]?.[id];
  return (names ?? []).map((name) => describe(context, name, objective?.[1] ?? ''));
}

function describe(context: ReportContext, section: string, subjectId: string): SectionText {
  const { kind, language } = context;
  if (isOwnSection(section) || !isWrittenDocument(kind)) {
    return { section, subjectId, title: '', hint: '', standard: null };
  }
  const { title, hint } = findNarrativeSection(kind, section);
  return {
    section,
    subjectId,
    title: title[language === 'id' ? 'id' : 'en'],
    hint: hint[language],
    standard: findStandardText(context, section),
  };
}
