import { action } from './action.ts';
import { analysis, benchmark } from './analysis.ts';
import { budget, budget_version, spending } from './budget.ts';
import { evidence, evidence_file, evidence_piece } from './evidence.ts';
import { final_document, final_file } from './final.ts';
import { history, history_change } from './history.ts';
import {
  indicator,
  ordinal_level,
  ordinal_scale,
  realization,
  sheet_receipt,
  target,
} from './measurement.ts';
import { nomenclature_entry, nomenclature_list } from './nomenclature.ts';
import {
  achievement_band,
  achievement_scale,
  legal_basis,
  official,
  organization,
  scoring_setting,
  unit,
} from './organization.ts';
import { document_paper, office_file, office_style } from './paper.ts';
import { file_property, framework, framework_level, gloss, node, node_link, plan } from './plan.ts';
import {
  abbreviation,
  derived_plan,
  derived_plan_part,
  duty,
  motto,
  participant,
  provenance,
  statistic,
  target_group,
  unit_duty,
} from './profile.ts';
import { document_image, narrative, report_section } from './report.ts';
import {
  finding_dismissal,
  indicator_component,
  node_status,
  plan_version,
  success_factor,
} from './review.ts';
import { correction, period_seal, period_state, verification } from './verification.ts';

export { locks } from './verification.ts';

/**
 * The first schema. Named one by one: the order in which a module's names are listed is the bundler's choice, and the
 * statements of a released migration must not depend on it. It is number 2: files of number 1 were made before the
 * first release only.
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
  report_section,
  document_image,
  final_document,
  final_file,
  document_paper,
  office_style,
  office_file,
  ordinal_scale,
  ordinal_level,
  achievement_scale,
  achievement_band,
  scoring_setting,
  indicator,
  target,
  sheet_receipt,
  realization,
  budget_version,
  budget,
  spending,
  benchmark,
  analysis,
  evidence,
  evidence_file,
  evidence_piece,
  action,
  indicator_component,
  success_factor,
  node_status,
  plan_version,
  finding_dismissal,
  verification,
  correction,
  period_seal,
  abbreviation,
  duty,
  unit_duty,
  motto,
  statistic,
  provenance,
  target_group,
  participant,
  derived_plan,
  derived_plan_part,
  nomenclature_list,
  nomenclature_entry,
  // It closes rows of other tables to writing, so in a file that is made from rows it comes behind them.
  period_state,
  history,
  history_change,
  file_property,
} as const;
