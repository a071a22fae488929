export type Toast = Readonly<{
  id: number;
  text: string;
  tone: 'info' | 'error';
  action: Readonly<{ label: string; onPress: () => void }> | null;
  /** Toasts of one topic take each other's place. */
  topic: string | null;
}>;

export type ToastInput = Readonly<{
  text: string;
  tone?: Toast['tone'];
  action?: Toast['action'];
  topic?: string;
}>;

/** More than this at once is a list nobody reads; the oldest gives way. */
const shownToasts = 3;

let nextId = 1;
let shown: readonly Toast[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says what happened, with a way back where there is one. Never the only place of an error about what was typed. */
export function showToast({ text, tone = 'info', action = null, topic }: ToastInput): void {
  const toast: Toast = { id: nextId, text, tone, action, topic: topic ?? null };
  nextId += 1;
  const others = shown.filter((one) => one.topic === null || one.topic !== toast.topic);
  change([...others, toast].slice(-shownToasts));
}

export const closeToast = (id: number): void => change(shown.filter((toast) => toast.id !== id));

export const listToasts = (): readonly Toast[] => shown;

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
