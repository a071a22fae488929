import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { joinClasses } from './class-names.ts';
import './dialog.css';

/**
 * For what cannot be undone, and for a few questions before something begins. Buttons are verbs; Escape closes
 * without doing anything.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isWide = false,
  isFull = false,
  role = 'dialog',
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly isWide?: boolean;
  /** As large as the window: two things side by side. */
  readonly isFull?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="dialog__overlay"
      isOpen={isOpen}
      onOpenChange={(isNowOpen) => {
        if (!isNowOpen) onClose();
      }}
      isDismissable={false}
    >
      <Modal className={joinClasses('dialog', isWide && 'dialog--wide', isFull && 'dialog--full')}>
        <AriaDialog className="dialog__inside" role={role}>
          <header className="dialog__header">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            <IconButton icon={X} label={t('common.close')} onPress={onClose} size="small" />
          </header>
          <div className="dialog__body">{children}</div>
          {actions && <footer className="dialog__actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
