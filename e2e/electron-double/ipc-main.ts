import { EventEmitter } from 'node:events';

/**
 * Part of the double of `electron`: `ipcMain`. Real Electron hands out more with an event (`reply`, `ports`, frame ids).
 */
export interface FrameDouble {
  readonly url: string;
  readonly parent: FrameDouble | null;
}

interface IpcEvent {
  readonly sender: object;
  readonly senderFrame: FrameDouble | null;
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

class IpcMainDouble extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Called by pages. An error crosses as its text alone, as in Electron. */
  async answer(
    channel: string,
    event: IpcEvent,
    args: readonly unknown[],
  ): Promise<{ value: unknown } | { error: string }> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) return { error: `Error: No handler registered for '${channel}'` };
    try {
      return { value: structuredClone(await Promise.resolve(handler(event, ...args))) };
    } catch (error) {
      return { error: String(error) };
    }
  }
}

export const ipcMain = new IpcMainDouble();
