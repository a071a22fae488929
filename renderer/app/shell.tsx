import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntrySheetHost } from '../features/entry-sheet/entry-sheet-host.tsx';
import { ConsequenceDialog } from '../features/indicator/consequence/consequence-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FailedScreen } from './failed-screen.tsx';
import { useFileActions } from './file-actions.tsx';
import { NavigationBar } from './navigation-bar.tsx';
import { routes } from './routes.tsx';
import './shell.css';
import { StatusBar } from './status-bar.tsx';
import { useDocumentCommands } from './use-app-commands.ts';
import { LayoutContext, StatusSlotsContext, useNewLayout } from './use-layout.ts';
import { useNavigationState } from './use-navigation.ts';
import { PeriodContext, useNewPeriodChoice } from './use-period.ts';
import { useShownPlan } from './use-shown-plan.ts';

/** Everything around a screen while a file is open. */
export function Shell() {
  return (
    <LayoutContext value={useNewLayout()}>
      <PeriodContext value={useNewPeriodChoice()}>
        <OpenFile />
      </PeriodContext>
    </LayoutContext>
  );
}

function OpenFile() {
  const { t } = useTranslation();
  useDocumentCommands();
  const { plan, error, retry, hasPlans } = useShownPlan();
  const { problem, clearProblem } = useFileActions();
  const [start, setStart] = useState<HTMLElement | null>(null);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  return (
    <>
      {problem && (
        <div className="shell__problem">
          <ErrorNote error={problem} onClose={clearProblem} />
        </div>
      )}
      <div className="shell__middle">
        {plan && <NavigationBar />}
        <StatusSlotsContext value={{ start, end }}>
          {plan ? (
            <ShownScreen />
          ) : (
            <main className="shell__waiting" data-pane="main" tabIndex={-1}>
              {error && (
                <ErrorNote
                  error={error}
                  actions={
                    <Button size="small" onPress={retry}>
                      {t('common.retry')}
                    </Button>
                  }
                />
              )}
              {!error && hasPlans && <Spinner label={t('start.starting')} />}
              {!hasPlans && <EmptyState title={t('shell.noPlan.title')}>{t('shell.noPlan.text')}</EmptyState>}
            </main>
          )}
        </StatusSlotsContext>
      </div>
      <StatusBar startRef={setStart} endRef={setEnd} />
      <ConsequenceDialog />
      {plan && <EntrySheetHost />}
    </>
  );
}

function ShownScreen() {
  const { place } = useNavigationState();
  const route = routes.find((one) => one.id === place.screen) ?? routes[0];
  if (!route) return <FailedScreen />;
  const { Screen } = route;
  return (
    <ErrorBoundary key={route.id} fallback={() => <FailedScreen />}>
      <Suspense
        fallback={
          <main className="shell__waiting">
            <Spinner />
          </main>
        }
      >
        <Screen />
      </Suspense>
    </ErrorBoundary>
  );
}
