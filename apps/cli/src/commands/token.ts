import type { SurveyActor } from '@hailong/access';
import { SURVEY_ROLES, SurveyRole, isProvinceRole } from '@hailong/access/domain';
import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { Agency } from '@hailong/agencies/domain';
import { Problem, Verdict, accept, refuse, systemClock, today } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { Environment } from '../environment';
import { loginToken } from '../login-token';
import { AS_OPTION, JSON_OPTION, oneOf, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { PROBLEMS } from '../problems';
import { Session } from '../session';
import { knownTokenSecret } from '../token-secret';

interface TokenOptions extends Printing {
  readonly as?: string;
  readonly role: readonly SurveyRole[];
  readonly subject?: string;
  readonly days: number;
}

const ROLES = Object.keys(SURVEY_ROLES) as SurveyRole[];
const DEFAULT_DAYS = 1;
const MOST_DAYS = 30;

/** `hailong token`: signs a login token of the reference portal for an agency and its roles. */
export function addToken(program: Command, cli: CommandLine): void {
  program
    .command('token')
    .description('ký một mã đăng nhập của cổng mẫu · sign a login token of the reference portal')
    .requiredOption(
      '--role <role>',
      `vai trò, ghi nhiều lần được · repeatable: ${ROLES.join(', ')}`,
      (text: string, before: readonly SurveyRole[] = []) => [
        ...new Set([...before, oneOf('--role', ROLES)(text)]),
      ],
    )
    .option(...AS_OPTION)
    .option(
      '--subject <text>',
      'tên ghi trong nhật ký · name in the audit trail (mặc định · default: the account of the operating system)',
    )
    .option(
      '--days <days>',
      `hiệu lực mấy ngày, 1–${MOST_DAYS} · days of validity (mặc định · default: ${DEFAULT_DAYS})`,
      wholeNumber('--days', 1, MOST_DAYS),
      DEFAULT_DAYS,
    )
    .option(...JSON_OPTION)
    .action((options: TokenOptions) =>
      cli.answerIn(options, (session) => signed(session, cli.environment, options)),
    );
}

async function signed(
  session: Session,
  environment: Environment,
  options: TokenOptions,
): Promise<Verdict<Answer>> {
  const { tokenSecret: given, home } = environment;
  const secret = knownTokenSecret(given, home);
  if (secret === undefined) return refuse(PROBLEMS.TOKEN_SECRET_MISSING.at('HAILONG_HOME', home));
  const actor = await actorOf(session, environment, options);
  if (!actor.ok) return actor;
  const { token, expiresAt } = loginToken(actor.value, {
    secret,
    days: options.days,
    now: systemClock.now().getTime(),
  });
  const { subject, agencyCode, roles } = actor.value;
  const json = { token, subject, agencyCode, roles, expiresAt: expiresAt.toISOString() };
  return accept({ json, lines: [token] });
}

async function actorOf(
  session: Session,
  environment: Environment,
  { as, role: roles, subject = session.operator }: TokenOptions,
): Promise<Verdict<SurveyActor>> {
  const machine = roles.find((role) => SURVEY_ROLES[role].works === 'machine');
  if (machine !== undefined)
    return as === undefined && roles.length === 1
      ? accept({ subject, agencyCode: null, roles })
      : refuse(PROBLEMS.ROLE_AGENCY_UNSUITED.at('--role', machine));
  const acting = await actingAgency(session, as);
  if (!acting.ok) return acting;
  const { agency } = acting.value;
  const ofProvince = roles.find(isProvinceRole);
  const desks = ofProvince === undefined ? [] : await desksOf(session, environment);
  if (ofProvince !== undefined && !desks.includes(agency.code))
    return refuse(deskMissing(ofProvince, agency, desks));
  return accept({ subject, agencyCode: agency.code, roles });
}

/** Agencies that work for the whole province, as the portal of this environment takes them. */
async function desksOf(session: Session, { provinceDesks }: Environment): Promise<readonly string[]> {
  const root = provinceDesks ? undefined : await session.get(ReadOrganisation).root(today(systemClock));
  return provinceDesks ?? (root ? [root.code] : []);
}

function deskMissing(role: SurveyRole, { code, name }: Agency, desks: readonly string[]): Problem {
  return PROBLEMS.ROLE_DESK_MISSING.at('--as', role, `${code} ${name}`, desks.join(', ') || '–');
}
