import { EventEmitter } from 'node:events';

/** Part of the double of `electron`: `nativeTheme`. Windows carry it to their pages; the system here is always light. */
class NativeThemeDouble extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system';

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    if (source === this.#source) return;
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeThemeDouble();
