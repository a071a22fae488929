import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';
import { useLayout } from './use-layout.ts';

export type InspectorSlot = Readonly<{
  /** What the panel is about, for assistive technology ("Rincian"). */
  label: string;
  /** 300 unless the content beside it needs the room. */
  width?: 256 | 300;
  /** Problems of what is selected, shown on the button that opens the panel in narrow windows. */
  attention?: number;
  content: ReactNode;
}>;

/** The one place for definition, notes and problems of whatever is selected. Escape closes it in narrow windows. */
export function Inspector({ label, width = 300, content }: InspectorSlot) {
  const { t } = useTranslation();
  const { isWide, closeInspector } = useLayout();
  return (
    <aside
      className={`inspector inspector--${width}`}
      data-pane="inspector"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isWide && !event.defaultPrevented) closeInspector();
      }}
    >
      {!isWide && (
        <div className="inspector__close">
          <IconButton
            icon={X}
            size="small"
            label={t('common.close')}
            shortcut="F9"
            onPress={closeInspector}
          />
        </div>
      )}
      {content}
    </aside>
  );
}

/** A part of the inspector with its heading. */
export function InspectorSection({
  title,
  children,
}: {
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="inspector__section">
      {title && <h3 className="inspector__heading">{title}</h3>}
      {children}
    </section>
  );
}
