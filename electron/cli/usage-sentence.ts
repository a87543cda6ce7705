import type { CommanderError } from 'commander';
import type { Translate } from './translate.ts';

/**
 * What is wrong with a command line, in the person's language. commander says it in English only, and hands over nothing
 * but a code and that sentence; the names it quotes are taken out of it.
 * @returns one line, and a second one where a similar name exists; commander's own for a code that is not known here
 */
export function toUsageLines(error: CommanderError, t: Translate): string[] {
  const own = error.message.replace(/^error: /, '');
  const [first = '', second = ''] = [...own.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  switch (error.code) {
    case 'commander.unknownCommand':
      return [t('usage.unknown-command', { name: first }), ...suggestionIn(own, t)];
    case 'commander.unknownOption':
      return [t('usage.unknown-option', { name: first }), ...suggestionIn(own, t)];
    case 'commander.missingArgument':
      return [t('usage.missing-argument', { name: first })];
    case 'commander.excessArguments':
      return [t('usage.excess-arguments')];
    case 'commander.optionMissingArgument':
      return [t('usage.option-without-value', { name: first })];
    case 'commander.missingMandatoryOptionValue':
      return [t('usage.missing-option', { name: first })];
    case 'commander.conflictingOption':
      return [t('usage.conflict', { first, second })];
    case 'commander.invalidArgument': {
      // An option is named before its value, an argument after it.
      const [name, value] = own.startsWith('option ') ? [first, second] : [second, first];
      return [t('usage.bad-value', { name, value, reason: reasonIn(own, t) })];
    }
    default:
      return [own];
  }
}

/** From `(Did you mean export?)` at the end of commander's sentence. */
function suggestionIn(own: string, t: Translate): string[] {
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)$/.exec(own)?.[1];
  return suggestion === undefined ? [] : [t('usage.suggestion', { suggestion })];
}

/** Our own parsers give their reason in the person's language; for choices commander gives its own. */
function reasonIn(own: string, t: Translate): string {
  const reason = /' is invalid(?: for argument '[^']*')?\. (.*)$/s.exec(own)?.[1] ?? '';
  const choices = /^Allowed choices are (.*)\.$/.exec(reason)?.[1];
  return choices === undefined ? reason : t('usage.choices', { choices });
}
