import { useTranslation } from 'react-i18next';
import { useFileActions } from '../../app/file-actions.tsx';
import { useDocument, useDocumentStore } from '../../app/use-document.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Select } from '../../ui/select.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { BeginList } from './begin-list.tsx';
import { RecentList } from './recent-list.tsx';
import './start-screen.css';
import { useArrowKeys } from './use-arrow-keys.ts';

/** No file is open: one click or key to the work. */
export function StartScreen({
  onNew,
  onNewFromTable,
}: {
  readonly onNew: () => void;
  readonly onNewFromTable: () => void;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { problem, clearProblem, opening } = useFileActions();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const isDesktop = useDocument((state) => state.app?.host === 'desktop');
  const onKeyDown = useArrowKeys();
  return (
    <main className="start" data-pane="main" tabIndex={-1}>
      <div className="start__page">
        <header className="start__header">
          <h1 className="start__name">{t('common.appName')}</h1>
          <Select
            label={t('start.language')}
            value={language}
            options={[
              { id: 'id', label: t('start.languages.id') },
              { id: 'en', label: t('start.languages.en') },
            ]}
            onChange={(chosen) => void store.setLanguage(chosen)}
          />
        </header>
        {problem && <ErrorNote error={problem} onClose={clearProblem} />}
        {opening && <Spinner label={t('start.opening', { name: opening })} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows on their way from the buttons inside */}
        <div className="start__columns" onKeyDown={onKeyDown}>
          <BeginList onNew={onNew} onNewFromTable={onNewFromTable} />
          <RecentList />
        </div>
        <p className="start__hint">{t(isDesktop ? 'start.dropHint' : 'start.dropTableHint')}</p>
      </div>
    </main>
  );
}
