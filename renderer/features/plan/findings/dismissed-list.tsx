import { useTranslation } from 'react-i18next';
import type { DismissedFinding } from '../../../../db/domain/check/dismissals.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { findingIdOf } from '../model/findings.ts';
import type { OutlineWords } from '../model/outline-row.ts';
import type { OutlineHost } from '../state/outline-host.ts';
import { FindingLine } from './finding-line.tsx';

/** What the office has accepted, with its reasons; folded away, because it asks for nothing. */
export function DismissedList({
  dismissed,
  words,
  host,
  isReadOnly,
}: {
  readonly dismissed: readonly DismissedFinding[];
  readonly words: OutlineWords;
  readonly host: OutlineHost;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  if (dismissed.length === 0) return null;
  async function checkAgain(id: string): Promise<void> {
    const { document, planId } = host;
    const result = await document.run('record.remove', { kind: 'dismissal', planId, id });
    if (!result.ok) host.notify(host.say.error(result.error), undefined, 'error');
  }
  return (
    <details className="dismissed-list">
      <summary>{t('plan.findings.dismissed', { count: dismissed.length })}</summary>
      {dismissed.map(({ finding, dismissal }) => (
        <FindingLine key={findingIdOf(finding)} tone="info">
          {words.sayFinding(finding)}
          <p className="finding-list__why">
            {t('plan.findings.becauseOf', { reason: dismissal.reason })}{' '}
            {!isReadOnly && (
              <LinkButton onPress={() => void checkAgain(dismissal.id)}>
                {t('plan.findings.restore')}
              </LinkButton>
            )}
          </p>
        </FindingLine>
      ))}
    </details>
  );
}
