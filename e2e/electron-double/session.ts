/**
 * Part of the double of `electron`: `session`. Only permissions: real Electron asks these handlers for everything a page
 * may be granted, and grants it where there is no handler. Here pages ask for notifications and by `permissions.query`.
 */
type RequestHandler = (contents: object, permission: string, answer: (granted: boolean) => void) => void;
type CheckHandler = (contents: object | null, permission: string) => boolean;

class SessionDouble {
  #request: RequestHandler | null = null;
  #check: CheckHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(_handler: unknown): void {
    // No page of a double has a device.
  }

  /** Called by pages: granted only where both who looks it up and who is asked say yes. */
  async grants(contents: object, permission: string): Promise<boolean> {
    const checked = this.#check?.(contents, permission) ?? true;
    const request = this.#request;
    const asked = request === null || (await new Promise<boolean>((resolve) => request(contents, permission, resolve)));
    return checked && asked;
  }
}

export const session = { defaultSession: new SessionDouble() };
