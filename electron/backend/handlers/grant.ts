import path from 'node:path';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { FilePurpose } from '../../api/document.ts';
import type { GrantedFile } from '../files/grants.ts';
import type { Call, Services } from './handler.ts';

export type Granted = Readonly<{ grant: string; name: string }>;

/** Turns a file that was chosen into a grant for one use. */
export function issue(
  { grants }: Pick<Services, 'grants'>,
  sessionId: string,
  purpose: FilePurpose,
  chosen: Result<GrantedFile>,
): Result<Granted> {
  if (!chosen.ok) return chosen;
  const grant = grants.issue(sessionId, purpose, chosen.value);
  return succeed({ grant, name: path.basename(chosen.value.path) });
}

/** Takes a grant. A file that a session of this program has open is not replaced under its feet. */
export function redeem(
  { services, session }: Call,
  purpose: FilePurpose,
  grant: string,
): Result<GrantedFile> {
  const granted = services.grants.redeem(session.id, purpose, grant);
  const isOpenHere = granted.ok && purpose !== 'open' && services.documents.isOpen(granted.value.path);
  return isOpenHere ? refuse('target-in-use', { name: path.basename(granted.value.path) }) : granted;
}
