import { ReadOrganisation } from '@hailong/agencies';
import { agenciesOfTree } from '@hailong/agencies/domain';
import { criteriaSetById } from '@hailong/criteria';
import { CriteriaSet } from '@hailong/criteria/domain';
import { ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { withPools } from '../domain/pooled-units';
import { PROBLEMS } from '../domain/problems';
import { SchemeRecord } from '../domain/ranking-scheme';
import { SchemeVersion, withDifferences } from '../domain/scheme-difference';
import { schemeAgencies } from '../domain/scheme-agencies';
import { versionAmong } from '../domain/scheme-name';
import { versionsOf } from '../persistence/scheme-store';
import { AskedSchemeRanking, SchemeQuestion, askedRanking } from './asked-scheme-ranking';
import { RoundsOfScheme, SchemeRounds } from './scheme-rounds';

/** Announced scheme with everything that its ranking stands on, before any figure is read. */
export interface AskedScheme {
  readonly scheme: SchemeVersion;
  readonly rounds: RoundsOfScheme;
  readonly core: CriteriaSet;
  /** Day whose organisation is ranked: the last of the period, or today while that is to come. */
  readonly organisationOn: CalendarDay;
  /** Agencies of that day. */
  readonly existing: ReadonlySet<number>;
  readonly asked: AskedSchemeRanking;
}

/** Finds the announced scheme, rounds, agencies and criteria that a question means, at the door of the province. */
@Injectable()
export class AskScheme {
  constructor(
    private readonly db: ProvinceDb,
    private readonly rounds: SchemeRounds,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask(scope: ProvinceScope, question: SchemeQuestion): Promise<Verdict<AskedScheme>> {
    const found = await this.db.read(scope, (tx) => this.find(tx, question));
    if (!found.ok) return found;
    const { scheme, rounds } = found.value;
    const organisationOn = this.dayOf(scheme, question);
    const known = await this.agenciesOf(organisationOn, rounds);
    const { rankingGroups, pooledUnits = [] } = scheme.document;
    const agencies = withPools(pooledUnits, schemeAgencies(rankingGroups, rounds, known));
    const asked = askedRanking({ scheme: scheme.document, rounds, agencies }, question);
    if (!asked.ok) return asked;
    const existing = new Set(known.tree.map(({ agencyId }) => agencyId));
    return accept({ ...found.value, organisationOn, existing, asked: asked.value });
  }

  private async find(
    tx: Transaction,
    { code, version, ...question }: SchemeQuestion,
  ): Promise<Verdict<Found>> {
    const scheme = versionAmong(withDifferences(await versionsOf(tx, code)), version);
    if (!scheme) return refuse(notFound('scheme', version === undefined ? 'code' : 'version', code));
    if (scheme.state === 'draft') return refuse(PROBLEMS.SCHEME_UNPUBLISHED.at('code', code));
    const core = await criteriaSetById(tx, scheme.document.core.criteriaSetId);
    if (!core) throw new Error(`the core of the scheme ${code} is not there`);
    const rounds = await this.roundsOf(tx, scheme, question);
    return rounds.ok ? accept({ scheme, core: core.document, rounds: rounds.value }) : rounds;
  }

  private async roundsOf(
    tx: Transaction,
    { document }: SchemeRecord,
    { field, shownBefore }: Pick<SchemeQuestion, 'field' | 'shownBefore'>,
  ): Promise<Verdict<RoundsOfScheme>> {
    if (field !== undefined) return this.rounds.ofField(tx, document, field);
    return accept(await this.rounds.of(tx, document, shownBefore));
  }

  private dayOf({ document }: SchemeRecord, { shownBefore }: SchemeQuestion): CalendarDay {
    const [last, now] = [document.period.to, shownBefore ?? today(this.clock)];
    return last < now ? last : now;
  }

  /** Agencies of the tree of a day, and participants that are not in it. */
  private async agenciesOf(on: CalendarDay, { entered, leftOut }: RoundsOfScheme) {
    const tree = agenciesOfTree(await this.organisation.tree(on));
    const known = new Set(tree.map(({ agencyId }) => agencyId));
    const rounds = [...entered, ...leftOut.map(({ round }) => round)];
    const ids = rounds.flatMap((round) => round.document.participants.map(({ agencyId }) => agencyId));
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    const others = (await this.organisation.byIds(missing)).flatMap((agency) => agency ?? []);
    return { tree, others };
  }
}

type Found = Pick<AskedScheme, 'scheme' | 'rounds' | 'core'>;
