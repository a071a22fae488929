import { useCallback } from 'react';
import type { AppError } from '../../db/domain/errors.ts';
import { useErrorText } from '../ui/error-text.ts';
import { showToast } from '../ui/toast-queue.ts';

/** Says why something asked for by a menu or key was not done. A lost host has its own banner already. */
export function useFailureNote(): (error: AppError) => void {
  const sayError = useErrorText();
  return useCallback(
    (error) => {
      if (error.code !== 'connection-lost') showToast({ text: sayError(error), tone: 'error' });
    },
    [sayError],
  );
}
