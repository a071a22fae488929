import { describe, expect, it } from 'vitest';
import { sayCommand } from '../../renderer/app/command-text.ts';
import { describeStep, noSteps, pushStep, takeStep } from '../../renderer/app/undo-labels.ts';
import { createTexts } from '../../renderer/text/index.ts';

const fill = { command: 'realization.set', count: 24 };
const rename = { command: 'node.update', count: null };

describe('the steps a window remembers', () => {
  it('names the next step with the count it had', () => {
    const steps = pushStep(pushStep(noSteps, rename), fill);
    expect(describeStep(steps, 'undo', { command: 'realization.set' })).toEqual(fill);
  });

  it('moves a step over when it is undone, and back when it is redone', () => {
    const undone = takeStep(pushStep(pushStep(noSteps, rename), fill), 'undo');
    expect(describeStep(undone, 'undo', { command: 'node.update' })).toEqual(rename);
    expect(describeStep(undone, 'redo', { command: 'realization.set' })).toEqual(fill);
    expect(describeStep(takeStep(undone, 'redo'), 'undo', { command: 'realization.set' })).toEqual(fill);
  });

  it('forgets what was undone as soon as something else is done', () => {
    const steps = pushStep(takeStep(pushStep(noSteps, fill), 'undo'), rename);
    expect(steps.redo).toEqual([]);
  });

  it('believes the file where the file names another step: it was made before this window was opened', () => {
    expect(describeStep(noSteps, 'undo', { command: 'target.set' })).toEqual({
      command: 'target.set',
      count: null,
    });
    expect(describeStep(pushStep(noSteps, fill), 'undo', null)).toBeNull();
  });
});

describe('sayCommand', () => {
  const { t } = createTexts('id');
  it('counts cells where there are several', () => {
    expect(sayCommand(t, fill)).toBe('mengisi 24 realisasi');
    expect(sayCommand(t, { ...fill, count: 1 })).toBe('mengisi realisasi');
  });

  it('has words for a command of a newer program, too', () => {
    expect(sayCommand(t, { command: 'seal.close', count: null })).toBe('perubahan terakhir');
  });

  it('uses the singular of a language that has one', () => {
    const { t: english } = createTexts('en');
    expect(sayCommand(english, { command: 'target.set', count: 2 })).toBe('filling in 2 targets');
  });
});
