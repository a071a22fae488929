import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../db/domain/errors.ts';
import type { FilePurpose, FolderListing } from '../../../electron/api/document.ts';
import { useApi } from '../use-document.ts';

export type FolderView = Readonly<{
  listing: FolderListing | null;
  error: AppError | null;
  /** Shows another folder; the one before stays when it cannot be read. */
  go: (folder: string | null) => Promise<void>;
}>;

export function useFolder(purpose: FilePurpose): FolderView {
  const api = useApi();
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const go = useCallback(
    async (folder: string | null) => {
      const result = await api['files.listFolder']({ purpose, folder });
      if (result.ok) setListing(result.value);
      setError(result.ok ? null : result.error);
    },
    [api, purpose],
  );
  useEffect(() => {
    void go(null);
  }, [go]);
  return { listing, error, go };
}
