import { useRef, useState } from 'react';
import type { AppError, Result } from '../../../../db/domain/errors.ts';

/** The one press that ends a dialog: it stays open with the reason when it was refused, and a second press waits. */
export function useQuestion(onClose: () => void) {
  const [error, setError] = useState<AppError | null>(null);
  const isUnderWay = useRef(false);
  return {
    error,
    settle: async <T>(run: () => Promise<Result<T>>): Promise<T | null> => {
      if (isUnderWay.current) return null;
      isUnderWay.current = true;
      const result = await run();
      isUnderWay.current = false;
      setError(result.ok ? null : result.error);
      if (!result.ok) return null;
      onClose();
      return result.value;
    },
  };
}
