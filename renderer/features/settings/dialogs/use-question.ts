import { useState } from 'react';
import type { AppError, Result } from '../../../../db/domain/errors.ts';

/** The one press that ends a dialog: it stays open with the reason when it was refused. */
export function useQuestion(onClose: () => void) {
  const [error, setError] = useState<AppError | null>(null);
  const [isPending, setPending] = useState(false);
  return {
    error,
    isPending,
    settle: async <T>(turn: Promise<Result<T>>): Promise<T | null> => {
      setPending(true);
      const result = await turn;
      setPending(false);
      setError(result.ok ? null : result.error);
      if (!result.ok) return null;
      onClose();
      return result.value;
    },
  };
}
