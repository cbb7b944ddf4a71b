import { AgencyScope } from '@hailong/database';
import { Problem, notFound, Verdict, accept, refuse, DRAW_ID } from '@hailong/kernel';
import { DrawnDossier, DrawRecord, ListDrawn, ReadDrawAudit, ReadDraws } from '@hailong/draws/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { AS_OPTION, JSON_OPTION, idArgument } from '../options';
import { clustersAnswer, everyCluster, everyHousehold, householdsAnswer } from '../drawn-households';
import { Answer } from '../output/answer';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface DrawnOptions extends Printing {
  readonly as?: string;
  readonly called?: boolean;
  readonly frame?: boolean;
  readonly clusters?: boolean;
}

/** `hailong drawn DRAW`: lists the dossiers or households of a draw, its clusters, or the frame it drew from. */
export function addDrawn(program: Command, cli: CommandLine): void {
  program
    .command('drawn')
    .argument('<draw>', 'định danh của lần rút · id of the draw', idArgument('<draw>', DRAW_ID))
    .description(
      'hồ sơ hoặc hộ của một lần rút, theo thứ tự rút · the dossiers or households of a draw, in its order',
    )
    .option(
      '--called',
      'bỏ hồ sơ dự phòng chưa gọi · without the replacements that wait (mặc định · default: no)',
    )
    .option(
      '--clusters',
      'các thôn đã rút với số cụm và trọng số · the drawn villages with their numbers and weights (mặc định · default: no)',
    )
    .option(
      '--frame',
      'danh sách khung để tự rút lại · the list it drew from, to draw again (mặc định · default: no)',
    )
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((draw: number, options: DrawnOptions) =>
      cli.answerIn(options, (session) => listed(session, draw, options)),
    );
}

async function listed(session: Session, drawId: number, options: DrawnOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const draw = await session.get(ReadDraws).byId(scope, drawId);
  if (!draw) return refuse(noDraw(drawId));
  if (options.frame === true) return frameAnswer(session, scope, draw);
  if (options.clusters === true) return accept(clustersAnswer(await everyCluster(session, scope, drawId)));
  if (draw.purpose === 'households')
    return accept(householdsAnswer(await everyHousehold(session, scope, drawId, options.called)));
  return accept(membersAnswer(await members(session, scope, drawId, options)));
}

/** Prints the frame byte for byte as it was digested, so that `sha256sum` of the output is the digest. */
async function frameAnswer(
  session: Session,
  scope: AgencyScope,
  { drawId, frameDigest: digest }: DrawRecord,
): Promise<Verdict<Answer>> {
  const lists: string[] = [];
  for (let parts = 1; lists.length < parts;) {
    const audit = await session.get(ReadDrawAudit).read(scope, drawId, lists.length + 1, 'checker');
    if (!audit.ok) return audit;
    parts = audit.value.parts;
    lists.push(audit.value.list);
  }
  const lines = lists.join('').replace(/\n$/, '').split('\n');
  return accept({ json: { digest, lines }, lines });
}

const PAGE = 1000;

async function members(
  session: Session,
  scope: AgencyScope,
  drawId: number,
  { called }: DrawnOptions,
): Promise<readonly DrawnDossier[]> {
  const found: DrawnDossier[] = [];
  for (let last: DrawnDossier | undefined; ; last = found.at(-1)) {
    const after = last ? { stratum: last.stratumIndex, position: last.position } : null;
    const page = await session
      .get(ListDrawn)
      .list(scope, drawId, { after, limit: PAGE, ...(called && { called }) }, 'checker');
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

function membersAnswer(rows: readonly DrawnDossier[]): Answer {
  return {
    json: rows.map(({ code, stratum, position, kind, calledOn, replaces, reason }) => ({
      ...{ code, stratum, position, kind, calledOn, replaces, reason },
    })),
    lines: rows.map(({ code, stratum, position, kind, calledOn }) =>
      [code, stratum, String(position), kind, calledOn ?? ''].map(plain).join('\t'),
    ),
  };
}

function noDraw(drawId: number): Problem {
  return notFound('draw', 'draw', DRAW_ID.of(drawId));
}
