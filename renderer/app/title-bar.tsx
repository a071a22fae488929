import { ChartColumn, Check, Lock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge.tsx';
import { useErrorText } from '../ui/error-text.ts';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { tooltipHostId } from '../ui/tooltip.tsx';
import { useFileActions } from './file-actions.tsx';
import { MenuBar } from './menu-bar/menu-bar.tsx';
import './title-bar.css';
import { useDocument } from './use-document.ts';
import { useReadOnlyText } from './use-read-only-text.ts';
import { useSavedText } from './use-saved-text.ts';
import { usePlatform } from './use-shortcut-text.ts';

/** The program's icon and menus, the file's name and whether it is saved, and room for the window's own buttons. */
export function TitleBar() {
  const { t } = useTranslation();
  const info = useDocument((state) => state.info);
  const isDesktop = useDocument((state) => state.app?.host === 'desktop');
  const hasNativeMenu = usePlatform() === 'mac' && isDesktop;
  const name = info?.name ?? t('common.appName');
  return (
    <header className="title-bar">
      <div className="title-bar__start">
        {!hasNativeMenu && (
          <span className="title-bar__logo">
            <ChartColumn size={12} strokeWidth={2.4} aria-hidden="true" />
          </span>
        )}
        {!hasNativeMenu && <MenuBar />}
      </div>
      <div className="title-bar__middle">
        <span className="title-bar__name" title={name}>
          {name}
        </span>
        {info && <SavedState />}
      </div>
      <div className="title-bar__end" id={tooltipHostId} />
    </header>
  );
}

function SavedState() {
  const { t } = useTranslation();
  const sayError = useErrorText();
  const { saveCopy } = useFileActions();
  const info = useDocument((state) => state.info);
  const isSaving = useDocument((state) => state.isSaving);
  const saveError = useDocument((state) => state.saveError);
  const savedText = useSavedText();
  const readOnlyText = useReadOnlyText();
  if (saveError) {
    return (
      <span className="title-bar__state title-bar__state--error" role="alert" title={sayError(saveError)}>
        <Icon of={TriangleAlert} size={14} />
        {t('shell.saveFailed')}
        <LinkButton onPress={() => void saveCopy()}>{t('shell.saveCopy')}</LinkButton>
      </span>
    );
  }
  return (
    <>
      {readOnlyText && (
        <span className="title-bar__state">
          <Icon of={Lock} size={13} />
          {readOnlyText}
        </span>
      )}
      {!readOnlyText && (
        <span className="title-bar__state">
          {!isSaving && <Check size={14} strokeWidth={2} aria-hidden="true" className="title-bar__check" />}
          {isSaving ? t('shell.saving') : savedText}
        </span>
      )}
      {info?.isExample && <Badge tone="warning">{t('shell.example')}</Badge>}
    </>
  );
}
