/** Mistake in a command line: one sentence in both languages, exit code 2. */
export class WrongArgument extends Error {
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** Sentence for a finding of commander. `quoted`: the name in its message. */
interface Finding {
  (quoted: string, known: string): readonly [vi: string, en: string];
}

const FINDINGS: Readonly<Record<string, Finding>> = {
  'commander.unknownCommand': (name, known) => [
    `Không có lệnh "${name}"; các lệnh: ${known}.`,
    `There is no command "${name}"; the commands: ${known}.`,
  ],
  'commander.help': (_, known) => [
    `Lệnh này cần thêm một trong: ${known}.`,
    `This command needs one of: ${known}.`,
  ],
  'commander.unknownOption': (name) => [`Không có tùy chọn "${name}".`, `There is no option "${name}".`],
  'commander.missingArgument': (name) => [`Thiếu tham số <${name}>.`, `The argument <${name}> is missing.`],
  'commander.optionMissingArgument': (flags) => [
    `Tùy chọn "${flags}" cần một giá trị.`,
    `The option "${flags}" needs a value.`,
  ],
  'commander.missingMandatoryOptionValue': (flags) => [
    `Thiếu tùy chọn "${flags}".`,
    `The option "${flags}" is missing.`,
  ],
  'commander.excessArguments': (name) => [
    `Lệnh "${name}" nhận ít tham số hơn; giá trị có dấu cách phải đặt trong ngoặc kép.`,
    `The command "${name}" takes fewer arguments; put a value with spaces in quotes.`,
  ],
};

/** Called command, as far as it is known. */
export interface CalledCommand {
  /** Name as in `npm run NAME`. */
  readonly program: string;
  /** Words of the command, `load template`; empty: the program itself. */
  readonly path: string;
  /** Names of its subcommands. */
  readonly subcommands: readonly string[];
}

/** Sentence for an error of commander, with the command for help. */
export function wrongArgumentOf(code: string, message: string, called: CalledCommand): WrongArgument {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1];
  const known = called.subcommands.join(', ');
  const [vi, en] = FINDINGS[code]?.(quoted, known) ?? [
    'Lệnh viết chưa đúng.',
    message.replace(/^error: /, ''),
  ];
  const helpful = `npm run ${called.program} -- ${called.path ? `${called.path} ` : ''}--help`;
  return new WrongArgument(
    `${vi}${meant ? ` Ý bạn là ${meant}?` : ''} Xem: ${helpful}`,
    `${en}${meant ? ` Did you mean ${meant}?` : ''} See: ${helpful}`,
  );
}
