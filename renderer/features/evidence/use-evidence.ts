import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../db/domain/errors.ts';
import type { Evidence, PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { useFilesPicker } from '../../app/file-picker.tsx';
import { offerUndo } from '../../app/offer-undo.ts';
import { useApi, useDocumentStore } from '../../app/use-document.ts';
import { sayError } from '../../ui/error-text.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { sendFile } from './send-file.ts';

export type Proved = Readonly<{ indicatorId: string; year: number; quarter: Quarter }>;

/** Evidence of one figure, in its order. */
export const listEvidence = (
  { evidences }: Pick<PlanDocument, 'evidences'>,
  { indicatorId, year, quarter }: Proved,
): readonly Evidence[] =>
  evidences
    .filter((one) => one.indicatorId === indicatorId && one.year === year && one.quarter === quarter)
    .toSorted((a, b) => a.sort - b.sort);

/** What can be done with the evidence of one figure; a sentence comes back for each file that was not taken. */
export function useEvidence(planId: string, proved: Proved) {
  const { t } = useTranslation();
  const api = useApi();
  const store = useDocumentStore();
  const pick = useFilesPicker();
  const say = (error: AppError): string => sayError(t, error);

  async function attach(grants: readonly string[]): Promise<readonly string[]> {
    const result = await store.run('evidence.attach', { planId, ...proved, grants: [...grants] });
    return result.ok ? result.value.value.refused.map(({ error }) => say(error)) : [say(result.error)];
  }

  return {
    attachChosen: async (): Promise<readonly string[]> => {
      const files = await pick('evidence');
      return files.length === 0 ? [] : attach(files.map(({ grant }) => grant));
    },
    attachDropped: async (files: readonly File[]): Promise<readonly string[]> => {
      const grants: string[] = [];
      const problems: string[] = [];
      for (const file of files) {
        const sent = await sendFile(api, file);
        if (sent.ok) grants.push(sent.value);
        else problems.push(say(sent.error));
      }
      return grants.length === 0 ? problems : [...problems, ...(await attach(grants))];
    },
    setDate: async ({ id, version }: Evidence, documentDate: string | null): Promise<string | undefined> => {
      const change = { kind: 'evidence', planId, id, version, patch: { documentDate } } as const;
      const result = await store.run('record.update', change);
      return result.ok ? undefined : say(result.error);
    },
    remove: async ({ id, title }: Evidence): Promise<void> => {
      const result = await store.run('record.remove', { kind: 'evidence', planId, id });
      showToast(
        result.ok
          ? {
              text: t('evidence.removed', { title }),
              action: offerUndo(t, store, planId),
            }
          : { text: say(result.error), tone: 'error' },
      );
    },
  };
}
