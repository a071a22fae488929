import type { Result } from '../../db/domain/errors.ts';
import type { Backend, Session } from '../backend/backend.ts';

/** Opens a file named on the command line, double-clicked or dropped, the way a file chosen in a dialog is opened. */
export async function openGivenFile(
  backend: Backend,
  session: Session,
  path: string,
): Promise<Result<unknown>> {
  const granted = await backend.issueGrant(session.id, path, 'open');
  return granted.ok ? session.call('document.open', { grant: granted.value.grant }) : granted;
}
