import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../db/domain/errors.ts';
import { findErrorText } from '../../electron/api/text/error-text.ts';

export function sayError(t: TFunction, error: AppError): string {
  const { key, values } = findErrorText(error);
  // The values belong to the key, but not in a way that a union of keys can show.
  return t(`errors.${key}` as 'errors.internal', values as { reference: string });
}

/** The sentence about an error in the language of the screen. */
export function useErrorText(): (error: AppError) => string {
  const { t } = useTranslation();
  return useCallback((error) => sayError(t, error), [t]);
}
