import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';
import { joinClasses } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { useShowKeys } from './show-keys.ts';
import { Tooltip } from './tooltip.tsx';
import { useDelayed } from './use-delayed.ts';

type Variant = 'primary' | 'secondary' | 'ghost';

type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isPending'> &
  Readonly<{
    /** One primary button a screen: its next sensible step. */
    variant?: Variant;
    /** `small` in filter bars and panels. */
    size?: 'default' | 'small';
    icon?: LucideIcon;
    /** Shown in the button; the shortcut itself is the menu's. */
    shortcut?: string | undefined;
    /** An arrow, for a button that opens a list. */
    hasMenu?: boolean;
    /** Running: cannot be pressed again, and turns after 400 ms. */
    isPending?: boolean;
    /** How many things wait behind it; said with `attentionLabel`. */
    attention?: number | undefined;
    ref?: Ref<HTMLButtonElement>;
    children: ReactNode;
  }>;

export function Button({
  variant = 'secondary',
  size = 'default',
  icon,
  shortcut,
  hasMenu = false,
  isPending = false,
  attention,
  children,
  ...rest
}: ButtonProps) {
  const isTurning = useDelayed(isPending);
  // The library's own pending state announces by reference to the button, and the reference outlives the dialog that
  // closes when the work is done. The button keeps the keyboard either way.
  const { onPress: _act, type: _type, ...still } = rest;
  return (
    <AriaButton
      {...(isPending ? { ...still, 'aria-disabled': true } : rest)}
      className={joinClasses('button', `button--${variant}`, size === 'small' && 'button--small')}
    >
      {isTurning ? <span className="button__turning" aria-hidden="true" /> : icon && <Icon of={icon} />}
      {children}
      {attention ? <b className="button__attention">{attention}</b> : null}
      {shortcut && <Kbd>{shortcut}</Kbd>}
      {hasMenu && <Icon of={ChevronDown} size={12} />}
    </AriaButton>
  );
}

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> &
  Readonly<{
    icon: LucideIcon;
    /** The name for assistive technology and the tooltip. */
    label: string;
    /** Shown in the tooltip behind the name. */
    shortcut?: string | undefined;
    size?: 'default' | 'small';
    ref?: Ref<HTMLButtonElement>;
  }>;

/** For undo, redo, close, more and zoom; everything else carries a word. */
export function IconButton({ icon, label, shortcut, size = 'default', ...rest }: IconButtonProps) {
  const show = useShowKeys();
  return (
    <Tooltip
      text={
        <>
          {label}
          {shortcut && ` (${show(shortcut)})`}
        </>
      }
    >
      <AriaButton
        {...rest}
        aria-label={label}
        className={joinClasses(
          'button',
          'button--ghost',
          'button--icon',
          size === 'small' && 'button--small',
        )}
      >
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  );
}
