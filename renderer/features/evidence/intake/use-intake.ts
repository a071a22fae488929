import { useMemo, useSyncExternalStore } from 'react';
import { succeed } from '../../../../db/domain/result.ts';
import { useApi, useDocumentStore } from '../../../app/use-document.ts';
import { sendFile } from '../send-file.ts';
import { createIntake, type Intake, type IntakeLine } from './create-intake.ts';
import { shrinkImage } from './shrink-image.ts';

/** Files that come into the library of a plan in the year on show, without a figure yet. */
export function useIntake(planId: string, year: number): readonly [Intake, readonly IntakeLine[]] {
  const api = useApi();
  const store = useDocumentStore();
  const intake = useMemo(
    () =>
      createIntake({
        send: (file) => sendFile(api, file),
        attach: async (grants) => {
          const at = { planId, indicatorId: null, year, quarter: 0 as const };
          const result = await store.run('evidence.attach', { ...at, grants: [...grants] });
          return result.ok ? succeed(result.value.value) : result;
        },
        shrink: shrinkImage,
      }),
    [api, store, planId, year],
  );
  return [intake, useSyncExternalStore(intake.subscribe, intake.getLines)];
}
