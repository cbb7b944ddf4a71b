import { accept, ROUND_ID } from '@hailong/kernel';
import { SaveRound } from '@hailong/surveys/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readJsonFile } from '../documents/read-json';
import { roundDocument } from '../documents/round-document';
import { ownRound } from '../find-round';
import { changesOf } from '../output/difference-lines';
import { AS_OPTION, JSON_OPTION } from '../options';
import { roundToSave } from '../round-to-save';

interface RoundOptions extends Printing {
  readonly as?: string;
}

/** `hailong load round FILE`: saves a draft of a round; the plan gives what the file leaves out. */
export function addLoadRound(load: Command, cli: CommandLine): void {
  load
    .command('round')
    .argument('<file>', 'JSON: code, year, plan; còn lại lấy từ kế hoạch · the rest comes from the plan')
    .description('bản nháp một đợt · a draft of a round')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: RoundOptions) =>
      cli.answerIn(options, async (session) => {
        const acting = await actingAgency(session, options.as);
        if (!acting.ok) return acting;
        const json = readJsonFile(name, cli.environment.folder);
        const document = json.ok ? roundDocument(json.value) : json;
        if (!document.ok) return document;
        const order = await roundToSave(session, acting.value.scope, document.value);
        if (!order.ok) return order;
        const before = await ownRound(session, acting.value.scope, document.value.code);
        const saved = await session.get(SaveRound).save(acting.value.scope, order.value);
        if (!saved.ok) return saved;
        const { roundId, code, state } = saved.value;
        const id = ROUND_ID.of(roundId);
        const changes = changesOf(before.ok ? before.value.document : undefined, saved.value.document);
        return accept({
          json: { id, code, state, ...changes.json },
          lines: [`Đợt · round ${code}: ${state}, định danh · id ${id}`, ...changes.lines],
        });
      }),
    );
}
