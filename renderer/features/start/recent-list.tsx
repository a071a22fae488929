import { FileText, TriangleAlert, X } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { RecentFile } from '../../../electron/api/document.ts';
import { useFileActions } from '../../app/file-actions.tsx';
import { showMoment } from '../../app/format-moment.ts';
import { useDocument } from '../../app/use-document.ts';
import { useRecents } from '../../app/use-recents.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';

export function RecentList() {
  const { t } = useTranslation();
  const { files, forget } = useRecents();
  const { openSample, opening } = useFileActions();
  return (
    <section className="start__card" aria-labelledby="start-recents" data-column="">
      <h2 className="start__heading" id="start-recents">
        {t('start.recents')}
      </h2>
      {files?.length === 0 && (
        <EmptyState
          icon={FileText}
          title={t('start.noRecents.title')}
          action={
            <Button isDisabled={opening !== null} onPress={() => void openSample('dinsos')}>
              {t('start.noRecents.action')}
            </Button>
          }
        >
          {t('start.noRecents.text')}
        </EmptyState>
      )}
      <ul className="recents">
        {files?.map((file) => (
          <RecentLine key={file.token} file={file} onForget={() => void forget(file.token)} />
        ))}
      </ul>
    </section>
  );
}

function RecentLine({ file, onForget }: { readonly file: RecentFile; readonly onForget: () => void }) {
  const { t } = useTranslation();
  const { openRecent, opening } = useFileActions();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const words = (
    <>
      <Icon of={file.isThere ? FileText : TriangleAlert} />
      <span className="choice__words">
        <span className="choice__title" title={file.name}>
          {file.name}
        </span>
        <span className="choice__text recents__folder" title={file.folder}>
          {file.folder}
        </span>
      </span>
      <span className="recents__when">
        {file.isThere ? showMoment(file.openedAt, new Date(), language) : t('start.missing')}
      </span>
    </>
  );
  return (
    <li className="recents__line">
      {file.isThere ? (
        <PlainButton
          className="choice"
          data-choice=""
          isDisabled={opening !== null}
          onPress={() => void openRecent(file)}
        >
          {words}
        </PlainButton>
      ) : (
        <div className="choice choice--missing">{words}</div>
      )}
      <IconButton icon={X} size="small" label={t('start.forget', { name: file.name })} onPress={onForget} />
    </li>
  );
}
