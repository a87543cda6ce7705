import { create } from 'zustand';

export interface PathRequest {
  /** `import`: a folder of articles, or one file. */
  readonly purpose: 'open-project' | 'new-project' | 'import';
  readonly suggestedName: string;
}

interface Pending {
  readonly request: PathRequest | null;
  readonly answer: (path: string | null) => void;
}

/** The request that the dialog for places on this machine shows (`app/PathDialog`). */
export const usePathRequest = create<Pending>(() => ({ request: null, answer: () => undefined }));

/** Asks for a place on this machine. A second request answers the first with nothing. */
export function requestPath(request: PathRequest): Promise<string | null> {
  usePathRequest.getState().answer(null);
  return new Promise((resolve) => {
    const answer = (path: string | null): void => {
      usePathRequest.setState({ request: null, answer: () => undefined });
      resolve(path);
    };
    usePathRequest.setState({ request, answer });
  });
}
