import { buildAgreement } from '../agreement/build-agreement.ts';
import { section } from '../blocks.ts';
import { makeMeasurementBlocks } from '../measurement/build-measurement.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Section } from '../report-model.ts';

/** The agreements of the year as they are signed, and the measurement form: the documents of those names, whole. */
export function makeAnnexes(context: ReportContext, scores: PlanScores): readonly Section[] {
  const { texts, words, year } = context;
  return [
    makeAgreementAnnex(context),
    section({
      id: 'annex-measurement',
      role: 'annex',
      label: `${texts.annexPrefix} 2`,
      title: words.measurement.title(year),
      orientation: 'landscape',
      captionPrefix: 'L.',
      blocks: makeMeasurementBlocks(context, scores),
    }),
  ];
}

/** The first page of the agreement is that of the annex; its further pages begin anew, as in the document itself. */
function makeAgreementAnnex(context: ReportContext): Section {
  const { texts, words, year } = context;
  const [first, ...rest] = buildAgreement({ ...context, kind: 'agreement' }).map(standInAnnex);
  return section({
    id: 'annex-agreement',
    role: 'annex',
    label: `${texts.annexPrefix} 1`,
    title: first?.title ?? words.agreement.title(year),
    captionPrefix: '',
    blocks: first?.blocks ?? [],
    children: [...(first?.children ?? []), ...rest],
  });
}

/** Neither a letterhead nor an entry in the contents, and its wording is changed in the agreement. */
function standInAnnex({ letterhead: _own, ...one }: Section): Section {
  return {
    ...one,
    isListed: false,
    blocks: one.blocks.map(({ source: _where, ...block }) => block as Block),
    children: one.children.map(standInAnnex),
  };
}
