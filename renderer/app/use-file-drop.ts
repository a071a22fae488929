import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../ui/toast-queue.ts';
import { useDocument } from './use-document.ts';

/**
 * The desktop host opens what is dropped on its window. In a browser a dropped file would take the place of the page;
 * it is stopped there, and said how files are opened instead.
 */
export function useFileDrop(): void {
  const { t } = useTranslation();
  const isBrowser = useDocument((state) => state.app?.host === 'loopback');
  useEffect(() => {
    if (!isBrowser) return;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      showToast({ text: t('start.dropNotHere') });
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [isBrowser, t]);
}
