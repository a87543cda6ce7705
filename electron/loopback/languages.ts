import { toUiLanguage, type UiLanguage } from '../../shared/settings.ts';
import en from './messages/en.json' with { type: 'json' };
import zhHans from './messages/zh-Hans.json' with { type: 'json' };
import zhHant from './messages/zh-Hant.json' with { type: 'json' };

const MESSAGES: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The few sentences this shell says without the window, in the language the browser asks for. */
export function messagesFor(acceptLanguage: string | undefined): typeof en {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.split(';', 1)[0]?.trim() ?? '');
  return MESSAGES[toUiLanguage(wanted)];
}
