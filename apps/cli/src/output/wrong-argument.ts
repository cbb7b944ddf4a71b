/** The command was written wrongly: one sentence in both languages, exit code 2. */
export class WrongArgument extends Error {
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** What commander found wrong with a command line, in our words. `quoted`: what its message names. */
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

/** The command that was called, as far as it is known. */
export interface CalledCommand {
  /** As in `npm run NAME`. */
  readonly program: string;
  /** `load template`; empty: the program itself. */
  readonly path: string;
  /** What may follow. */
  readonly subcommands: readonly string[];
}

/** The sentence for an error of commander; where to read on is part of it. */
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
