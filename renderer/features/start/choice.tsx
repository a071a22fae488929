import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';

/** One line of the start window: what it does, and a word about it. */
export function Choice({
  icon,
  title,
  text,
  shortcut,
  isDisabled = false,
  autoFocus = false,
  onPress,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Button className="choice" data-choice="" isDisabled={isDisabled} autoFocus={autoFocus} onPress={onPress}>
      <Icon of={icon} />
      <span className="choice__words">
        <span className="choice__title">{title}</span>
        <span className="choice__text">{text}</span>
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Button>
  );
}
