import type { CommandContext } from '../command.ts';
import type { Result } from '../domain/errors.ts';
import type { FrameworkPreset } from '../domain/framework-presets.ts';
import { succeed } from '../domain/result.ts';
import type { Created } from './organization.ts';
import { sortStep } from './sort.ts';

/** Copies a preset into the file: from then on its words are the office's own. */
export async function createFramework(
  { write, newId }: CommandContext,
  input: Readonly<{ organizationId: string; preset: FrameworkPreset }>,
): Promise<Result<Created>> {
  const { organizationId, preset } = input;
  const id = newId();
  await write.insert('framework', [
    { id, organization_id: organizationId, slug: preset.slug, name: preset.name, language: preset.language },
  ]);
  await write.insert(
    'framework_level',
    preset.levels.map((level, index) => ({
      id: newId(),
      organization_id: organizationId,
      framework_id: id,
      sort: (index + 1) * sortStep,
      kind: level.kind,
      name: level.name,
      may_hold_indicators: level.mayHoldIndicators ? 1 : 0,
      may_hold_budgets: level.mayHoldBudgets ? 1 : 0,
    })),
  );
  return succeed({ id });
}
