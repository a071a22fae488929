import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from './use-document.ts';

/** "Renstra Dinkes – Selaras" in the taskbar and when switching windows. */
export function useWindowTitle(): void {
  const { t } = useTranslation();
  const name = useDocument((state) => state.info?.name ?? null);
  useEffect(() => {
    const appName = t('common.appName');
    document.title = name === null ? appName : `${name} – ${appName}`;
  }, [name, t]);
}
