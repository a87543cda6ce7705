import { create } from 'zustand';

interface Connection {
  /** Calls get no answer: the program behind the window has ended or can't be reached. */
  readonly lost: boolean;
  /** Grows each time the connection is back, so that screens know to ask again. */
  readonly epoch: number;
}

export const useConnection = create<Connection>(() => ({ lost: false, epoch: 0 }));

export function noteAnswer(): void {
  const { lost, epoch } = useConnection.getState();
  if (lost) useConnection.setState({ lost: false, epoch: epoch + 1 });
}

export function noteSilence(): void {
  if (!useConnection.getState().lost) useConnection.setState({ lost: true });
}
