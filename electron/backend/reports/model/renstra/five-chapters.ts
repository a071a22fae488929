import { lead, placeholder, section } from '../blocks.ts';
import { makeLegalBasisBlocks } from '../legal-bases.ts';
import { makeOrganizationBlocks } from '../organization.ts';
import type { PlanScores } from '../plan-scores.ts';
import {
  makeDerivedPlanBlocks,
  makeParticipantBlocks,
  makeProvenanceBlocks,
  makeTargetGroupBlocks,
} from '../profile/people.ts';
import { makeStatisticTables } from '../profile/statistics.ts';
import { makeSignature, type ReportContext, writeNarrative } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';
import { findRenstraTexts, type RenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { makeGoalsChapter, makeWorkChapter } from './five-chapters-tables.ts';
import { makeChapter, makePart, makeWidePages, nameSection } from './parts.ts';
import { makeServiceBlocks } from './service-blocks.ts';

/** Inmendagri 2/2025, chapters I–V. */
export const makeFiveChapters = (context: ReportContext, scores: PlanScores): readonly Section[] => [
  makeIntroduction(context),
  makeService(context),
  makeGoalsChapter(context, scores),
  makeWorkChapter(context, scores),
  makeChapter(context, 5, {
    id: nameSection('chapter-5'),
    title: findRenstraTexts(context.language).inmendagri.chapters.closing,
    blocks: [...writeNarrative(context, 'closing'), makeSignature(context)],
  }),
];

function makeIntroduction(context: ReportContext): Section {
  const { sections, chapters } = findRenstraTexts(context.language).inmendagri;
  return makeChapter(context, 1, {
    id: nameSection('chapter-1'),
    title: chapters.introduction,
    children: [
      makePart(nameSection('background'), '1.1', sections.background, [
        ...writeNarrative(context, 'background'),
        ...makeProvenanceBlocks(context),
        ...makeParticipantBlocks(context),
      ]),
      makePart(nameSection('legal-bases'), '1.2', sections.legalBases, makeLegalBasisBlocks(context)),
      makePart(nameSection('purpose'), '1.3', sections.purpose, writeNarrative(context, 'purpose')),
      makePart(nameSection('structure'), '1.4', sections.structure, [
        lead(context.texts.renstra.structureIntro),
        { kind: 'list', isOrdered: false, items: [], isOfChapters: true },
      ]),
    ],
  });
}

const makeSmallPart = (name: string, label: string, title: string, blocks: readonly Block[]): Section =>
  section({ id: nameSection(name), level: 3, label, title, blocks });

function makeService(context: ReportContext): Section {
  const words = findRenstraTexts(context.language);
  const { sections, chapters } = words.inmendagri;
  const services = makeServiceBlocks(context, {
    services: words.services.shortCaption,
    funding: words.funding.shortCaption,
  });
  return makeChapter(context, 2, {
    id: nameSection('chapter-2'),
    title: chapters.service,
    children: [
      {
        ...makePart(nameSection('service'), '2.1', sections.service, []),
        children: listServiceParts(context, words, services.blocks),
      },
      {
        ...makePart(nameSection('problems-and-issues'), '2.2', sections.problems, []),
        children: [
          makeSmallPart('problems', '2.2.1', sections.problemList, writeNarrative(context, 'problems')),
          makeSmallPart('issues', '2.2.2', sections.issues, writeNarrative(context, 'strategic-issues')),
        ],
      },
      // At the end of the chapter, so that no part of it stands alone between wide pages.
      ...makeWidePages(nameSection('performance/tables'), services.tables),
    ],
  });
}

function listServiceParts(
  context: ReportContext,
  words: RenstraTexts,
  performance: readonly Block[],
): readonly Section[] {
  const { sections, missing } = words.inmendagri;
  const groups = makeTargetGroupBlocks(context);
  return [
    makeSmallPart('duties', '2.1.1', sections.duties, makeOrganizationBlocks(context, 'duties')),
    makeSmallPart('resources', '2.1.2', sections.resources, writeNarrative(context, 'resources')),
    makeSmallPart('performance', '2.1.3', sections.performance, [
      ...writeNarrative(context, 'performance'),
      ...makeStatisticTables(context),
      ...performance,
    ]),
    makeSmallPart(
      'target-groups',
      '2.1.4',
      sections.targetGroups,
      groups.length > 0 ? groups : [placeholder(context.texts.nothingYet(missing.targetGroups))],
    ),
    makeSmallPart('partners', '2.1.5', sections.partners, [
      ...writeNarrative(context, 'partners'),
      ...makeDerivedPlanBlocks(context),
    ]),
  ];
}
