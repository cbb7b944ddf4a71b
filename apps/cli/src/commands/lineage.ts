import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { accept, refuse, Verdict } from '@hailong/kernel';
import { Command } from 'commander';
import { unknownAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { plain } from '../output/terminal';
import { Session } from '../session';

type Link = Awaited<ReturnType<ReadOrganisation['successions']>>[number];

/** `hailong lineage CODE`: lists all predecessors and successors of an agency, through any number of reforms. */
export function addLineage(program: Command, cli: CommandLine): void {
  program
    .command('lineage')
    .argument('<agency>', 'mã cơ quan · code or id of the agency')
    .description('cơ quan từ đâu mà ra, về đâu · what an agency came from and what came of it')
    .option(...JSON_OPTION)
    .action((code: string, options: Printing) => cli.answerIn(options, (session) => lineage(session, code)));
}

async function lineage(session: Session, code: string): Promise<Verdict<Answer>> {
  const organisation = session.get(ReadOrganisation);
  const agency = await organisation.named(code);
  if (!agency) return refuse(unknownAgency(code, 'code'));
  const before = await followed(organisation, agency.agencyId, 'predecessorId', 'successorId');
  const after = await followed(organisation, agency.agencyId, 'successorId', 'predecessorId');
  const ids = [...before, ...after].flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]);
  const agencies = new Map(
    (await organisation.byIds([...new Set(ids)])).flatMap((each) => (each ? [[each.agencyId, each]] : [])),
  );
  const name = (id: number) => agencies.get(id);
  const json = {
    code: agency.code,
    name: agency.name,
    cameFrom: before.map((link) => jsonOf(link, name)),
    became: after.map((link) => jsonOf(link, name)),
  };
  const lines = [
    plain(`${agency.code}  ${agency.name}`),
    ...linesOf('Từ · came from', before, name),
    ...linesOf('Thành · became', after, name),
  ];
  return accept({ json, lines });
}

/** Links between agencies in one direction, nearest first, each once. */
async function followed(
  organisation: ReadOrganisation,
  start: number,
  towards: 'predecessorId' | 'successorId',
  from: 'predecessorId' | 'successorId',
): Promise<readonly Link[]> {
  const seen = new Set([start]);
  const found: Link[] = [];
  for (let ids = [start]; ids.length > 0;) {
    const links = (await organisation.successions(ids)).filter((link) => ids.includes(link[from]));
    found.push(...links);
    ids = [...new Set(links.map((link) => link[towards]))].filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
  }
  return found;
}

type Named = (id: number) => Agency | undefined;

function linesOf(head: string, links: readonly Link[], name: Named): string[] {
  if (links.length === 0) return [`${head}: không có liên kết nào · no link`];
  const text = (id: number) => `${name(id)?.code ?? id} ${name(id)?.name ?? ''}`;
  return [
    `${head}:`,
    ...links.map(({ predecessorId, successorId, effectiveOn, kind, share }) =>
      plain(
        `  ${effectiveOn}  ${text(predecessorId)} → ${text(successorId)}  (${kind}${share === 1 ? '' : `, ${share}`})`,
      ),
    ),
  ];
}

function jsonOf({ predecessorId, successorId, effectiveOn, kind, share }: Link, name: Named): object {
  return {
    predecessor: codeAndName(name(predecessorId)),
    successor: codeAndName(name(successorId)),
    effectiveOn,
    kind,
    share,
  };
}

function codeAndName(agency: Agency | undefined): object | null {
  return agency ? { code: agency.code, name: agency.name } : null;
}
