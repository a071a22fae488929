/*
 * How a screen of features/ gets into the program:
 *
 * 1. `features/<name>/screen.tsx` exports `Screen`, a component without props. It is drawn only while a file is open
 *    and the plan on show has been read, so `usePlan()` is there.
 * 2. It is listed in app/routes.tsx with its name, icon and group. A `features/<name>/attention.ts` may export
 *    `countAttention(plan, period)`, the badge in the navigation.
 * 3. It draws `<ScreenFrame>` (below) and only fills its slots; bars, widths, panes and keys are the frame's.
 *
 * What a screen finds ready: `usePlan()`, `useDocument(select)`, `useIsReadOnly()` (use-document.ts), changes through
 * `useDocumentStore().run('node.update', …)`, `usePeriod()` (use-period.ts), `useScreenTarget()` and `useNavigation()`
 * (use-navigation.ts), `useMenuCommand('file.print', act)` (menu-commands.ts), `useFilePicker()` (file-picker.tsx),
 * `showToast` (ui/toast-queue.ts), `useErrorText()` (ui/error-text.ts).
 */
import { PanelRight } from 'lucide-react';
import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { AdoptedBanner } from './adopted-banner.tsx';
import { ExampleBanner } from './example-banner.tsx';
import { Inspector, type InspectorSlot } from './inspector.tsx';
import { useMenuCommand } from './menu-commands.ts';
import { OlderCopyBanner } from './older-copy-banner.tsx';
import { recoverFocus } from './panes.ts';
import { PlanChooser } from './plan-chooser.tsx';
import './screen.css';
import { UndoButtons } from './undo-buttons.tsx';
import { StatusSlotsContext, useLayout } from './use-layout.ts';
import { useNavigationState } from './use-navigation.ts';

export type ScreenFrameProps = Readonly<{
  title: string;
  /** Beside the title: views, the year and quarter. */
  controls?: ReactNode;
  /** At the right end of the page bar; at most one primary button. */
  actions?: ReactNode;
  /** The filter bar is there only when one of these is. */
  filters?: ReactNode;
  filtersEnd?: ReactNode;
  /** Banners of the screen's own, under the filter bar. */
  banner?: ReactNode;
  inspector?: InspectorSlot;
  /** A summary at the left of the status bar, and what is selected at its right. */
  status?: ReactNode;
  statusEnd?: ReactNode;
  children: ReactNode;
}>;

export function ScreenFrame(props: ScreenFrameProps) {
  const { title, controls, actions, filters, filtersEnd, banner, inspector, status, statusEnd, children } =
    props;
  const { t } = useTranslation();
  const layout = useLayout();
  const slots = useContext(StatusSlotsContext);
  const { place } = useNavigationState();
  const hasFilterBar = filters !== undefined || filtersEnd !== undefined;
  // The outline has a list of its own, with what can be done with its plan. A period and actions fill the
  // page bar of a narrow window.
  const isCrowded = !layout.isWide && hasFilterBar && controls !== undefined && actions !== undefined;
  const chooserPlace = place.screen === 'plan' ? null : isCrowded ? 'filter' : 'page';
  const isInspectorShown = inspector !== undefined && layout.isInspectorOpen;
  useMenuCommand('view.inspector', layout.toggleInspector, inspector !== undefined);

  // Opening the inspector takes width from the content: the place that has the focus stays in view. Closing it may
  // take the focus along.
  const wasShown = useRef(isInspectorShown);
  useEffect(() => {
    if (wasShown.current === isInspectorShown) return;
    wasShown.current = isInspectorShown;
    if (isInspectorShown) document.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else recoverFocus();
  }, [isInspectorShown]);

  // The screen before took the keyboard away with it, and not every screen has one thing it is for.
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  return (
    <div className="screen">
      <main className="screen__main" data-pane="main" ref={main} tabIndex={-1} aria-label={title}>
        <div className="page-bar">
          <h1 className="page-bar__title">{title}</h1>
          {chooserPlace === 'page' && <PlanChooser />}
          {controls}
          <span className="spacer" />
          <UndoButtons />
          {actions}
          {inspector && !layout.isWide && (
            <Button
              icon={PanelRight}
              attention={inspector.attention}
              aria-expanded={isInspectorShown}
              onPress={layout.toggleInspector}
            >
              {t('common.details')}
            </Button>
          )}
        </div>
        {hasFilterBar && (
          <div className="filter-bar">
            {filters}
            {chooserPlace === 'filter' && <PlanChooser size="small" />}
            <span className="spacer" />
            {filtersEnd}
          </div>
        )}
        <ExampleBanner />
        <OlderCopyBanner />
        <AdoptedBanner />
        {banner}
        <div className="screen__columns">
          <div className="screen__body">{children}</div>
          {isInspectorShown && <Inspector {...inspector} />}
        </div>
      </main>
      {slots.start && createPortal(status, slots.start)}
      {slots.end && createPortal(statusEnd, slots.end)}
    </div>
  );
}
