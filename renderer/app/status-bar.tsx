import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import { sayCommand } from './command-text.ts';
import './status-bar.css';
import { useDocument } from './use-document.ts';

/** Whether everything is saved, what the screen counts, and what is selected in it. */
export function StatusBar({
  startRef,
  endRef,
}: {
  readonly startRef: (element: HTMLElement | null) => void;
  readonly endRef: (element: HTMLElement | null) => void;
}) {
  const { t } = useTranslation();
  const isSaving = useDocument((state) => state.isSaving);
  const saveError = useDocument((state) => state.saveError);
  const app = useDocument((state) => state.app);
  const elsewhere = useDocument((state) => state.elsewhere);
  const text = saveError ? t('shell.notSaved') : isSaving ? t('shell.saving') : t('shell.allSaved');
  return (
    <section className="status-bar" data-pane="status" tabIndex={-1} aria-label={t('shell.statusBar')}>
      <span className="status-bar__saved">
        {!isSaving && <Icon of={saveError ? TriangleAlert : Check} />}
        {text}
      </span>
      {elsewhere && (
        <span className="status-bar__elsewhere" role="status">
          {t(`shell.elsewhere.${elsewhere.kind}`, { what: sayCommand(t, { ...elsewhere, count: null }) })}
        </span>
      )}
      <div className="status-bar__slot" ref={startRef} />
      <span className="spacer" />
      <div className="status-bar__slot" ref={endRef} />
      {app && (
        <span className="status-bar__person">
          {t('shell.person', { name: app.person, role: t(`shell.roles.${app.role}`) })}
        </span>
      )}
    </section>
  );
}
