import type { AppError } from '../../db/domain/errors.ts';
import type { Language } from '../api/app.ts';

/** The sentence about a failure, from the texts the screens use; loaded when there is something to say. */
export async function describeError(error: AppError, language: Language): Promise<string> {
  const { createTranslator } = await import('../cli/translator.ts');
  return createTranslator(language).error(error);
}
