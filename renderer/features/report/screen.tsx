import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPaper } from '../../../db/domain/paper.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { countOpen } from '../../../db/domain/preflight/preflight-finding.ts';
import { createFieldReader } from '../../../db/domain/rich-text/read-field.ts';
import { isReportOfOfficials, isYearlyReport, type ReportKind } from '../../../electron/api/report-kinds.ts';
import { showTime } from '../../app/format-moment.ts';
import { useMenuCommand } from '../../app/menu-commands.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { useApi, useDocument, usePlan } from '../../app/use-document.ts';
import { useScreenTarget } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { useShortcutOf } from '../../app/use-shortcut-text.ts';
import { Button } from '../../ui/button.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { ExportButtons } from './export-buttons.tsx';
import { FinalBanner } from './final/final-banner.tsx';
import { FinalDialogs } from './final/final-dialogs.tsx';
import { FinalSection } from './final/final-section.tsx';
import { useFinals } from './final/use-finals.ts';
import { useIsOfChoice } from './final/use-is-of-choice.ts';
import { usePdfPages } from './pdf-document.ts';
import { Preview } from './preview.tsx';
import './report.css';
import { ReportInspector } from './report-inspector.tsx';
import { findSectionAt, focusSection, foldSections, SectionList } from './section-list.tsx';
import { useExport } from './use-export.ts';
import { useMending } from './use-mending.ts';
import { usePaperDesk } from './use-paper-desk.ts';
import { usePrintedPlan } from './use-printed-plan.ts';
import { useRenderedReport } from './use-rendered-report.ts';
import { keyOfText, PageMarks } from './writing/page-marks.tsx';
import { TextOverlay } from './writing/text-overlay.tsx';
import { TitleDialog } from './writing/title-dialog.tsx';
import { useSectionActions } from './writing/use-section-actions.ts';
import { useWriting } from './writing/use-writing.ts';

/** A4 upright, until the first page says otherwise. */
const usualPageWidthPt = 595;
const usualPageHeightPt = 842;

/** A strategy follows no form of Indonesian law; everything else has the documents of SAKIP. */
const listKinds = (planKind: PlanDocument['plan']['kind']): readonly ReportKind[] =>
  planKind === 'strategy'
    ? ['strategy', 'lkjip', 'measurement', 'summary']
    : ['lkjip', 'renstra', 'iku', 'iku-sheets', 'agreement', 'action-plan', 'measurement', 'summary'];

