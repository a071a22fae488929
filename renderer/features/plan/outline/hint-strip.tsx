import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';

const closedKey = 'selaras.plan.hints';

/** Remembered where the page may keep anything; the strip is only help, so it may also come back. */
function readClosed(): boolean {
  try {
    return localStorage.getItem(closedKey) === 'closed';
  } catch {
    return false;
  }
}

function noteClosed(): void {
  try {
    localStorage.setItem(closedKey, 'closed');
  } catch {
    // Kept for this window alone.
  }
}

/** The keys of the outline, until they are known. */
export function HintStrip() {
  const { t } = useTranslation();
  const [isClosed, setClosed] = useState(readClosed);
  if (isClosed) return null;
  const hints = [
    ['Enter', t('plan.hints.enter')],
    ['Tab', t('plan.hints.tab')],
    ['Shift Tab', t('plan.hints.shiftTab')],
    ['Alt ↑↓', t('plan.hints.alt')],
    ['Esc', t('plan.hints.esc')],
  ] as const;
  return (
    <section className="hint-strip" aria-label={t('plan.hints.label')}>
      {hints.map(([keys, text]) => (
        <span key={keys} className="hint-strip__hint">
          <Kbd>{keys}</Kbd>
          {text}
        </span>
      ))}
      <span className="spacer" />
      <IconButton
        icon={X}
        size="small"
        label={t('plan.hints.close')}
        onPress={() => {
          noteClosed();
          setClosed(true);
        }}
      />
    </section>
  );
}
