import type { Quarter } from '../../db/domain/plan-document.ts';
import type { ReportKind } from '../../electron/api/report-kinds.ts';

export type ScreenId =
  | 'home'
  | 'plan'
  | 'tree'
  | 'indicator'
  | 'budget'
  | 'action'
  | 'profile'
  | 'realization'
  | 'evidence'
  | 'verification'
  | 'achievement'
  | 'report'
  | 'settings';

/** What a screen is asked to show first; it may look elsewhere afterwards. */
export type ScreenTarget = Readonly<{
  indicatorId?: string;
  nodeId?: string;
  year?: number;
  quarter?: Quarter;
  report?: ReportKind;
  /** A section of Pengaturan; without one it shows the last. */
  section?: 'office' | 'plans' | 'terms';
  /** A filter of the screen by its name; the finding list of Rencana. */
  filter?: 'empty' | 'analysis' | 'released' | 'findings';
}>;

export type Place = Readonly<{ screen: ScreenId; target: ScreenTarget }>;
export type NavigationState = Readonly<{
  place: Place;
  back: readonly Place[];
  forward: readonly Place[];
}>;

/** Far more than anybody walks back. */
const keptPlaces = 50;

export type Navigation = ReturnType<typeof createNavigation>;

/** Which screen is on show, with the way back and forward (Alt+← and Alt+→). */
export function createNavigation() {
  let state: NavigationState = { place: { screen: 'home', target: {} }, back: [], forward: [] };
  const listeners = new Set<() => void>();
  const change = (next: NavigationState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: (): NavigationState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go: (screen: ScreenId, target: ScreenTarget = {}): void => {
      const isHere = state.place.screen === screen && Object.keys(target).length === 0;
      if (isHere) return;
      change({
        place: { screen, target },
        back: [...state.back, state.place].slice(-keptPlaces),
        forward: [],
      });
    },
    goBack: (): void => {
      const place = state.back.at(-1);
      if (!place) return;
      change({ place, back: state.back.slice(0, -1), forward: [state.place, ...state.forward] });
    },
    goForward: (): void => {
      const [place, ...forward] = state.forward;
      if (!place) return;
      change({ place, back: [...state.back, state.place], forward });
    },
  } as const;
}
