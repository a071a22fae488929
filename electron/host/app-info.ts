import type { Result } from '../../db/domain/errors.ts';
import type { AppInfo } from '../api/app.ts';
import type { Profile } from '../backend/backend.ts';
import type { HostName } from './page-policy.ts';

const platforms: Readonly<Partial<Record<NodeJS.Platform, AppInfo['platform']>>> = {
  win32: 'windows',
  darwin: 'mac',
};

export function createAppInfo(
  host: HostName,
  version: string,
  platform: NodeJS.Platform,
  { person, language, role, entryColumns }: Profile,
  begun: Result<unknown>,
): AppInfo {
  return {
    startProblem: begun.ok ? null : begun.error,
    version,
    host,
    platform: platforms[platform] ?? 'linux',
    language,
    person,
    role,
    entryColumns,
  };
}
