import {
  Building2,
  ChartColumn,
  ClipboardCheck,
  FileText,
  House,
  ListChecks,
  ListTree,
  type LucideIcon,
  Network,
  Paperclip,
  Settings,
  Table2,
  Target,
  WalletCards,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { MenuCommand } from '../../electron/api/menu.ts';
import type { ScreenId } from './navigation.ts';
import type { Period } from './period.ts';

export type Route = Readonly<{
  id: ScreenId;
  group: 'overview' | 'planning' | 'measurement' | 'reporting' | 'file';
  icon: LucideIcon;
  command: MenuCommand;
  Screen: ComponentType;
  /** How many things wait there; the badge in the navigation. */
  countAttention: (plan: PlanDocument, period: Period) => number;
}>;

type ScreenModule = Readonly<{ Screen: ComponentType }>;
type AttentionModule = Readonly<{ countAttention: Route['countAttention'] }>;

const screens = import.meta.glob<ScreenModule>('../features/*/screen.tsx');
const attention = import.meta.glob<AttentionModule>('../features/*/attention.ts', { eager: true });

function makeRoute(id: ScreenId, parts: Pick<Route, 'group' | 'icon' | 'command'>): readonly Route[] {
  const load = screens[`../features/${id}/screen.tsx`];
  if (!load) return [];
  return [
    {
      id,
      ...parts,
      Screen: lazy(async () => ({ default: (await load()).Screen })),
      countAttention: attention[`../features/${id}/attention.ts`]?.countAttention ?? (() => 0),
    },
  ];
}

/** The screens there are, in the order of the navigation. */
export const routes: readonly Route[] = [
  ...makeRoute('home', { group: 'overview', icon: House, command: 'view.home' }),
  ...makeRoute('plan', { group: 'planning', icon: ListTree, command: 'view.plan' }),
  ...makeRoute('tree', { group: 'planning', icon: Network, command: 'view.tree' }),
  ...makeRoute('indicator', { group: 'planning', icon: Target, command: 'view.indicator' }),
  ...makeRoute('budget', { group: 'planning', icon: WalletCards, command: 'view.budget' }),
  ...makeRoute('action', { group: 'planning', icon: ListChecks, command: 'view.action' }),
  ...makeRoute('profile', { group: 'planning', icon: Building2, command: 'view.profile' }),
  ...makeRoute('realization', { group: 'measurement', icon: Table2, command: 'view.realization' }),
  ...makeRoute('verification', { group: 'measurement', icon: ClipboardCheck, command: 'view.verification' }),
  ...makeRoute('evidence', { group: 'measurement', icon: Paperclip, command: 'view.evidence' }),
  ...makeRoute('achievement', { group: 'measurement', icon: ChartColumn, command: 'view.achievement' }),
  ...makeRoute('report', { group: 'reporting', icon: FileText, command: 'view.report' }),
  ...makeRoute('settings', { group: 'file', icon: Settings, command: 'view.settings' }),
];

/** The first screen is wanted as soon as its plan has been read: its code comes meanwhile. */
export const preloadFirstScreen = (): void => void screens['../features/home/screen.tsx']?.();
