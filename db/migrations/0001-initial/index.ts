import * as history from './history.ts';
import * as measurement from './measurement.ts';
import * as organization from './organization.ts';
import * as plan from './plan.ts';

/** The first schema. Order matters only to readers: references are checked when a row is written. */
export const tables = { ...organization, ...plan, ...measurement, ...history } as const;
