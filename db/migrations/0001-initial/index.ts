import { history, history_change } from './history.ts';
import { budget, indicator, ordinal_level, ordinal_scale, realization, target } from './measurement.ts';
import { legal_basis, official, organization, scoring_setting, unit } from './organization.ts';
import {
  file_property,
  framework,
  framework_level,
  gloss,
  narrative,
  node,
  node_link,
  plan,
} from './plan.ts';

/**
 * The first schema. Named one by one: the order in which a module's names are listed is the bundler's choice, and the
 * statements of a released migration must not depend on it.
 */
export const tables = {
  organization,
  unit,
  official,
  framework,
  framework_level,
  plan,
  legal_basis,
  node,
  gloss,
  node_link,
  narrative,
  ordinal_scale,
  ordinal_level,
  scoring_setting,
  indicator,
  target,
  realization,
  budget,
  history,
  history_change,
  file_property,
} as const;
