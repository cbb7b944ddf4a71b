import { PlanRecord } from '@hailong/surveys/use-cases';
import { accept, PLAN_ID } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { everyPlan } from '../find-plan';
import { AS_OPTION, JSON_OPTION } from '../options';
import { Column, tableLines } from '../output/table';

interface PlansOptions extends Printing {
  readonly as?: string;
}

/** `hailong plans`: lists the signed and draft plans of the acting agency. */
export function addPlans(program: Command, cli: CommandLine): void {
  program
    .command('plans')
    .description('kế hoạch của cơ quan, đã ký và dự thảo · plans of the agency, signed ones and drafts')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((options: PlansOptions) =>
      cli.answerIn(options, async (session) => {
        const acting = await actingAgency(session, options.as);
        if (!acting.ok) return acting;
        const found: PlanRecord[] = [];
        for await (const plan of everyPlan(session, acting.value.scope)) found.push(plan);
        return accept({ json: found.map(jsonOf), lines: tableLines(COLUMNS, found) });
      }),
    );
}

const COLUMNS: readonly Column<PlanRecord>[] = [
  { vi: 'Định danh', en: 'Id', of: ({ planId }) => PLAN_ID.of(planId) },
  { vi: 'Mã', en: 'Code', of: ({ code }) => code },
  { vi: 'Trạng thái', en: 'State', of: ({ state }) => state },
  { vi: 'Số, ký hiệu', en: 'Number', of: ({ document }) => document.number ?? '' },
  { vi: 'Ngày ký', en: 'Signed on', of: ({ document }) => document.signedOn ?? '' },
  { vi: 'Từ năm', en: 'From', right: true, of: ({ document }) => document.years.from },
  { vi: 'Đến năm', en: 'To', right: true, of: ({ document }) => document.years.to },
  { vi: 'Tên', en: 'Title', of: ({ document }) => document.title },
];

function jsonOf({ planId, code, state, document }: PlanRecord): object {
  const { title, number = null, signedOn = null, years } = document;
  return { id: PLAN_ID.of(planId), code, title, state, number, signedOn, years };
}
