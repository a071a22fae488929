import type { Official, PlanDocument } from '../../db/domain/plan-document.ts';
import { everyOfficial } from '../api/report-kinds.ts';
import { CliRefusal } from './cli-io.ts';

/** In the place of a name: all of them, in one document. */
const everyoneWords: readonly string[] = [everyOfficial, 'semua'];

/** By NIP, name or office, whole or a part that no other has; `all` for everyone. Null where nobody is asked for. */
export function chooseOfficial(document: PlanDocument, asked: string | undefined): string | null {
  if (asked === undefined) return null;
  const wanted = asked.trim().toLowerCase();
  if (everyoneWords.includes(wanted)) return everyOfficial;
  const texts = ({ name, nip, position }: Official): readonly string[] =>
    [name, nip ?? '', position].map((text) => text.toLowerCase());
  const exact = document.officials.filter((one) => texts(one).includes(wanted));
  const partly = document.officials.filter((one) => texts(one).some((text) => text.includes(wanted)));
  const found = exact.length > 0 ? exact : partly;
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  const known = [everyOfficial, ...document.officials.map(({ name, position }) => `${name} (${position})`)];
  throw new CliRefusal({ code: 'unknown-name', detail: { name: asked, known: known.join(', ') } });
}
