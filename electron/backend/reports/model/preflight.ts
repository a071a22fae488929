import { isClean, type PreflightFinding } from '../../../../db/domain/preflight/preflight-finding.ts';
import type {
  PrintedDocument,
  PrintedSection,
  PrintedSigner,
} from '../../../../db/domain/preflight/printed-document.ts';
import { runPreflight } from '../../../../db/domain/preflight/run-preflight.ts';
import { scorePlan } from '../../../../db/domain/score-plan.ts';
import type { ArrangedSection } from './arrange-sections.ts';
import type { ReportContext } from './report-context.ts';
import { listSections, type PageMark, type Section } from './report-model.ts';

type Arranged = Readonly<{ sections: readonly Section[]; arrangement: readonly ArrangedSection[] }>;

/** The checks before printing, on the document as it is going to be printed. */
export function checkReport(context: ReportContext, arranged: Arranged): readonly PreflightFinding[] {
  const { document, readField, kind, year, date, counted } = context;
  const printed: PrintedDocument = {
    kind,
    year: year === 0 ? null : year,
    date,
    sections: describeSections(arranged),
    signers: listSigners(arranged.sections),
  };
  const score = (of: number) => scorePlan(document, of, counted);
  return runPreflight({ plan: document, printed, score, readField });
}

/** Says on every page what the document is not: that of a real office, or finished. */
export function makePageMark(
  { document, texts }: ReportContext,
  findings: readonly PreflightFinding[],
  isReleased: boolean,
): PageMark | null {
  const draft = isReleased || isClean(findings) ? null : texts.draft;
  if (!document.organization.isExample) return draft;
  const { watermark, line } = texts.example;
  // Both fit into one line only where the draft says no more than its name.
  return { watermark, line: draft === null ? line : `${line} · ${draft.watermark}` };
}

function describeSections({ sections, arrangement }: Arranged): readonly PrintedSection[] {
  const shown = new Map(listSections(sections).map((one) => [one.id, one]));
  const places = new Map(arrangement.map((one) => [one.id, one]));
  return arrangement.map((one) => {
    const { id, isShown, isMandatory, texts } = one;
    const printed = shown.get(id);
    return {
      id,
      title: nameSection(one, places),
      isShown: isShown && printed !== undefined,
      isMandatory,
      isEmpty: printed !== undefined && printed.blocks.length === 0 && printed.children.length === 0,
      gaps: (printed?.blocks ?? []).flatMap((block) =>
        block.kind === 'placeholder' && block.of !== 'analysis'
          ? [{ text: block.source ?? null, words: block.text }]
          : [],
      ),
      texts: texts.map(({ section, subjectId }) => ({ section, subjectId })),
    };
  });
}

/** The parts of an objective are called alike under every objective: theirs goes before. */
function nameSection(
  { level, title, parent }: ArrangedSection,
  places: ReadonlyMap<string, ArrangedSection>,
): string {
  const above = level > 3 ? places.get(parent) : undefined;
  return above === undefined ? title : `${above.label ?? above.title}: ${title}`;
}

const listSigners = (sections: readonly Section[]): readonly PrintedSigner[] =>
  listSections(sections).flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const signing = block.kind === 'signatures' ? block.parties : block.kind === 'signature' ? [block] : [];
      return signing.map(({ position, name, isOutside = false }) => ({ position, name, isOutside }));
    }),
  );
