import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { readAddress } from '../model/read-address.ts';
import type { LibraryActions } from './use-library-actions.ts';

/** Evidence that is no file: an address of the web, or words about what is kept elsewhere. */
export function AddDialog({
  kind,
  year,
  create,
  onClose,
}: {
  readonly kind: 'link' | 'text';
  readonly year: number;
  readonly create: LibraryActions['create'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [content, setContent] = useState('');
  const [problem, setProblem] = useState<Readonly<{ title?: string; content?: string }>>({});

  async function add(): Promise<void> {
    const address = kind === 'link' ? readAddress(content) : null;
    const found = {
      ...(title.trim() === '' ? { title: t('evidence.library.nameMissing') } : {}),
      ...(kind === 'link' && address === null ? { content: t('evidence.library.badAddress') } : {}),
      ...(kind === 'text' && content.trim() === '' ? { content: t('evidence.addDialog.bodyMissing') } : {}),
    };
    setProblem(found);
    if (Object.keys(found).length > 0) return;
    const body = kind === 'text' ? content.trim() : null;
    const refusal = await create({ kind, title: title.trim(), location: address, body, year });
    if (refusal === undefined) onClose();
    else setProblem({ content: refusal });
  }

  const Field = kind === 'link' ? TextField : TextArea;
  return (
    <Dialog
      title={t(`evidence.addDialog.${kind}`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void add()}>
            {t('evidence.addDialog.act')}
          </Button>
        </>
      }
    >
      <div className="library-add">
        <TextField
          label={t('evidence.library.name')}
          value={title}
          onChange={setTitle}
          error={problem.title}
          autoFocus
        />
        <Field
          label={t(kind === 'link' ? 'evidence.library.address' : 'evidence.library.body')}
          value={content}
          onChange={setContent}
          error={problem.content}
        />
      </div>
    </Dialog>
  );
}
