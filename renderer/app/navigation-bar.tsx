import { Fragment, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { joinClasses } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { useShowKeys } from '../ui/show-keys.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import './navigation-bar.css';
import { type Route, routes } from './routes.tsx';
import { usePlan } from './use-document.ts';
import { useLayout } from './use-layout.ts';
import { useNavigation, useNavigationState } from './use-navigation.ts';
import { usePeriod } from './use-period.ts';
import { useSettledPlan } from './use-settled-plan.ts';
import { useShortcutOf } from './use-shortcut-text.ts';

const groups = [...new Set(routes.map((route) => route.group))];

/** The screens there are, by group; icons alone where there is little room. */
export function NavigationBar() {
  const { t } = useTranslation();
  const { isNavOpen } = useLayout();
  return (
    <nav
      className={joinClasses('navigation', !isNavOpen && 'navigation--collapsed')}
      data-pane="navigation"
      tabIndex={-1}
      aria-label={t('shell.navigation')}
    >
      {groups.map((group) => (
        <Fragment key={group}>
          <h2
            className={isNavOpen && group !== 'overview' ? 'navigation__group' : 'visually-hidden'}
            id={`navigation-${group}`}
          >
            {t(`shell.groups.${group}`)}
          </h2>
          <ul aria-labelledby={`navigation-${group}`} className="navigation__list">
            {routes
              .filter((route) => route.group === group)
              .map((route) => (
                <NavigationItem key={route.id} route={route} isCollapsed={!isNavOpen} />
              ))}
          </ul>
        </Fragment>
      ))}
    </nav>
  );
}

function NavigationItem({ route, isCollapsed }: { readonly route: Route; readonly isCollapsed: boolean }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { place } = useNavigationState();
  const shortcutOf = useShortcutOf();
  const showKeys = useShowKeys();
  const plan = useSettledPlan(usePlan());
  const { period } = usePeriod();
  const { year, quarter } = period;
  const count = useMemo(() => route.countAttention(plan, { year, quarter }), [route, plan, year, quarter]);
  const name = t(`shell.screens.${route.id}`);
  const isHere = place.screen === route.id;
  const item = (
    <Button
      className="navigation__item"
      aria-current={isHere ? 'page' : 'false'}
      onPress={() => navigation.go(route.id)}
    >
      <Icon of={route.icon} />
      <span className={isCollapsed ? 'visually-hidden' : 'navigation__name'}>{name}</span>
      {count > 0 && (
        <b className="navigation__badge">
          <span aria-hidden="true">{count}</span>
          <span className="visually-hidden">{t('shell.todo', { count })}</span>
        </b>
      )}
    </Button>
  );
  if (!isCollapsed) return <li>{item}</li>;
  const shortcut = shortcutOf(route.command);
  return (
    <li>
      <Tooltip placement="right" text={shortcut ? `${name} (${showKeys(shortcut)})` : name}>
        {item}
      </Tooltip>
    </li>
  );
}
