import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { PreflightPlace } from '../../../db/domain/preflight/preflight-finding.ts';
import type { RenderedReport } from '../../../electron/api/report.ts';
import { showSize } from '../../app/format-moment.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { useDocument } from '../../app/use-document.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { DocumentOptions } from './document-options.tsx';
import { PaperOptions } from './paper/paper-options.tsx';
import { PreflightList } from './preflight-list.tsx';
import type { Exporting } from './use-export.ts';
import type { ReportChoice } from './use-rendered-report.ts';

/** Facts of the document, what is missing before it can be signed, and where its last export went. */
export function ReportInspector({
  plan,
  choice,
  onChoice,
  rendered,
  onMend,
  exporting,
  children,
}: {
  readonly plan: PlanDocument;
  readonly choice: ReportChoice;
  readonly onChoice: (change: Partial<Pick<ReportChoice, 'official' | 'date'>>) => void;
  readonly rendered: RenderedReport | null;
  readonly onMend: (place: PreflightPlace) => void;
  readonly exporting: Exporting;
  /** Behind its facts: what was made final of the document. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const { periodStart, periodEnd } = plan.plan;
  const { last } = exporting;
  return (
    <>
      <InspectorSection title={t('report.document')}>
        <dl className="report-facts">
          <dt>{t('report.facts.office')}</dt>
          <dd>{plan.organization.name}</dd>
          <dt>{t('report.facts.period')}</dt>
          <dd>{periodStart === null ? t('report.facts.noPeriod') : `${periodStart}–${periodEnd}`}</dd>
          {rendered && (
            <>
              <dt>{t('report.facts.size')}</dt>
              <dd>{showSize(rendered.sizeBytes, language)}</dd>
            </>
          )}
        </dl>
        <DocumentOptions plan={plan} choice={choice} onChange={onChoice} />
      </InspectorSection>
      {rendered && (
        <InspectorSection title={t('report.checks.title')}>
          <PreflightList findings={rendered.findings} onGo={onMend} />
        </InspectorSection>
      )}
      {children}
      <InspectorSection title={t('paper.title')}>
        <PaperOptions key={choice.kind} plan={plan} kind={choice.kind} />
      </InspectorSection>
      <InspectorSection title={t('report.exports.title')}>
        {last ? (
          <>
            <p className="report-export__name">{last.name}</p>
            <p className="report-export__detail">
              {last.folder} · {showSize(last.sizeBytes, language)}
            </p>
            <p className="report-export__actions">
              <LinkButton onPress={() => void exporting.openFile()}>
                {t('report.exports.openFile')}
              </LinkButton>
              <LinkButton onPress={() => void exporting.openFolder()}>
                {t('report.exports.openFolder')}
              </LinkButton>
            </p>
          </>
        ) : (
          <p className="report-export__detail">{t('report.exports.none')}</p>
        )}
      </InspectorSection>
    </>
  );
}
