import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../electron/api/menu.ts';
import { showToast } from '../ui/toast-queue.ts';
import { sayStep } from './command-text.ts';
import { useFileActions } from './file-actions.tsx';
import { findFittingReport } from './fitting-report.ts';
import { leaveField } from './leave-field.ts';
import { useMenuCommand, useMenuCommands } from './menu-commands.ts';
import { routes } from './routes.tsx';
import { describeStep } from './undo-labels.ts';
import { useDocument, useDocumentStore } from './use-document.ts';
import { useFailureNote } from './use-failure-note.ts';
import { useLayout } from './use-layout.ts';
import { useNavigation } from './use-navigation.ts';

declare global {
  interface Window {
    /** The desktop host's native menu (macOS): which item was chosen. */
    readonly selarasMenu?: { readonly onCommand: (listener: (command: MenuCommand) => void) => void };
  }
}

const hasScreen = (command: MenuCommand): boolean => routes.some((route) => route.command === command);

/** Commands that need no open file. */
export function useFileCommands(askNewFile: () => void): void {
  const actions = useFileActions();
  const store = useDocumentStore();
  useMenuCommand('file.new', askNewFile);
  useMenuCommand('file.open', () => void actions.open());
  useMenuCommand('app.quit', () => void store.quit());
  useMenuCommand('view.languageId', () => void store.setLanguage('id'));
  useMenuCommand('view.languageEn', () => void store.setLanguage('en'));
}

/** Commands of an open file. */
export function useDocumentCommands(): void {
  const actions = useFileActions();
  const store = useDocumentStore();
  const navigation = useNavigation();
  const layout = useLayout();
  const isOpen = useDocument((state) => state.info !== null);
  useMenuCommand(
    'file.save',
    () => {
      leaveField();
      void actions.flush();
    },
    isOpen,
  );
  useMenuCommand('file.saveCopy', () => void actions.saveCopy(), isOpen);
  useMenuCommand('file.saveLightCopy', () => void actions.saveLightCopy(), isOpen);
  useMenuCommand('file.close', () => void store.close(), isOpen);
  useMenuCommand('edit.undo', useTakeBack('undo'), isOpen);
  useMenuCommand('edit.redo', useTakeBack('redo'), isOpen);
  useMenuCommand('view.home', () => navigation.go('home'), isOpen && hasScreen('view.home'));
  useMenuCommand('view.plan', () => navigation.go('plan'), isOpen && hasScreen('view.plan'));
  useMenuCommand('view.tree', () => navigation.go('tree'), isOpen && hasScreen('view.tree'));
  useMenuCommand('view.indicator', () => navigation.go('indicator'), isOpen && hasScreen('view.indicator'));
  useMenuCommand('view.budget', () => navigation.go('budget'), isOpen && hasScreen('view.budget'));
  useMenuCommand('view.action', () => navigation.go('action'), isOpen && hasScreen('view.action'));
  useMenuCommand('view.profile', () => navigation.go('profile'), isOpen && hasScreen('view.profile'));
  useMenuCommand(
    'view.realization',
    () => navigation.go('realization'),
    isOpen && hasScreen('view.realization'),
  );
  useMenuCommand(
    'view.verification',
    () => navigation.go('verification'),
    isOpen && hasScreen('view.verification'),
  );
  useMenuCommand('view.evidence', () => navigation.go('evidence'), isOpen && hasScreen('view.evidence'));
  useMenuCommand(
    'view.achievement',
    () => navigation.go('achievement'),
    isOpen && hasScreen('view.achievement'),
  );
  useMenuCommand('view.report', () => navigation.go('report'), isOpen && hasScreen('view.report'));
  useMenuCommand('view.settings', () => navigation.go('settings'), isOpen && hasScreen('view.settings'));
  useMenuCommand('view.back', navigation.goBack, isOpen);
  useMenuCommand('view.forward', navigation.goForward, isOpen);
  useMenuCommand('view.navigation', layout.toggleNav, isOpen);
  const hasReports = isOpen && hasScreen('view.report');
  useMenuCommand('report.lkjip', () => navigation.go('report', { report: 'lkjip' }), hasReports);
  useMenuCommand('report.renstra', () => navigation.go('report', { report: 'renstra' }), hasReports);
  // Printing begins with seeing what is printed; the report screen takes the command over while it is on show.
  useMenuCommand(
    'file.print',
    () => {
      const { place } = navigation.getState();
      const { plans, planId } = store.getState();
      const kind = planId === null ? null : (plans[planId]?.plan.kind ?? null);
      const report = findFittingReport(place.screen, kind);
      navigation.go('report', report === null ? {} : { report });
    },
    hasReports,
  );
}

function useTakeBack(which: 'undo' | 'redo'): () => void {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const noteFailure = useFailureNote();
  return useCallback(() => {
    const { planId, steps, info } = store.getState();
    if (planId === null || info === null) return;
    const step = describeStep(steps, which, info[which]);
    void store[which](planId).then((result) => {
      if (!result.ok) noteFailure(result.error);
      else if (step) {
        const what = sayStep(t, step);
        const text = which === 'undo' ? t('shell.undone', { what }) : t('shell.redone', { what });
        showToast({ text, topic: 'history' });
      }
    });
  }, [store, which, t, noteFailure]);
}

/** A native menu asks for the same commands as the page's own. */
export function useNativeMenu(): void {
  const commands = useMenuCommands();
  useEffect(() => {
    window.selarasMenu?.onCommand((command) => commands.run(command));
  }, [commands]);
}
