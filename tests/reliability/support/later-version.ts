import { currentVersion, type Migration, migrations } from '../../../db/migrate.ts';

/** A second step that takes long enough to be killed in the middle: every statement adds ten to every order number. */
const steps = 400;
export const laterMigrations: readonly Migration[] = [
  ...migrations,
  {
    version: currentVersion + 1,
    name: 'slow',
    statements: () =>
      Array.from({ length: steps }, () => 'update "framework_level" set "sort" = "sort" + 10'),
  },
];
export const sortGrowth = steps * 10;
