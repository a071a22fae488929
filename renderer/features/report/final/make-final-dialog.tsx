import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import { findSignatory } from '../../../../db/domain/final-document.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { countOpen, type PreflightFinding } from '../../../../db/domain/preflight/preflight-finding.ts';
import { readDay } from '../../../../db/domain/read-day.ts';
import { everyOfficial, isReportOfOfficials } from '../../../../electron/api/report-kinds.ts';
import { writePreflight } from '../../../../electron/api/text/preflight-text.ts';
import { findToday } from '../../../app/today.ts';
import { useDocument, useDocumentStore } from '../../../app/use-document.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import type { ReportChoice } from '../use-rendered-report.ts';

/** Jadikan final: which document, its day and who signs; what is open needs a reason. */
export function MakeFinalDialog({
  plan,
  choice,
  title,
  findings,
  onClose,
}: {
  readonly plan: PlanDocument;
  readonly choice: ReportChoice;
  /** Of the document. */
  readonly title: string;
  /** Of the checks before printing. */
  readonly findings: readonly PreflightFinding[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const translate = t as unknown as Parameters<typeof writePreflight>[1];
  const store = useDocumentStore();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const isOfOfficials = isReportOfOfficials(choice.kind);
  const firstDay = choice.date ?? (isOfOfficials ? null : findToday());
  const [date, setDate] = useState(firstDay === null ? '' : formatDate(firstDay, { locale, style: 'short' }));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const day = date.trim() === '' ? null : readDay(date);
  const isDateFine = day !== null || (isOfOfficials && date.trim() === '');
  // The backend looks at the document itself: it may find open what the list beside the preview does not name.
  const found = error?.code === 'final-needs-reason' ? error.detail.count : countOpen(findings);
  const isReasonMissing = found > 0 && reason.trim() === '';

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    setTried(true);
    if (!isDateFine || isReasonMissing || isWorking) return;
    setWorking(true);
    const given = { planId: plan.plan.id, kind: choice.kind, year: choice.year, official: choice.official };
    const words = reason.trim() === '' ? null : reason.trim();
    const result = await store.run('final.create', { ...given, date: day, reason: words });
    setWorking(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    showToast({ text: t('finals.didMake', { title }), topic: 'final' });
    onClose();
  }

  return (
    <Dialog
      title={t('finals.dialog.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isPending={isWorking} onPress={() => void submit()}>
            {t('finals.dialog.act')}
          </Button>
        </>
      }
    >
      <p>{t('finals.dialog.what')}</p>
      <form className="final-form" onSubmit={(event) => void submit(event)}>
        <dl className="final-facts">
          <dt>{t('finals.dialog.document')}</dt>
          <dd>{title}</dd>
          <dt>{t('finals.dialog.signatory')}</dt>
          <dd>{sayWho()}</dd>
        </dl>
        <TextField
          label={t('finals.dialog.date')}
          hint={t(isOfOfficials ? 'finals.dialog.dateHintOfficials' : 'finals.dialog.dateHint')}
          value={date}
          onChange={setDate}
          error={isTried && !isDateFine ? t('finals.dialog.dateInvalid') : undefined}
          autoFocus
        />
        {found > 0 && (
          <>
            <Banner tone="warning" isCompact>
              {t('preflight.open', { count: found })}
              <ul className="final-open">
                {findings
                  .filter(({ weight }) => weight === 'open')
                  .map((finding) => (
                    <li key={finding.rule}>{writePreflight(finding, translate).text}</li>
                  ))}
              </ul>
            </Banner>
            <TextArea
              label={t('finals.dialog.reason')}
              value={reason}
              onChange={setReason}
              isRequired
              error={isTried && isReasonMissing ? t('finals.dialog.reasonMissing') : undefined}
            />
          </>
        )}
        <button type="submit" hidden />
      </form>
      {error && error.code !== 'final-needs-reason' && <ErrorNote error={error} />}
    </Dialog>
  );

  function sayWho(): string {
    const { official } = choice;
    if (official === everyOfficial) return t('finals.dialog.signatoryAll');
    const who = findSignatory(plan.officials, { official, date: day ?? findToday() });
    return who?.name ?? t('finals.dialog.signatoryNone');
  }
}