/** Laporan: the document as it will be printed, what it still lacks, and the ways out to paper, PDF and Word. */
export function Screen() {
  const { t } = useTranslation();
  const api = useApi();
  const sayError = useErrorText();
  const plan = usePlan();
  const { period, years, setPeriod } = usePeriod();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const kinds = listKinds(plan.plan.kind);
  const target = useScreenTarget();
  const firstKind =
    plan.targets.length > 0 ? 'lkjip' : plan.plan.kind === 'strategy' ? 'strategy' : 'renstra';
  const [kind, setKind] = useState<ReportKind>(target.report ?? firstKind);
  const [chosenOfficial, setOfficial] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a way that leads here chooses anew
  useEffect(() => {
    if (target.report !== undefined) setKind(target.report);
    if (target.year !== undefined && years.includes(target.year)) setPeriod({ year: target.year });
  }, [target]);
  const official = isReportOfOfficials(kind) ? chosenOfficial : null;
  const choice = useMemo(
    () => ({ kind, year: isYearlyReport(kind) ? period.year : null, official, date }),
    [kind, period.year, official, date],
  );
  const report = useRenderedReport(usePrintedPlan(plan), choice);
  const { rendered } = report;
  const finals = useFinals(plan, choice);
  const { shown } = finals;
  const pdf = usePdfPages(shown?.pdf ?? report.pdf);
  // The narrowest page fits the desk: an upright one beside wide ones, and a wide one where all are.
  const fitted = pdf
    ? Math.min(...pdf.pages.map((page) => page.view[2] ?? usualPageWidthPt))
    : usualPageWidthPt;
  const desk = usePaperDesk(fitted, pdf?.pages.length ?? 0);
  const exporting = useExport(plan.plan.id, choice, rendered?.title ?? t(`report.kinds.${kind}`));
  const sections = useMemo(() => foldSections(rendered?.sections ?? []), [rendered]);
  const reader = useMemo(() => createFieldReader(plan), [plan]);
  const writing = useWriting(plan, kind, choice.year);
  const paper = findPaper(plan.papers, kind);
  const texts = useMemo(
    () =>
      new Map((rendered?.sections ?? []).flatMap((one) => one.texts.map((text) => [keyOfText(text), text]))),
    [rendered],
  );
  const actions = useSectionActions({
    planId: plan.plan.id,
    kind,
    year: choice.year,
    sections: rendered?.sections ?? [],
    onWrite: (section, text) => {
      if (section) desk.goToPage(section.pageIndex);
      writing.setOpen(text);
    },
  });
  const open = countOpen(rendered?.findings ?? []);
  const mend = useMending({
    rendered,
    onSection: (section, text) => {
      if (section.pageIndex > 0) desk.goToPage(section.pageIndex);
      else focusSection(section.id);
      if (text) writing.setOpen(text);
    },
  });

  const print = async (): Promise<void> => {
    const key = shown?.key ?? rendered?.key;
    if (key === undefined) return;
    const result = await api['report.print']({ key });
    if (!result.ok) showToast({ text: sayError(result.error), tone: 'error' });
    else if (result.value.kind === 'address') window.open(result.value.address, '_blank', 'noopener');
  };
  const isReady = rendered !== null;
  const canFinalize = useIsOfChoice(rendered, choice) && isReady && !report.isWorking;
  useMenuCommand('file.print', () => void print(), isReady);
  useMenuCommand('report.lkjip', () => setKind('lkjip'));
  useMenuCommand('report.renstra', () => setKind('renstra'));
  const shortcutOf = useShortcutOf();

  return (
    <ScreenFrame
      title={t('shell.screens.report')}
      controls={
        <>
          <Select
            label={t('report.kind')}
            options={kinds.map((id) => ({ id, label: t(`report.kinds.${id}`) }))}
            value={kind}
            onChange={setKind}
          />
          {isYearlyReport(kind) && (
            <Select
              label={t('report.year')}
              options={years.map((year) => ({ id: String(year), label: String(year) }))}
              value={String(period.year)}
              onChange={(year) => setPeriod({ year: Number(year) })}
            />
          )}
          {rendered && (
            <span className={open > 0 ? 'report-state report-state--draft' : 'report-state'}>
              {open > 0 ? t('report.draft', { count: open }) : t('preflight.clean')}
            </span>
          )}
        </>
      }
      actions={
        <div className="report-actions">
          <ExportButtons kind={kind} exporting={exporting} isReady={isReady} />
          <Button
            variant="primary"
            icon={Printer}
            shortcut={shortcutOf('file.print')}
            isDisabled={!isReady}
            onPress={() => void print()}
          >
            {t('report.print')}
          </Button>
        </div>
      }
      inspector={{
        label: t('report.document'),
        attention: open,
        content: (
          <ReportInspector
            plan={plan}
            choice={choice}
            onChoice={(change) => {
              if (change.official !== undefined) setOfficial(change.official);
              if (change.date !== undefined) setDate(change.date);
            }}
            rendered={rendered}
            onMend={mend}
            exporting={exporting}
          >
            <FinalSection plan={plan} choice={choice} finals={finals} isReady={canFinalize} />
          </ReportInspector>
        ),
      }}
      banner={shown && <FinalBanner finals={finals} />}
      status={rendered && t('report.composedAt', { time: showTime(rendered.renderedAt, language) })}
      statusEnd={rendered && t('report.pages', { count: rendered.pages })}
    >
      <div className="report">
        <SectionList
          rendered={rendered}
          sections={sections}
          current={findSectionAt(sections, desk.page)}
          actions={actions}
          onChoose={(section) => {
            if (section.pageIndex > 0) desk.goToPage(section.pageIndex);
          }}
        />
        <Preview
          report={report}
          pdf={pdf}
          desk={desk}
          marks={(page) =>
            rendered &&
            shown === null && (
              <PageMarks
                page={page.pageNumber}
                width={page.view[2] ?? usualPageWidthPt}
                height={page.view[3] ?? usualPageHeightPt}
                paper={paper}
                scale={desk.scale}
                rendered={rendered}
                texts={texts}
                reader={reader}
                onWrite={writing.setOpen}
              />
            )
          }
          editor={
            writing.open &&
            shown === null && (
              <TextOverlay
                writing={writing}
                text={writing.open}
                rendered={rendered}
                reader={reader}
                desk={desk.ref}
                scale={desk.scale}
                pageInView={desk.page}
              />
            )
          }
        />
        <FinalDialogs
          plan={plan}
          choice={choice}
          title={rendered?.title ?? t(`report.kinds.${kind}`)}
          findings={rendered?.findings ?? []}
          finals={finals}
          isReady={canFinalize}
        />
        {actions.question && (
          <TitleDialog question={actions.question} onAnswer={(title) => void actions.answer(title)} />
        )}
      </div>
    </ScreenFrame>
  );
}
