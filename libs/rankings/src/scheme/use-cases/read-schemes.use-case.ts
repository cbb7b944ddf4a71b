import { IntakeDb, ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { SchemeRecord, periodOfYear } from '../domain/ranking-scheme';
import { versionAmong } from '../domain/scheme-name';
import {
  SchemeDifference,
  SchemeVersion,
  schemeDifferences,
  withDifferences,
} from '../domain/scheme-difference';
import { everyScheme, versionsOf } from '../persistence/scheme-store';
import { SchemeRounds } from './scheme-rounds';
import { EnteringRounds } from '../domain/entering-rounds';

/** Two versions of a scheme and the differences of the second from the first. */
export interface SchemeComparison {
  readonly from: SchemeRecord;
  readonly to: SchemeRecord;
  readonly differences: readonly SchemeDifference[];
}

/** Reads ranking schemes: all of them for the province, announced ones without a login. */
@Injectable()
export class ReadSchemes {
  constructor(
    private readonly province: ProvinceDb,
    private readonly everybody: IntakeDb,
    private readonly rounds: SchemeRounds,
  ) {}

  /** Every version of every scheme, drafts too, newest versions of a code first. */
  async all(scope: ProvinceScope): Promise<readonly SchemeVersion[]> {
    return withDifferences(await this.province.read(scope, everyScheme));
  }

  /** Every announced version, also superseded ones; needs no login. */
  async announced(): Promise<readonly SchemeVersion[]> {
    return withDifferences(await this.everybody.read(everyScheme));
  }

  /** Scheme of a code: the version asked for, else that in force, else the draft. */
  named(scope: ProvinceScope, code: string, version?: number): Promise<Verdict<SchemeVersion>> {
    return this.province.read(scope, (tx) => named(tx, code, version));
  }

  /** The scheme in force whose period is that calendar year. Refused where there are several. */
  async ofYear(scope: ProvinceScope, year: number): Promise<Verdict<SchemeVersion>> {
    const { from, to } = periodOfYear(year);
    const announced = (await this.all(scope)).filter(({ state }) => state === 'announced');
    const found = announced.filter(({ document: { period } }) => period.from === from && period.to === to);
    const [scheme, ...others] = found;
    if (!scheme) return refuse(PROBLEMS.SCHEME_YEAR_UNKNOWN.at('year', year, wholeYears(announced)));
    const codes = found.map(({ code }) => code);
    return others.length === 0 ? accept(scheme) : refuse(PROBLEMS.SCHEME_UNCLEAR.at('year', year, codes));
  }

  /** Differences between two versions of a scheme; without versions, of the newest from that before it. */
  async difference(
    scope: ProvinceScope,
    code: string,
    versions: { readonly from?: number; readonly to?: number } = {},
  ): Promise<Verdict<SchemeComparison>> {
    const known = await this.province.read(scope, (tx) => versionsOf(tx, code));
    const newest = known[0]?.version;
    if (newest === undefined) return refuse(notFound('scheme', 'code', code));
    const [from, to] = [versions.from ?? Math.max(newest - 1, 1), versions.to ?? newest];
    const [before, after] = [from, to].map((version) => known.find((each) => each.version === version));
    if (before && after)
      return accept({
        from: before,
        to: after,
        differences: schemeDifferences(before.document, after.document),
      });
    return refuse(notFound('scheme', before ? 'to' : 'from', `${code}@${before ? to : from}`));
  }

  /** Rounds that a scheme ranks today, and those that it leaves out. */
  enteringRounds(scope: ProvinceScope, { document }: SchemeRecord): Promise<EnteringRounds> {
    return this.province.read(scope, (tx) => this.rounds.of(tx, document));
  }
}

async function named(tx: Transaction, code: string, version?: number): Promise<Verdict<SchemeVersion>> {
  const versions = withDifferences(await versionsOf(tx, code));
  const scheme = versionAmong(versions, version);
  if (scheme) return accept(scheme);
  return refuse(
    versions.length === 0 || version === undefined
      ? notFound('scheme', 'code', code)
      : notFound('scheme', 'version', `${code}@${version}`),
  );
}

/** Calendar years that are the period of a scheme, earliest first. */
function wholeYears(schemes: readonly SchemeVersion[]): readonly number[] {
  const years = schemes.flatMap(({ document: { period } }) => {
    const year = Number(period.from.slice(0, 4));
    const whole = periodOfYear(year);
    return period.from === whole.from && period.to === whole.to ? [year] : [];
  });
  return [...new Set(years)].sort((a, b) => a - b);
}
