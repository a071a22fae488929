import { useCallback, useEffect, useState } from 'react';
import type { RecentFile } from '../../electron/api/document.ts';
import { useApi } from './use-document.ts';

export type Recents = Readonly<{
  /** Null until the first answer. */
  files: readonly RecentFile[] | null;
  refresh: () => Promise<void>;
  forget: (token: string) => Promise<void>;
}>;

/** The last opened files as the host keeps them. */
export function useRecents(): Recents {
  const api = useApi();
  const [files, setFiles] = useState<readonly RecentFile[] | null>(null);
  const refresh = useCallback(async () => {
    const result = await api['files.recents']({});
    setFiles(result.ok ? result.value : []);
  }, [api]);
  const forget = useCallback(
    async (token: string) => {
      await api['files.forgetRecent']({ recent: token });
      await refresh();
    },
    [api, refresh],
  );
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return { files, refresh, forget };
}
