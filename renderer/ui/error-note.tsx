import type { ReactNode } from 'react';
import type { AppError } from '../../db/domain/errors.ts';
import { Banner } from './banner.tsx';
import { useErrorText } from './error-text.ts';

/** An error where it happened, with what to do next. */
export function ErrorNote({
  error,
  actions,
  onClose,
}: {
  readonly error: AppError;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
}) {
  const sayError = useErrorText();
  return (
    <Banner tone="error" isCompact actions={actions} onClose={onClose}>
      {sayError(error)}
    </Banner>
  );
}
