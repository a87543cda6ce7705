/**
 * Part of the double of `electron`: `Menu`. It keeps what a menu was made of and can be clicked. Real Electron draws it,
 * gives roles their action and accelerator, and listens for accelerators; here an item with a role does nothing.
 */
interface ItemOptions {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly accelerator?: string;
  readonly submenu?: readonly ItemOptions[];
  readonly click?: (item: object) => void;
}

class MenuItemDouble {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly accelerator: string | undefined;
  readonly submenu: MenuDouble | undefined;
  readonly #click: ItemOptions['click'];

  constructor(options: ItemOptions) {
    const { id, label = '', role, submenu, enabled = true, checked = false, accelerator, click } = options;
    this.id = id;
    this.label = label;
    this.role = role;
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.enabled = enabled;
    this.checked = checked;
    this.accelerator = accelerator;
    this.submenu = submenu && new MenuDouble(submenu);
    this.#click = click;
  }

  /** A greyed item does nothing, as under a hand. */
  click(): void {
    if (this.enabled) this.#click?.(this);
  }
}

export class MenuDouble {
  static #application: MenuDouble | null = null;
  readonly items: readonly MenuItemDouble[];

  constructor(template: readonly ItemOptions[]) {
    this.items = template.map((options) => new MenuItemDouble(options));
  }

  static buildFromTemplate(template: readonly ItemOptions[]): MenuDouble {
    return new MenuDouble(template);
  }

  static setApplicationMenu(menu: MenuDouble | null): void {
    MenuDouble.#application = menu;
  }

  static getApplicationMenu(): MenuDouble | null {
    return MenuDouble.#application;
  }

  getMenuItemById(id: string): MenuItemDouble | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
