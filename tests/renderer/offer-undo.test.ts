import { afterEach, describe, expect, it } from 'vitest';
import { offerUndo } from '../../renderer/app/offer-undo.ts';
import { noSteps, pushStep, takeStep, type UndoSteps } from '../../renderer/app/undo-labels.ts';
import { closeToast, listToasts } from '../../renderer/ui/toast-queue.ts';

const say = ((key: string) => key) as unknown as Parameters<typeof offerUndo>[0];
const step = (command: string) => ({ command, count: null });

/** A store of which only the steps matter; it remembers whether the last one was taken back. */
function makeStore(first: UndoSteps) {
  let steps = first;
  let taken = 0;
  const store = {
    getState: () => ({ steps }),
    undo: async () => {
      taken += 1;
      steps = takeStep(steps, 'undo');
      return { ok: true, value: null };
    },
  } as unknown as Parameters<typeof offerUndo>[1];
  return {
    store,
    countTaken: () => taken,
    change: (act: (now: UndoSteps) => UndoSteps) => {
      steps = act(steps);
    },
  };
}

afterEach(() => {
  for (const { id } of listToasts()) closeToast(id);
});

describe('a way back that is offered beside what was done', () => {
  const done = pushStep(noSteps, step('import.apply'));

  it('takes that back', () => {
    const { store, countTaken } = makeStore(done);
    offerUndo(say, store, 'plan').onPress();
    expect(countTaken()).toBe(1);
  });

  it('takes nothing else back that was done since, and says so', () => {
    const { store, countTaken, change } = makeStore(done);
    const offer = offerUndo(say, store, 'plan');
    change((now) => pushStep(now, step('period.submit')));
    offer.onPress();
    expect(countTaken()).toBe(0);
    expect(listToasts().map(({ text }) => text)).toEqual(['plan.changedSince']);
  });

  it('takes nothing from before it back when it was taken back already', () => {
    const before = pushStep(noSteps, step('period.submit'));
    const { store, countTaken, change } = makeStore(pushStep(before, step('import.apply')));
    const offer = offerUndo(say, store, 'plan');
    change((now) => takeStep(now, 'undo'));
    offer.onPress();
    expect(countTaken()).toBe(0);
  });
});
