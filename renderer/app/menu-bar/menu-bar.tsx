import { useEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { type MenuName, menus } from '../../../electron/api/menu.ts';
import './menu-bar.css';
import { MenuContent } from './menu-content.tsx';
import { useMenuKey } from './use-menu-key.ts';

/**
 * The menus of a desktop program, drawn in the page: Alt or F10 reaches them, arrows walk through them, the pointer
 * goes from one open menu to the next, Escape gives the focus back.
 */
export function MenuBar() {
  const { t } = useTranslation();
  const [current, setCurrent] = useState(0);
  const [openMenu, setOpenMenu] = useState<MenuName | null>(null);
  const items = useRef<(HTMLButtonElement | null)[]>([]);
  const trigger = useRef<HTMLButtonElement | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const { noteFocus, restoreFocus } = useMenuKey(bar, () => items.current[current]?.focus());

  useEffect(() => {
    trigger.current = items.current[menus.findIndex((menu) => menu.id === openMenu)] ?? null;
  }, [openMenu]);

  function open(index: number): void {
    noteFocus();
    setCurrent(index);
    trigger.current = items.current[index] ?? null;
    setOpenMenu(menus[index]?.id ?? null);
  }

  /** Steps to a neighbour; an open menu stays open there. */
  function step(by: 1 | -1): void {
    const next = (current + by + menus.length) % menus.length;
    if (openMenu) open(next);
    else {
      setCurrent(next);
      items.current[next]?.focus();
    }
  }

  function onBarKey(event: React.KeyboardEvent): void {
    if (event.key === 'ArrowRight') step(1);
    else if (event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') open(current);
    else if (event.key === 'Escape') restoreFocus();
    else return;
    event.preventDefault();
  }

  /** Left and right inside an open menu go to its neighbours, except where a submenu opens or closes. */
  function onMenuKey(event: React.KeyboardEvent): void {
    const target = event.target as Element;
    const isInSubmenu = !event.currentTarget.contains(target);
    const opensSubmenu = target.closest('[role="menuitem"]')?.hasAttribute('aria-haspopup') ?? false;
    if (event.key === 'ArrowRight' && !opensSubmenu) step(1);
    else if (event.key === 'ArrowLeft' && !isInSubmenu) step(-1);
    // At once, not when the list has gone: a second Escape right after it is meant for the bar.
    else if (event.key === 'Escape' && !isInSubmenu) {
      setOpenMenu(null);
      items.current[current]?.focus();
    }
  }

  function endMenus(): void {
    setOpenMenu(null);
    restoreFocus();
  }

  return (
    <>
      <div ref={bar} className="menu-bar" role="menubar" aria-label={t('shell.menuBar')} onKeyDown={onBarKey}>
        {menus.map((menu, index) => (
          <button
            key={menu.id}
            ref={(element) => {
              items.current[index] = element;
            }}
            type="button"
            role="menuitem"
            className="menu-bar__item"
            aria-haspopup="menu"
            aria-expanded={openMenu === menu.id}
            tabIndex={index === current ? 0 : -1}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.preventDefault();
              if (openMenu === menu.id) setOpenMenu(null);
              else open(index);
            }}
            onPointerEnter={() => {
              if (openMenu && openMenu !== menu.id) open(index);
            }}
          >
            {t(`menu.names.${menu.id}`)}
          </button>
        ))}
      </div>
      {menus.map((menu) => (
        <Popover
          key={menu.id}
          className="popover"
          isOpen={openMenu === menu.id}
          onOpenChange={(isOpen) => {
            if (!isOpen) setOpenMenu((now) => (now === menu.id ? null : now));
          }}
          triggerRef={trigger}
          placement="bottom start"
          offset={2}
          isNonModal
          // Inside the title bar, so that the menus belong to a landmark as their names do.
          {...(host && { UNSTABLE_portalContainer: host })}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys on their way from the menu inside */}
          <div onKeyDown={onMenuKey}>
            <MenuContent menu={menu} onClose={() => setOpenMenu(null)} onChosen={endMenus} />
          </div>
        </Popover>
      ))}
      <div ref={setHost} />
    </>
  );
}
