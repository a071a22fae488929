import { type FollowNews, followLoopback, type PageSight } from './follow-loopback.ts';

declare global {
  interface Window {
    /** The desktop host tells each window by itself. */
    readonly selarasNews?: { readonly onChange: (listener: (change: number) => void) => void };
  }
}

export function createFollowNews(): FollowNews {
  const bridge = window.selarasNews;
  if (!bridge) return followLoopback(window.fetch.bind(window), watchPageSight());
  return (tell) => {
    bridge.onChange((change) => tell({ kind: 'change', change }));
    return () => bridge.onChange(() => undefined);
  };
}

const watchPageSight = (): PageSight => ({
  isSeen: () => document.visibilityState === 'visible',
  onChange: (act) => {
    document.addEventListener('visibilitychange', act);
    return () => document.removeEventListener('visibilitychange', act);
  },
});
