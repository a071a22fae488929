import { Power, WifiOff } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../electron/api/contract.ts';
import { EntrySheetProvider } from '../features/entry-sheet/entry-sheet-provider.tsx';
import { useDroppedTables } from '../features/entry-sheet/use-dropped-tables.ts';
import { ImportProvider, useImport } from '../features/import/import-provider.tsx';
import { NewFileDialog } from '../features/start/new-file-dialog.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { noteOutsideChange } from '../ui/outside-changes.ts';
import { KeyStyleContext } from '../ui/show-keys.ts';
import { Spinner } from '../ui/spinner.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { createDocumentStore, type DocumentStore } from './document-store.ts';
import { FileActionsProvider } from './file-actions.tsx';
import { FilePickerProvider } from './file-picker.tsx';
import type { FollowNews } from './follow-loopback.ts';
import { localeOf } from './format-moment.ts';
import { createMenuCommands, MenuCommandsContext, useMenuCommand } from './menu-commands.ts';
import { createNavigation } from './navigation.ts';
import { Shell } from './shell.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { TitleBar } from './title-bar.tsx';
import { useFileCommands, useNativeMenu } from './use-app-commands.ts';
import { ApiContext, DocumentStoreContext, useDocument, useDocumentStore } from './use-document.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { NavigationContext } from './use-navigation.ts';
import { usePlatform } from './use-shortcut-text.ts';
import { useWindowTitle } from './use-window-title.ts';

function schedule(act: () => void, delayMs: number): () => void {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
}

/** The program in one window, given the way to its backend. */
export function App({ api, follow }: { readonly api: Api; readonly follow: FollowNews }) {
  const store = useMemo(() => createDocumentStore({ api, schedule }), [api]);
  const commands = useMemo(() => createMenuCommands(), []);
  return (
    <ApiContext value={api}>
      <DocumentStoreContext value={store}>
        <MenuCommandsContext value={commands}>
          <Localized>
            <FilePickerProvider>
              <FileActionsProvider>
                <ImportProvider>
                  <EntrySheetProvider>
                    <Window store={store} follow={follow} />
                  </EntrySheetProvider>
                </ImportProvider>
              </FileActionsProvider>
            </FilePickerProvider>
          </Localized>
        </MenuCommandsContext>
      </DocumentStoreContext>
    </ApiContext>
  );
}

/** One language for our texts, React Aria's, and assistive technology. */
function Localized({ children }: { readonly children: React.ReactNode }) {
  const { t, i18n } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, language]);
  const platform = usePlatform();
  const space = t('shell.shortcuts.space');
  const keyStyle = useMemo(() => ({ platform, space }), [platform, space]);
  return (
    <I18nProvider locale={localeOf(language)}>
      <KeyStyleContext value={keyStyle}>{children}</KeyStyleContext>
    </I18nProvider>
  );
}

function Window({ store, follow }: { readonly store: DocumentStore; readonly follow: FollowNews }) {
  const [dialog, setDialog] = useState<'new' | 'shortcuts' | 'about' | null>(null);
  /** What the new file is made for. */
  const next = useRef<() => void>(() => undefined);
  const close = (): void => setDialog(null);
  const importing = useImport();
  const createFor = (purpose: () => void): void => {
    next.current = purpose;
    setDialog('new');
  };
  const create = (): void => createFor(() => undefined);
  useGlobalKeys();
  useNativeMenu();
  useWindowTitle();
  const offer = useDroppedTables();
  useFileDrop(([file, ...others]) => {
    const { info, phase } = store.getState();
    if (info !== null) void offer([file, ...others]);
    else if (phase === 'ready') createFor(() => importing.fromDrop(file));
  });
  useFileCommands(create);
  useMenuCommand('help.shortcuts', () => setDialog('shortcuts'));
  useMenuCommand('help.about', () => setDialog('about'));
  useEffect(() => {
    void store.start();
  }, [store]);
  const isOver = useDocument((state) => state.phase === 'ended');
  const elsewhere = useDocument((state) => state.elsewhere);
  useEffect(() => {
    if (elsewhere) noteOutsideChange();
  }, [elsewhere]);
  useEffect(
    () => (isOver ? undefined : follow((notice) => void store.catchUp(notice))),
    [store, follow, isOver],
  );
  return (
    <div className="app">
      <TitleBar />
      <ConnectionBanner />
      <Content onNew={create} onNewFromTable={() => createFor(() => void importing.fromFile())} />
      <ToastRegion />
      {dialog === 'new' && <NewFileDialog onClose={close} onCreated={() => next.current()} />}
      {dialog === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {dialog === 'about' && <AboutDialog onClose={close} />}
    </div>
  );
}

function Content({
  onNew,
  onNewFromTable,
}: {
  readonly onNew: () => void;
  readonly onNewFromTable: () => void;
}) {
  const { t } = useTranslation();
  const phase = useDocument((state) => state.phase);
  const isConnected = useDocument((state) => state.isConnected);
  const fileKey = useDocument((state) => state.info && `${state.info.folder}/${state.info.name}`);
  // A new file begins at its first screen, with nothing to go back to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what makes it new
  const navigation = useMemo(() => createNavigation(), [fileKey]);
  if (phase === 'starting') {
    return <main className="shell__waiting">{isConnected && <Spinner label={t('start.starting')} />}</main>;
  }
  if (phase === 'ended') {
    return (
      <main className="shell__waiting">
        <EmptyState icon={Power} title={t('shell.ended.title')}>
          {t('shell.ended.text')}
        </EmptyState>
      </main>
    );
  }
  if (fileKey === null) return <StartScreen onNew={onNew} onNewFromTable={onNewFromTable} />;
  return (
    <NavigationContext value={navigation}>
      <Shell key={fileKey} />
    </NavigationContext>
  );
}

/** The host is gone: everything stays on the screen, and one button asks again. */
function ConnectionBanner() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const isConnected = useDocument((state) => state.isConnected);
  const [isTrying, setTrying] = useState(false);
  if (isConnected) return null;
  const retry = async (): Promise<void> => {
    setTrying(true);
    await store.reconnect();
    setTrying(false);
  };
  return (
    <Banner
      tone="error"
      icon={WifiOff}
      actions={
        <Button size="small" isPending={isTrying} onPress={() => void retry()}>
          {t('common.retry')}
        </Button>
      }
    >
      <strong>{t('shell.lost.title')}.</strong> {t('shell.lost.text')}
    </Banner>
  );
}
