import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type FinalDocument, findFinalStatus, listAgreements } from '../../../../db/domain/final-document.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { isReportOfOfficials } from '../../../../electron/api/report-kinds.ts';
import { findSignedTextOf } from '../../../../electron/api/text/final-text.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { useDocument, useIsReadOnly } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import type { ReportChoice } from '../use-rendered-report.ts';
import './final.css';
import { FinalMenu } from './final-menu.tsx';
import { FinalStatusMark } from './final-status.tsx';
import type { Finals } from './use-finals.ts';

/** „Versi final" beside the preview: what was given out of this document, and the way to make it so. */
export function FinalSection({
  plan,
  choice,
  finals,
  isReady,
}: {
  readonly plan: PlanDocument;
  readonly choice: ReportChoice;
  readonly finals: Finals;
  /** There are pages to be made final. */
  readonly isReady: boolean;
}) {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const year = isReportOfOfficials(choice.kind) ? choice.year : null;
  const canMake = isReady && !isReadOnly;
  return (
    <InspectorSection title={t('finals.title')}>
      <div className={finals.isOver ? 'finals finals--over' : 'finals'}>
        {year !== null && <AgreementList plan={plan} year={year} finals={finals} />}
        {year === null && finals.ofChoice.length === 0 && <p className="finals__none">{t('finals.none')}</p>}
        {year === null && finals.ofChoice.length > 0 && (
          <ul className="finals__list">
            {finals.ofChoice.map((final) => (
              <FinalLine key={final.id} final={final} finals={finals} />
            ))}
          </ul>
        )}
        <p className="finals__ways">
          <Button
            size="small"
            icon={Stamp}
            isDisabled={!canMake}
            onPress={() => finals.ask({ kind: 'make' })}
          >
            {t('finals.make')}
          </Button>
          {plan.finals.length > 0 && (
            <LinkButton onPress={() => finals.ask({ kind: 'list' })}>
              {t('finals.all', { count: plan.finals.length })}
            </LinkButton>
          )}
        </p>
      </div>
    </InspectorSection>
  );
}

function FinalLine({ final, finals }: { readonly final: FinalDocument; readonly finals: Finals }) {
  const locale = useDocument((state) => state.app?.language ?? 'id');
  return (
    <li className="finals__line">
      <div className="finals__words">
        <span className="finals__name">{formatDate(final.documentDate, { locale })}</span>
        <FinalStatusMark status={findFinalStatus(final)} />
        <FinalFacts final={final} />
      </div>
      <FinalMenu final={final} finals={finals} />
    </li>
  );
}

/** By whom it was made, and what was open. */
export function FinalFacts({ final }: { readonly final: FinalDocument }) {
  const { t } = useTranslation();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const date = formatDate(final.madeAt.slice(0, 10), { locale, style: 'short' });
  const { openFindings: count, reason } = final;
  const signed = findSignedTextOf(final);
  return (
    <span className="finals__facts">
      {t('finals.madeBy', { by: final.madeBy, date })}
      <br />
      {count === 0 ? t('finals.clean') : t('finals.open', { count, reason: reason ?? '' })}
      {signed && (
        <>
          <br />
          {t(`final.signed.${signed}`)}
        </>
      )}
    </span>
  );
}

function AgreementList({
  plan,
  year,
  finals,
}: {
  readonly plan: PlanDocument;
  readonly year: number;
  readonly finals: Finals;
}) {
  const { t } = useTranslation();
  const agreements = listAgreements(plan, year);
  if (agreements.length === 0) return <p className="finals__none">{t('finals.noOfficials')}</p>;
  return (
    <ul className="finals__list" aria-label={t('finals.agreements', { year })}>
      {agreements.map(({ official, status, final }) => (
        <li key={official.id} className="finals__line">
          <div className="finals__words">
            <span className="finals__name">{official.name}</span>
            <span className="finals__facts">{official.position}</span>
            <FinalStatusMark status={status} />
          </div>
          {final && <FinalMenu final={final} finals={finals} />}
        </li>
      ))}
    </ul>
  );
}
