import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.tsx';
import { joinClasses } from './class-names.ts';
import { Icon } from './icon.tsx';
import './toast.css';
import { closeToast, listToasts, subscribeToToasts, type Toast } from './toast-queue.ts';

/** Time enough to decide, or to read; and as long as the pointer or the focus is on it. */
const shownForMs = { withAction: 10_000, withoutAction: 5_000 } as const;

/** Stands in the page all the time, so that what appears in it is read out. */
export function ToastRegion() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(subscribeToToasts, listToasts);
  return (
    <section
      className="toasts"
      // What a notice offers must be reached before it goes; F6 leads to it while there is one.
      data-pane={toasts.length > 0 ? 'notices' : undefined}
      aria-label={t('common.notifications')}
      aria-live="polite"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const shownMs = toast.action || toast.tone === 'error' ? shownForMs.withAction : shownForMs.withoutAction;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => closeToast(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [isHeld, shownMs, toast.id]);
  const { action } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only holds the clock; nothing is done by it
    <div
      className={joinClasses('toast', `toast--${toast.tone}`)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={toast.tone === 'error' ? CircleAlert : Info} />
      <p className="toast__text">{toast.text}</p>
      {action && (
        <Button
          size="small"
          onPress={() => {
            closeToast(toast.id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} size="small" label={t('common.dismiss')} onPress={() => closeToast(toast.id)} />
    </div>
  );
}
