import { Agency } from '@hailong/agencies/domain';
import { AgencyScope } from '@hailong/database';
import { Verdict, accept, ROUND_ID } from '@hailong/kernel';
import {
  CountInvitations,
  DeliveriesOfRound,
  FailedDelivery,
  PortCost,
  ReadDeliveries,
  ShownInvitationCounts,
} from '@hailong/invitations/use-cases';
import { explainReason } from '@hailong/invitations/domain';
import { RoundRecord } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { agenciesOf, takingPart } from '../round-agencies';
import { Session } from '../session';

interface InvitationsOptions extends Printing {
  readonly as?: string;
}

/** `hailong invitations ROUND`: counts the invitations of a round by state, agency by agency. */
export function addInvitations(program: Command, cli: CommandLine): void {
  program
    .command('invitations')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('giấy mời của một đợt: đã tạo, đã gửi, đã dùng · how the invitations of a round stand')
    .option('--as <code>', 'thay mặt cơ quan nào · for which agency (mặc định · default: all of the round)')
    .option(...JSON_OPTION)
    .action((round: string, options: InvitationsOptions) =>
      cli.answerIn(options, (session) => standing(session, cli, round, options)),
    );
}

async function standing(
  session: Session,
  cli: CommandLine,
  name: string,
  { as }: InvitationsOptions,
): Promise<Verdict<Answer>> {
  const whose = as === undefined ? await everyAgency(session, name) : await oneAgency(session, as, name);
  if (!whose.ok) return whose;
  const { round, agencies } = whose.value;
  const found: Standing[] = [];
  const progress = cli.progress('cơ quan · agencies', agencies.length);
  for (const agency of agencies) {
    found.push(await standingOf(session, round, agency));
    progress.at(found.length);
  }
  progress.end();
  return accept({ json: jsonOf(round, found), lines: linesOf(round, found) });
}

interface Whose {
  readonly round: RoundRecord;
  readonly agencies: readonly Agency[];
}

async function everyAgency(session: Session, name: string): Promise<Verdict<Whose>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const agencies = await agenciesOf(session, round.value, undefined);
  return agencies.ok ? accept({ round: round.value, agencies: agencies.value }) : agencies;
}

async function oneAgency(session: Session, as: string, name: string): Promise<Verdict<Whose>> {
  const participation = await takingPart(session, as, name);
  return participation.ok
    ? accept({ round: participation.value.round, agencies: [participation.value.agency] })
    : participation;
}

/** Number of messages given up for one reason. */
interface Failure {
  readonly port: string;
  readonly reason: string;
  readonly messages: number;
}

interface Standing {
  readonly agency: Agency;
  readonly counts: ShownInvitationCounts;
  readonly messages: DeliveriesOfRound['counts'];
  readonly costs: DeliveriesOfRound['costs'];
  readonly failures: readonly Failure[];
}

async function standingOf(session: Session, { roundId }: RoundRecord, agency: Agency): Promise<Standing> {
  const scope = AgencyScope.of(agency.agencyId, session.operator);
  const counts = await session.get(CountInvitations).count(scope, roundId);
  const deliveries = session.get(ReadDeliveries);
  const failed: FailedDelivery[] = [];
  for (;;) {
    const page = { after: failed.at(-1)?.deliveryId, limit: PAGE };
    const { counts: messages, costs, failed: more } = await deliveries.read(scope, roundId, page);
    failed.push(...more);
    if (more.length < PAGE) return { agency, counts, messages, costs, failures: failuresOf(failed) };
  }
}

const PAGE = 1000;

