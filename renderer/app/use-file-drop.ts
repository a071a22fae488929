import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isTableName } from '../../electron/api/table-files.ts';
import { showToast } from '../ui/toast-queue.ts';

/**
 * Tables that are dropped anywhere on the window are handed on. The desktop host takes every other file before it gets
 * here; in a browser it would take the place of the page, so it is stopped, and said how files are opened instead.
 */
export function useFileDrop(onTables: (files: readonly [File, ...File[]]) => void): void {
  const { t } = useTranslation();
  const latest = useRef(onTables);
  useEffect(() => {
    latest.current = onTables;
  });
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = Array.from(event.dataTransfer?.files ?? []);
      const [first, ...others] = files.filter(({ name }) => isTableName(name));
      if (first) latest.current([first, ...others]);
      else showToast({ text: t('start.dropNotHere') });
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [t]);
}
