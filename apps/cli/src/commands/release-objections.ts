import { type Verdict, accept } from '@hailong/kernel';
import type { AskedRelease } from '@hailong/releases/domain';
import { AnswerObjection, ObjectToRelease, ReadObjections, ReadPreviews } from '@hailong/releases/use-cases';
import { Command } from 'commander';
import { actingAgency, actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION, releaseName, wholeNumber } from '../options';
import type { Answer } from '../output/answer';
import { objectionAnswer, objectionsAnswer, previewAnswer } from '../output/objection-lines';
import { WrongArgument } from '../output/wrong-argument';
import { Session } from '../session';

const MOST_OBJECTIONS = 32_767;
/** Option of the commands of an agency; no province looks at a line by default. */
const AGENCY_OPTION = ['--as <code>', 'cơ quan được xem · agency concerned'] as const;

interface AsAgency extends Printing {
  readonly as: string;
}

interface AnswerOptions extends Printing {
  readonly of: string;
  readonly number: number;
  readonly accept?: string;
  readonly refuse?: string;
}

/** `hailong release line|object|objections|answer`: what an agency sees of a release, its objections and their answers. */
export function addObjections(release: Command, cli: CommandLine): void {
  addAgencySide(release, cli);
  addProvinceSide(release, cli);
}

function addAgencySide(release: Command, cli: CommandLine): void {
  release
    .command('line <release>')
    .description('dòng của một cơ quan trong bản xem trước · the line that an agency is shown')
    .requiredOption(...AGENCY_OPTION)
    .option(...JSON_OPTION)
    .action((text: string, options: AsAgency) => {
      const named = releaseName(text);
      return cli.answerIn(options, async (session) => {
        const acting = await actingAgency(session, options.as);
        if (!acting.ok) return acting;
        const line = await session.get(ReadPreviews).one(acting.value.scope, named);
        return line.ok ? accept(previewAnswer(line.value)) : line;
      });
    });
  release
    .command('object <release>')
    .description('cơ quan phản hồi về dòng của mình · object to the line of an agency')
    .requiredOption(...AGENCY_OPTION)
    .requiredOption('--reason <text>', 'lý do · the reason')
    .option(...JSON_OPTION)
    .action((text: string, { as, reason, json }: AsAgency & { readonly reason: string }) => {
      const named = releaseName(text);
      return cli.answerIn({ json }, async (session) => {
        const acting = await actingAgency(session, as);
        if (!acting.ok) return acting;
        const made = await session.get(ObjectToRelease).object(acting.value.scope, named, reason);
        return made.ok ? accept(objectionAnswer(made.value)) : made;
      });
    });
}

function addProvinceSide(release: Command, cli: CommandLine): void {
  release
    .command('objections <release>')
    .description('phản hồi của các cơ quan, kèm trả lời · objections of the agencies with their answers')
    .option(...JSON_OPTION)
    .action((text: string, options: Printing) => {
      const named = releaseName(text);
      return cli.answerIn(options, async (session) => {
        const received = await session.get(ReadObjections).of(await actingProvince(session), named);
        return received.ok ? accept(objectionsAnswer(received.value)) : received;
      });
    });
  release
    .command('answer <release>')
    .description('trả lời một phản hồi, một lần · answer an objection, once')
    .requiredOption('--of <code>', 'cơ quan đã phản hồi · the agency that objected')
    .requiredOption(
      '--number <n>',
      'số thứ tự phản hồi của cơ quan · number among the objections of the agency',
      wholeNumber('--number', 1, MOST_OBJECTIONS),
    )
    .option('--accept <text>', 'chấp nhận, và sẽ làm gì · accept it, and what follows')
    .option('--refuse <text>', 'không chấp nhận, và vì sao · refuse it, and why')
    .option(...JSON_OPTION)
    .action((text: string, options: AnswerOptions) => {
      mustChoose(options);
      const named = releaseName(text);
      return cli.answerIn({ json: options.json }, (session) => answered(session, named, options));
    });
}

function mustChoose({ accept: accepted, refuse: refused }: AnswerOptions): void {
  if ((accepted === undefined) !== (refused === undefined)) return;
  throw new WrongArgument(
    'Cần đúng một trong hai: --accept hoặc --refuse.',
    'Give one of the two: --accept or --refuse.',
  );
}

async function answered(
  session: Session,
  named: AskedRelease,
  { of: agency, number, accept: accepted, refuse: refused }: AnswerOptions,
): Promise<Verdict<Answer>> {
  const given = { agency, number, accepted: accepted !== undefined, text: accepted ?? refused ?? '' };
  const objection = await session.get(AnswerObjection).answer(await actingProvince(session), named, given);
  return objection.ok ? accept(objectionAnswer(objection.value)) : objection;
}
