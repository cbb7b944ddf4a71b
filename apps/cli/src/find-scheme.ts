import { ProvinceScope } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { schemeName } from '@hailong/rankings/domain';
import { ReadSchemes } from '@hailong/rankings/use-cases';
import { Command } from 'commander';
import { actingProvince } from './acting';
import { Printing } from './command-line';
import { JSON_OPTION, wholeNumber } from './options';
import { WrongArgument } from './output/wrong-argument';
import { Session } from './session';

/** Scheme as it is named on the command line: by either. */
export interface NamedScheme {
  /** Code of an announced scheme, for the version in force, or code@version. */
  readonly scheme?: string;
  /** Calendar year of the scheme in force. */
  readonly year?: number;
}

const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

export const SCHEME_OPTION = [
  '--scheme <scheme>',
  'mã quy chế đã công bố, hoặc MÃ@2 · code of an announced scheme, or CODE@2',
] as const;

export const SCHEME_YEAR_OPTION = [
  '--year <year>',
  'quy chế đang áp dụng của năm · the scheme in force of a year',
  wholeNumber('--year', FIRST_YEAR, LAST_YEAR),
] as const;

/** Finds the code, and the version where one is named. */
export async function findScheme(
  session: Session,
  { scheme, year = LAST_YEAR }: NamedScheme,
): Promise<Verdict<{ readonly code: string; readonly version?: number }>> {
  if (scheme !== undefined) {
    const name = schemeName(scheme);
    return name ? accept(name) : refuse(notFound('scheme', '--scheme', scheme));
  }
  const found = await session.get(ReadSchemes).ofYear(await actingProvince(session), year);
  return found.ok ? accept({ code: found.value.code }) : found;
}

/** Question about the ranking of a scheme, as a command takes it. */
export interface SchemeOptions extends Printing, NamedScheme {
  /** Ranking group; absent: all. */
  readonly group?: string;
}

/** Use case that answers for a ranking group of a scheme. */
type Asks<T> = (
  scope: ProvinceScope,
  question: { readonly code: string; readonly version?: number; readonly group?: string },
) => Promise<Verdict<T>>;

/** Adds the options by which a command names a scheme and a ranking group. */
export function addSchemeOptions(command: Command): Command {
  return command
    .option(...SCHEME_OPTION)
    .option(...SCHEME_YEAR_OPTION)
    .option('--group <group>', 'nhóm xếp hạng · ranking group, e.g. commune (mặc định · default: all)')
    .option(...JSON_OPTION);
}

/** Asks about the scheme that a command names. */
export async function askScheme<T>(
  session: Session,
  { scheme, year, group }: SchemeOptions,
  ask: Asks<T>,
): Promise<Verdict<T>> {
  const name = await findScheme(session, { scheme, year });
  return name.ok ? ask(await actingProvince(session), { ...name.value, group }) : name;
}

/** @throws WrongArgument where neither or both are named */
export function mustNameOneScheme({ scheme, year }: NamedScheme): void {
  if ((scheme === undefined) === (year === undefined))
    throw new WrongArgument(
      'Cần đúng một trong hai: --scheme của một quy chế đã công bố, hoặc --year.',
      'Give one of the two: --scheme of an announced scheme, or --year.',
    );
}
