import type { Command, Option } from 'commander';
import { widthOf } from './columns.ts';
import type { Translate } from './translate.ts';

/** Help in the person's language: commander's own words are English, and it counts a Chinese character as one column. */
export function addHelp(program: Command, t: Translate): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('help.usage'),
    'Arguments:': t('help.arguments'),
    'Options:': t('help.options'),
    'Commands:': t('help.commands'),
  };
  program
    .helpOption('-h, --help', t('help.option'))
    .helpCommand('help [COMMAND]', t('help.command'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth: widthOf,
      commandUsage: (command) =>
        command.parent === null ? `${command.name()} <COMMAND>` : `${command.parent.name()} ${termOf(command)} [--…]`,
      subcommandTerm: termOf,
      optionDescription: (option) => describeOption(option, t),
    });
}

/** Lines under the help of a command: what one types, and what that does. */
export function addExamples(command: Command, t: Translate, examples: readonly (readonly [string, string])[]): void {
  const lines = examples.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]);
  command.addHelpText('after', ['', t('help.examples'), ...lines].join('\n'));
}

/** `import <PROJECT> <PATH...>` */
function termOf(command: Command): string {
  const parameters = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...parameters].join(' ');
}

function describeOption({ description, argChoices, defaultValue }: Option, t: Translate): string {
  const choices = argChoices === undefined ? '' : t('help.choices', { choices: argChoices.join(', ') });
  const preset = defaultValue === undefined ? '' : t('help.default', { value: String(defaultValue) });
  return `${description}${choices}${preset}`;
}
