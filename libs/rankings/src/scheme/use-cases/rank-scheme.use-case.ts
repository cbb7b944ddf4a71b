import { ReadOrganisation } from '@hailong/agencies';
import { Agency, AgencyNode } from '@hailong/agencies/domain';
import { ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { traced } from '@hailong/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import { JudgedRankings } from '../../ranking/use-cases/judged-rankings';
import { JudgedRanking } from '../../ranking/use-cases/rank-shown';
import { EnteringRounds } from '../domain/entering-rounds';
import { PROBLEMS } from '../domain/problems';
import { SchemeRecord } from '../domain/ranking-scheme';
import { SchemeVersion, withDifferences } from '../domain/scheme-difference';
import { schemeAgencies } from '../domain/scheme-agencies';
import { versionAmong } from '../domain/scheme-name';
import { GroupSummary, groupSummaries, withExcluded } from '../domain/scheme-ranking';
import { versionsOf } from '../persistence/scheme-store';
import { SchemeQuestion, askedRanking } from './asked-scheme-ranking';
import { RoundsOfScheme, SchemeRounds } from './scheme-rounds';

export interface SchemeRanking extends JudgedRanking {
  readonly scheme: SchemeVersion;
  readonly rounds: EnteringRounds;
  /** Criteria compared, and those left out because of agencies that do not ask them. */
  readonly comparable: ComparableCriteria;
  readonly groups: readonly GroupSummary[];
  readonly factor: string | undefined;
  /** Day whose organisation is ranked: the last of the period, or today while that is to come. */
  readonly organisationOn: CalendarDay;
}

/**
 * Ranks the agencies of the province by an announced scheme, over every round that enters, from the blocks that are shown; computed
 * once until a block is added. A ranking is no publication: it is not frozen.
 */
@Injectable()
export class RankScheme {
  constructor(
    private readonly db: ProvinceDb,
    private readonly rankings: JudgedRankings,
    private readonly rounds: SchemeRounds,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  rank(scope: ProvinceScope, question: SchemeQuestion): Promise<Verdict<SchemeRanking>> {
    return traced('hailong.rank', {}, async (note) => {
      const verdict = await this.rankInside(scope, question);
      note({ outcome: verdict.ok ? 'accepted' : verdict.problems[0]?.code });
      return verdict;
    });
  }

  private async rankInside(scope: ProvinceScope, question: SchemeQuestion): Promise<Verdict<SchemeRanking>> {
    const found = await this.db.read(scope, (tx) => this.find(tx, question));
    if (!found.ok) return found;
    const { scheme, rounds } = found.value;
    const organisationOn = this.dayOf(scheme);
    const known = await this.agenciesOf(organisationOn, rounds);
    const agencies = schemeAgencies(scheme.document.rankingGroups, rounds, known);
    const asked = askedRanking({ scheme: scheme.document, rounds, agencies }, question);
    if (!asked.ok) return asked;
    const { ranking, ...judged } = await this.rankings.of(scope, asked.value);
    return accept({
      ...{ scheme, rounds, organisationOn, factor: question.factor, ...judged },
      comparable: asked.value.comparable,
      ranking: withExcluded(ranking, asked.value.excluded),
      groups: groupSummaries(asked.value.groups, ranking),
    });
  }

  private async find(tx: Transaction, { code, version }: SchemeQuestion): Promise<Verdict<Found>> {
    const scheme = versionAmong(withDifferences(await versionsOf(tx, code)), version);
    if (!scheme) return refuse(notFound('scheme', version === undefined ? 'code' : 'version', code));
    if (scheme.state === 'draft') return refuse(PROBLEMS.SCHEME_UNPUBLISHED.at('code', code));
    return accept({ scheme, rounds: await this.rounds.of(tx, scheme.document) });
  }

  private dayOf({ document }: SchemeRecord): CalendarDay {
    const [last, now] = [document.period.to, today(this.clock)];
    return last < now ? last : now;
  }

  /** Agencies of the tree of a day, and participants that are not in it. */
  private async agenciesOf(on: CalendarDay, { entered, leftOut }: RoundsOfScheme) {
    const tree = (await this.organisation.tree(on)).flatMap(flat);
    const known = new Set(tree.map(({ agencyId }) => agencyId));
    const rounds = [...entered, ...leftOut.map(({ round }) => round)];
    const ids = rounds.flatMap((round) => round.document.participants.map(({ agencyId }) => agencyId));
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    const others = (await this.organisation.byIds(missing)).flatMap((agency) => agency ?? []);
    return { tree, others };
  }
}

interface Found {
  readonly scheme: SchemeVersion;
  readonly rounds: RoundsOfScheme;
}

function flat({ agency, children }: AgencyNode): Agency[] {
  return [agency, ...children.flatMap(flat)];
}
