import { useEffect, useRef, useState } from 'react';
import { isDialogOpen } from '../../../ui/open-dialog.ts';

/**
 * Files may be let go anywhere on the window while the screen is on show. Caught before anybody else sees them: neither
 * the shell, which takes tables for imports, nor the host, which opens documents, is to act on evidence.
 */
export function useDropZone(
  onFiles: (files: readonly File[]) => void,
  isActive: boolean,
  /** What is none of these goes on to whoever else takes files. */
  takes: (file: File) => boolean = takesAll,
): boolean {
  const latest = useRef({ onFiles, takes });
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    latest.current = { onFiles, takes };
  });
  useEffect(() => {
    if (!isActive) return;
    const concerns = (event: DragEvent): boolean =>
      (event.dataTransfer?.types.includes('Files') ?? false) && !isDialogOpen();
    const onDragOver = (event: DragEvent): void => {
      if (!concerns(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      // Between two elements of the page there is one that is entered.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const { onFiles: take, takes: isTaken } = latest.current;
      const files = Array.from(event.dataTransfer?.files ?? []).filter(isTaken);
      // A document of the program is opened, here as everywhere.
      const isDocument = Array.from(event.dataTransfer?.files ?? []).some(({ name }) =>
        name.toLowerCase().endsWith('.sakip'),
      );
      if (!concerns(event) || isDocument || files.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      take(files);
    };
    window.addEventListener('dragover', onDragOver, true);
    window.addEventListener('dragleave', onDragLeave, true);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragover', onDragOver, true);
      window.removeEventListener('dragleave', onDragLeave, true);
      window.removeEventListener('drop', onDrop, true);
    };
  }, [isActive]);
  return isOver;
}

const takesAll = (): boolean => true;
