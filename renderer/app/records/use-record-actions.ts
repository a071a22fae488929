import { useTranslation } from 'react-i18next';
import type { RecordKind, RecordOf, RecordValues } from '../../../db/domain/plan-records.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import { sayError } from '../../ui/error-text.ts';
import { useDocumentStore, usePlan } from '../use-document.ts';

/** What a field answers: nothing once it is kept, else the sentence that stands at it while the text stays. */
export type Kept = Promise<string | undefined>;

/** Makes, changes, moves and removes rows of one of the plan's lists; each is one step to take back. */
export function useRecordActions<K extends RecordKind>(kind: K) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { plan } = usePlan();
  const planId = plan.id;
  const say = async (
    turn: Promise<{ ok: true } | { ok: false; error: Parameters<typeof sayError>[1] }>,
  ): Kept => {
    const result = await turn;
    return result.ok ? undefined : sayError(t, result.error);
  };
  // The contract holds kind and fields together; a kind that is a type parameter cannot show it.
  return {
    create: (values: RecordValues<K>): Kept =>
      say(store.run('record.create', { kind, planId, values } as unknown as InputOf<'record.create'>)),
    /** Several in one step. */
    createMany: (rows: readonly RecordValues<K>[]): Kept =>
      say(store.run('record.createMany', { kind, planId, rows } as unknown as InputOf<'record.createMany'>)),
    update: ({ id, version }: RecordOf<K>, patch: Partial<RecordValues<K>>): Kept =>
      say(
        store.run('record.update', {
          kind,
          planId,
          id,
          version,
          patch,
        } as unknown as InputOf<'record.update'>),
      ),
    move: (id: string, afterId: string | null): Kept =>
      say(store.run('record.move', { kind, planId, id, afterId })),
    remove: (id: string): Kept => say(store.run('record.remove', { kind, planId, id })),
  };
}
