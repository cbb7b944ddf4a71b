import { accept, PLAN_ID } from '@hailong/kernel';
import { parsePlan, SavePlan } from '@hailong/surveys/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readJsonFile } from '../documents/read-json';
import { ownPlan } from '../find-plan';
import { changesOf } from '../output/difference-lines';
import { AS_OPTION, JSON_OPTION } from '../options';
import { CODE_OPTION, codeOf } from './load-criteria';

interface PlanOptions extends Printing {
  readonly as?: string;
  readonly code?: string;
}

/** `hailong load plan FILE`: saves a draft of a plan. */
export function addLoadPlan(load: Command, cli: CommandLine): void {
  load
    .command('plan')
    .argument(
      '<file>',
      'JSON như "plan" của mẫu · as "plan" of a template; its groups name questionnaires of the agency',
    )
    .description('bản nháp kế hoạch · a draft of a survey plan')
    .option(...AS_OPTION)
    .option(...CODE_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: PlanOptions) =>
      cli.answerIn(options, async (session) => {
        const acting = await actingAgency(session, options.as);
        if (!acting.ok) return acting;
        const json = readJsonFile(name, cli.environment.folder);
        const document = json.ok ? parsePlan(json.value) : json;
        if (!document.ok) return document;
        const before = await ownPlan(session, acting.value.scope, codeOf(name, options.code));
        const saved = await session
          .get(SavePlan)
          .save(acting.value.scope, { code: codeOf(name, options.code), document: document.value });
        if (!saved.ok) return saved;
        const { planId, code, state } = saved.value;
        const changes = changesOf(before.ok ? before.value.document : undefined, saved.value.document);
        const id = PLAN_ID.of(planId);
        return accept({
          json: { id, code, state, ...changes.json },
          lines: [`Kế hoạch · plan ${code}: ${state}, định danh · id ${id}`, ...changes.lines],
        });
      }),
    );
}
