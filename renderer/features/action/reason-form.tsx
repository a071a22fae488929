import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What is wrong with the cell, and the reason where that is what is missing. */
export function ReasonForm({
  message,
  asksReason,
  onReason,
  onForget,
}: {
  readonly message: string;
  readonly asksReason: boolean;
  readonly onReason: (reason: string) => void;
  readonly onForget: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const give = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onReason(text.trim());
  };
  return (
    <form className="action-issue" onSubmit={give}>
      <p>{message}</p>
      {asksReason && (
        <TextField label={t('action.columns.reason')} value={text} onChange={setText} autoFocus />
      )}
      <div className="action-issue__buttons">
        <LinkButton onPress={onForget}>{t('plan.issues.forget')}</LinkButton>
        {asksReason && (
          <Button type="submit" size="small" isDisabled={text.trim() === ''}>
            {t('action.keepReason')}
          </Button>
        )}
      </div>
    </form>
  );
}
