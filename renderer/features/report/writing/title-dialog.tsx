import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { TitleQuestion } from './use-section-actions.ts';

/** What a section of the office's own, or one that is there, is to be called. */
export function TitleDialog({
  question,
  onAnswer,
}: {
  readonly question: TitleQuestion;
  readonly onAnswer: (title: string | null) => void;
}) {
  const { t } = useTranslation();
  const { about, section } = question;
  const [title, setTitle] = useState(about === 'rename' ? section.title : '');
  const isEmpty = title.trim() === '';
  return (
    <Dialog
      title={t(about === 'insert' ? 'writing.insertTitle' : 'writing.renameTitle')}
      isOpen
      onClose={() => onAnswer(null)}
      actions={
        <>
          <Button onPress={() => onAnswer(null)}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={isEmpty} onPress={() => onAnswer(title)}>
            {t(about === 'insert' ? 'writing.insert' : 'writing.renameIt')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('writing.sectionTitle')}
        hint={about === 'insert' ? t('writing.insertHint', { title: section.title }) : undefined}
        value={title}
        onChange={setTitle}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isEmpty) onAnswer(title);
          else event.continuePropagation();
        }}
      />
    </Dialog>
  );
}
