import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fingerprintOf, subjectOf } from '../../../../db/domain/check/dismissals.ts';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import type { OutlineHost } from '../state/outline-host.ts';

/** Asks for the reason a finding is accepted with; what was written stays when it cannot be kept. */
export function DismissDialog({
  finding,
  sentence,
  plan,
  host,
  onClose,
}: {
  readonly finding: Finding;
  readonly sentence: string;
  readonly plan: PlanDocument;
  readonly host: OutlineHost;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();

  async function dismiss(): Promise<void> {
    if (reason.trim() === '') {
      setError(t('plan.findings.reasonNeeded'));
      return;
    }
    const result = await keepDismissal(plan, finding, reason.trim(), host);
    if (result.ok) onClose();
    else setError(host.say.error(result.error));
  }

  return (
    <Dialog
      title={t('plan.findings.dismissTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void dismiss()}>
            {t('plan.findings.confirmDismiss')}
          </Button>
        </>
      }
    >
      <p>{sentence}</p>
      <TextArea
        label={t('plan.findings.reason')}
        hint={t('plan.findings.dismissHint')}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setError(undefined);
        }}
        error={error}
        autoFocus
      />
    </Dialog>
  );
}

/** A place has one dismissal of a rule: what was accepted there before is replaced. */
function keepDismissal(
  plan: PlanDocument,
  finding: Finding,
  reason: string,
  { document, planId }: OutlineHost,
) {
  const values = {
    rule: finding.rule,
    subjectId: subjectOf(finding),
    year: finding.year ?? 0,
    fingerprint: fingerprintOf(finding),
    reason,
  };
  const before = plan.dismissals.find(
    (one) => one.rule === values.rule && one.subjectId === values.subjectId && one.year === values.year,
  );
  return before
    ? document.run('record.update', {
        kind: 'dismissal',
        planId,
        id: before.id,
        version: before.version,
        patch: values,
      })
    : document.run('record.create', { kind: 'dismissal', planId, values });
}
