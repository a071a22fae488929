import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';

/**
 * A section of Pengaturan. A file in sections/ exports one as `section` and is found by itself; `order` says where it
 * stands among the others.
 */
export type SettingsSection = Readonly<{
  id: string;
  order: number;
  title: (t: TFunction) => string;
  Content: ComponentType;
}>;
