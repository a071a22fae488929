import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../db/domain/decimal.ts';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import type { RejectedEntry } from './entry-drafts.ts';
import type { IndicatorRow } from './entry-rows.ts';
import { describeIssue, wasReadAsThousands } from './issue-text.ts';

type IssueNoteProps = {
  readonly row: IndicatorRow;
  readonly rejected: RejectedEntry;
  readonly locale: NumberLocale;
  /** Takes this figure in place of what was typed. */
  readonly onTake: (value: Decimal) => void;
  /** Keeps what was typed. */
  readonly onKeep: () => void;
  readonly onClose: () => void;
};

/** Why an entry was refused, and the ways out that can be computed, as buttons. */
export function IssueNote({ row, rejected, locale, onTake, onKeep, onClose }: IssueNoteProps) {
  const { t } = useTranslation();
  const { issue } = rejected;
  const hasSuggestion = issue.kind === 'out-of-bounds' || issue.kind === 'far';
  const suggestion = hasSuggestion ? issue.suggestion : null;
  return (
    <div className="issue-note">
      <p>
        <strong>{describeIssue(t, row, rejected, locale)}</strong>
      </p>
      {wasReadAsThousands(rejected, locale) && <p>{t('realization.issues.readAsThousands')}</p>}
      <p className="issue-note__ways">
        {suggestion !== null && (
          <span>
            {t('realization.issues.suggestion')}{' '}
            <LinkButton onPress={() => onTake(suggestion)}>
              {formatDecimal(suggestion, { locale })}
            </LinkButton>
            ?
          </span>
        )}
        {issue.kind === 'far' && (
          <LinkButton onPress={onKeep}>
            {t('realization.issues.keep', { value: formatDecimal(issue.read, { locale }) })}
          </LinkButton>
        )}
        {issue.kind === 'failed' && <LinkButton onPress={onKeep}>{t('realization.issues.retry')}</LinkButton>}
        {(hasSuggestion || issue.kind === 'failed') && <Kbd>Alt+Down</Kbd>}
      </p>
      <span className="issue-note__close">
        <IconButton icon={X} size="small" label={t('realization.issues.close')} onPress={onClose} />
      </span>
    </div>
  );
}
