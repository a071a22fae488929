import type { LevelKind } from '../../db/domain/plan-document.ts';
import './level-tag.css';

export type TagKind = LevelKind | 'iku' | 'ik' | 'ikk';

/** The level of a row, in words: the framework's own name for it, or the kind of indicator. */
export function LevelTag({ kind, children }: { readonly kind: TagKind; readonly children: string }) {
  return <span className={`level-tag level-tag--${kind}`}>{children}</span>;
}