/** Sorted, the commonest reason first. */
function failuresOf(failed: readonly FailedDelivery[]): Failure[] {
  const counted = new Map<string, Failure>();
  for (const { port, reason } of failed) {
    const key = `${port} ${reason}`;
    counted.set(key, { port, reason, messages: (counted.get(key)?.messages ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.messages - a.messages);
}

function jsonOf(round: RoundRecord, found: readonly Standing[]): object {
  const { roundId, code, state } = round;
  return {
    round: { id: ROUND_ID.of(roundId), code, title: round.document.title, state },
    agencies: found.map(({ agency, counts, messages, costs, failures }) => ({
      ...{ agency: { code: agency.code, name: agency.name }, ...counts, messages, costs },
      failures: failures.map((failure) => ({ ...failure, ...explainReason(failure.reason) })),
    })),
  };
}

function linesOf(round: RoundRecord, found: readonly Standing[]): string[] {
  const failures = found.flatMap(({ agency, failures: some }) => some.map((each) => ({ agency, ...each })));
  const inviting = found.length === 1 ? found : found.filter(({ counts }) => counts.issued > 0);
  const others = found.length - inviting.length;
  const costs = found.flatMap(({ agency, costs: some }) =>
    some.filter(isCharged).map((each) => ({ agency, ...each })),
  );
  const sandboxed = found.reduce((sum, { messages }) => sum + messages.sandboxed, 0);
  return [
    plain(`Đợt · round: ${round.code} – ${round.document.title} (${round.state})`),
    '',
    ...tableLines(COLUMNS, inviting),
    ...(others === 0 ? [] : [`Chưa mời ai · have invited nobody: ${others} cơ quan · agencies`]),
    '',
    'Đã dùng: làm tròn xuống bội số của 5, để không ai bị theo dõi. · Used: rounded down to whole fives, so that nobody can be watched.',
    ...(sandboxed === 0 ? [] : ['', SANDBOXED(sandboxed)]),
    ...(costs.length === 0 ? [] : ['', ...tableLines(COSTS, costs)]),
    ...(failures.length === 0 ? [] : ['', ...tableLines(FAILURES, failures), '', retryHint(round)]),
  ];
}

function retryHint({ code }: RoundRecord): string {
  return `Sửa xong, gửi lại · once mended, try again: npm run hailong -- retry-deliveries ${code}`;
}

const COLUMNS: readonly Column<Standing>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agency }) => agency.code },
  { vi: 'Đã tạo', en: 'Made', right: true, of: ({ counts }) => counts.issued },
  { vi: 'Giấy', en: 'On paper', right: true, of: ({ counts }) => counts.onPaper },
  { vi: 'Đã gửi', en: 'Sent', right: true, of: ({ counts }) => counts.sent },
  { vi: 'Đã dùng', en: 'Used', right: true, of: ({ counts }) => counts.used ?? '<5' },
  { vi: 'Hết hạn', en: 'Expired', right: true, of: ({ counts }) => counts.expired },
  { vi: 'Thư chờ', en: 'Waiting', right: true, of: ({ messages }) => messages.waiting },
  { vi: 'Đã tới máy', en: 'Confirmed', right: true, of: ({ messages }) => messages.confirmed },
  { vi: 'Không gửi được', en: 'Failed', right: true, of: ({ messages }) => messages.failed },
  { vi: 'Không cần gửi', en: 'Dropped', right: true, of: ({ messages }) => messages.dropped },
];

const SANDBOXED = (messages: number) =>
  `Chế độ thử: ${messages} tin tính là đã gửi nhưng không rời máy. · Sandbox: ${messages} messages counted as sent went nowhere.`;

const COSTS: readonly Column<PortCost & { readonly agency: Agency }>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agency }) => agency.code },
  { vi: 'Cách', en: 'Way', of: ({ port }) => port },
  { vi: 'Thư', en: 'Messages', right: true, of: ({ messages }) => messages },
  { vi: 'Phần tin', en: 'Segments', right: true, of: ({ segments }) => segments },
  { vi: 'Tiền (đồng)', en: 'Price (đồng)', right: true, of: ({ price }) => price },
];

const isCharged = ({ segments, price }: PortCost) => segments > 0 || price > 0;

const FAILURES: readonly Column<Failure & { readonly agency: Agency }>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agency }) => agency.code },
  { vi: 'Cách', en: 'Way', of: ({ port }) => port },
  { vi: 'Thư', en: 'Messages', right: true, of: ({ messages }) => messages },
  { vi: 'Mã lỗi', en: 'Code', of: ({ reason }) => reason },
  { vi: 'Lý do', en: 'Why', of: ({ reason }) => Object.values(explainReason(reason)).join(' · ') },
];
