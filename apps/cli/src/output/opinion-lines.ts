import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { OPINION_ID, QUESTIONNAIRE_ID, ROUND_ID } from '@hailong/kernel';
import { OPINION_STATES, OpinionCounts } from '@hailong/opinions/domain';
import type { Opinion } from '@hailong/opinions/use-cases';
import { Session } from '../session';
import { SIMULATED } from './simulated';
import { Column, tableLines } from './table';
import { plain } from './terminal';

/** An opinion in JSON, as GraphQL has it. */
export function opinionJson(opinion: Opinion): object {
  const { opinionId, roundId, questionnaireId, comment: text, ...same } = opinion;
  const { item, question, simulated, state, appearedOn, dueOn, daysLeft, overdue, closedOn } = same;
  return {
    ...{ id: OPINION_ID.of(opinionId), round: ROUND_ID.of(roundId) },
    ...{ questionnaire: QUESTIONNAIRE_ID.of(questionnaireId), item, question, text, simulated, state },
    ...{ appearedOn, dueOn, daysLeft, overdue, closedOn, assignee: same.assignee, code: same.code },
    ...{ answer: same.answer, steps: same.steps },
  };
}

/** Lines of a list of opinions, each with its text below it. */
export function opinionLines(
  { code, name }: Pick<Agency, 'code' | 'name'>,
  opinions: readonly Opinion[],
  hasMore: boolean,
): string[] {
  return [
    plain(`Cơ quan · agency: ${code} – ${name}`),
    ...(opinions.some(({ simulated }) => simulated) ? [SIMULATED] : []),
    ...(opinions.length === 0 ? ['(không có ý kiến nào · none)'] : []),
    ...opinions.flatMap(linesOf),
    ...(hasMore ? ['', '… còn nữa, thêm --most · there are more, add --most'] : []),
  ];
}

function linesOf({ opinionId, item, state, dueOn, daysLeft, assignee, code, comment }: Opinion): string[] {
  const { vi, en } = OPINION_STATES.rows[state];
  const left = daysLeft === null ? '' : ` (${daysLeft} ngày làm việc · working days)`;
  const facts = [
    `[${item}] ${vi} · ${en}`,
    `hạn · due ${dueOn}${left}`,
    ...(assignee === null ? [] : [assignee]),
    ...(code === null ? [] : [`nhóm · code ${code}`]),
    OPINION_ID.of(opinionId),
  ];
  return ['', plain(facts.join('; ')), plain(`  ${comment}`)];
}

/** Counts of an agency with its code and name. */
export interface NamedCounts extends Omit<OpinionCounts, 'agencyId'> {
  readonly agency: { readonly code: string; readonly name: string };
}

/** Adds code and name of the agency to its counts. */
export async function namedCounts(
  session: Session,
  counts: readonly OpinionCounts[],
): Promise<readonly NamedCounts[]> {
  const agencies = await session.get(ReadOrganisation).byIds(counts.map(({ agencyId }) => agencyId));
  return counts.map(({ agencyId, ...same }, at) => {
    const { code = String(agencyId), name = '' } = agencies[at] ?? {};
    return { agency: { code, name }, ...same };
  });
}

export function countLines(counts: readonly NamedCounts[]): string[] {
  return tableLines(COLUMNS, counts);
}

const COLUMNS: readonly Column<NamedCounts>[] = [
  { vi: 'Mã', en: 'Code', of: ({ agency }) => agency.code },
  { vi: 'Cơ quan', en: 'Agency', of: ({ agency }) => agency.name },
  { vi: 'Ý kiến', en: 'Opinions', right: true, of: ({ opinions }) => opinions },
  { vi: 'Đã xong', en: 'Closed', right: true, of: ({ closed }) => closed },
  { vi: 'Đúng hạn', en: 'In time', right: true, of: ({ closedInTime }) => closedInTime },
  { vi: 'Quá hạn', en: 'Overdue', right: true, of: ({ overdue }) => overdue },
  {
    vi: 'Số ngày TB',
    en: 'Mean days',
    right: true,
    of: ({ meanDays }) => (meanDays === null ? '' : meanDays.toFixed(1).replace('.', ',')),
  },
];
