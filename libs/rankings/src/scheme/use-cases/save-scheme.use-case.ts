import { agenciesById } from '@hailong/agencies';
import { Agency } from '@hailong/agencies/domain';
import { CRITERIA_PROBLEMS } from '@hailong/criteria/domain';
import { criteriaSetById } from '@hailong/criteria';
import { ProvinceDb, ProvinceScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import {
  comparisonProblems,
  listedRoundProblems,
  periodProblems,
  schemeProblems,
} from '../domain/check-scheme';
import { dividedPoolProblems } from '../domain/check-pools';
import { ListedRound, PooledAgency, RankingScheme, SchemeRecord } from '../domain/ranking-scheme';
import { schemeAgencies } from '../domain/scheme-agencies';
import { SchemeVersion, withDifferences } from '../domain/scheme-difference';
import { SchemeTerms, schemeDocument } from '../domain/scheme-document';
import { schemeName, versionAmong } from '../domain/scheme-name';
import { insertScheme, lockSchemes, replaceScheme, versionsOf } from '../persistence/scheme-store';
import { NamedIds, SchemeNames } from './scheme-names';
import { SchemeRounds } from './scheme-rounds';

/**
 * Saves the draft of a ranking scheme: the first of its code, instead of the draft there is, or after an announced version as the next
 * one. A scheme with a fault is not saved.
 */
@Injectable()
export class SaveScheme {
  constructor(
    private readonly db: ProvinceDb,
    private readonly names: SchemeNames,
    private readonly rounds: SchemeRounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async save(scope: ProvinceScope, terms: SchemeTerms): Promise<Verdict<SchemeVersion>> {
    const ids = await this.names.find(scope, terms);
    return this.db.write(scope, async (tx) => {
      await lockSchemes(tx);
      const written = await this.documentOf(tx, terms, ids);
      if (!written.ok) return written;
      const { provinceId, document } = written.value;
      const problems = await this.problemsOf(tx, terms.code, document);
      if (problems.length > 0) return refuse(...problems);
      const before = await versionsOf(tx, terms.code);
      const saved = await stored(tx, { provinceId, code: terms.code, before }, document);
      const draft = before.find(({ state }) => state === 'draft');
      await recordAudit(
        tx,
        { agencyId: scope.agencyId ?? provinceId, actor: scope.actor },
        {
          action: 'save-ranking-scheme',
          subject: `${saved.code} v${saved.version}`,
          before: draft?.document,
          after: saved.document,
        },
      );
      return accept(saved);
    });
  }

  /** Writes the scheme out, or names every record that was not found. */
  private async documentOf(
    tx: Transaction,
    terms: SchemeTerms,
    { coreId, bridgeId, roundIds, pooled, figureAgencies }: NamedIds,
  ): Promise<Verdict<OwnedScheme>> {
    const core = await criteriaSetById(tx, coreId);
    const bridgeCore = bridgeId === undefined ? undefined : await criteriaSetById(tx, bridgeId);
    const rounds = await listedRounds(tx, roundIds);
    const comparison = await comparedScheme(tx, terms.comparison);
    const problems = [
      ...periodProblems(terms),
      ...(core?.core ? [] : [CRITERIA_PROBLEMS.CORE_UNKNOWN.at('core')]),
      ...rounds.flatMap((round, at) =>
        round ? [] : [notFound('round', `rounds[${at}]`, terms.rounds?.[at])],
      ),
      ...unknownInPools(terms, pooled),
      ...(comparison || terms.comparison === undefined
        ? []
        : [notFound('scheme', 'comparison', terms.comparison)]),
      ...unknownInFigures(terms, figureAgencies),
      ...(bridgeId === undefined || bridgeCore?.core
        ? []
        : [CRITERIA_PROBLEMS.CORE_UNKNOWN.at('bridge.core')]),
    ];
    if (problems.length > 0 || !core) return refuse(...problems);
    return accept({
      provinceId: core.agencyId,
      document: schemeDocument(terms, {
        ...{ core, bridgeCore, comparison, rounds: rounds.flatMap((round) => round ?? []) },
        pooled: pooled.map((agencies) =>
          agencies.flatMap((agency) => (agency ? [pooledAgency(agency)] : [])),
        ),
        figureAgencies: figureAgencies.flatMap((id) => id ?? []),
      }),
    });
  }

  private async problemsOf(
    tx: Transaction,
    code: string,
    scheme: RankingScheme,
  ): Promise<readonly Problem[]> {
    const { comparison, rounds } = scheme;
    const compared = comparison && versionAmong(await versionsOf(tx, comparison.code), comparison.version);
    const listed = await roundsById(
      tx,
      rounds.map(({ roundId }) => roundId),
    );
    return [
      ...schemeProblems(code, scheme, today(this.clock)),
      ...listedRoundProblems(scheme, await this.rounds.onCore(tx, scheme, listed)),
      ...(compared ? comparisonProblems(scheme, compared) : []),
      ...(await this.dividedPools(tx, scheme)),
    ];
  }

  /** Problems of pools whose agencies stand in several ranking groups today; the ranking looks again. */
  private async dividedPools(tx: Transaction, scheme: RankingScheme): Promise<readonly Problem[]> {
    const { rankingGroups, pooledUnits = [] } = scheme;
    if (pooledUnits.length === 0) return [];
    const ids = pooledUnits.flatMap(({ agencies }) => agencies.map(({ agencyId }) => agencyId));
    const tree = await agenciesById(tx, [...new Set(ids)]);
    const agencies = schemeAgencies(rankingGroups, await this.rounds.of(tx, scheme), { tree, others: [] });
    return dividedPoolProblems(pooledUnits, agencies);
  }
}

function pooledAgency({ agencyId, code }: Agency): PooledAgency {
  return { agencyId, code };
}

function unknownInPools({ pooledUnits = [] }: SchemeTerms, pooled: NamedIds['pooled']): readonly Problem[] {
  return pooled.flatMap((agencies, pool) =>
    agencies.flatMap((agency, at) => {
      const place = `pooledUnits[${pool}].agencies[${at}]`;
      return agency ? [] : [notFound('agency', place, pooledUnits[pool]?.agencies[at])];
    }),
  );
}

/** Published figures of agencies that are in no tree, past or present. */
function unknownInFigures(
  { publishedFigures }: SchemeTerms,
  found: readonly (number | undefined)[],
): readonly Problem[] {
  return found.flatMap((id, at) => {
    const place = `publishedFigures.agencies[${at}].code`;
    return id === undefined ? [notFound('agency', place, publishedFigures?.agencies[at]?.code)] : [];
  });
}

interface OwnedScheme {
  /** Province that published the core, and whose scheme this is. */
  readonly provinceId: number;
  readonly document: RankingScheme;
}

interface SchemeSlot {
  readonly provinceId: number;
  readonly code: string;
  /** Versions of the code, newest first. */
  readonly before: readonly SchemeRecord[];
}

async function stored(
  tx: Transaction,
  { provinceId, code, before: [newest] }: SchemeSlot,
  document: RankingScheme,
): Promise<SchemeVersion> {
  if (newest?.state === 'draft') await replaceScheme(tx, newest, document);
  else await insertScheme(tx, provinceId, { code, version: (newest?.version ?? 0) + 1 }, document);
  const [saved] = withDifferences(await versionsOf(tx, code));
  if (!saved) throw new Error(`the scheme ${code} was saved and is not there`);
  return saved;
}

/** Rounds in the order of the ids, each with its owner; undefined where there is none that has opened. */
async function listedRounds(
  tx: Transaction,
  ids: readonly number[],
): Promise<readonly (ListedRound | undefined)[]> {
  const found = new Map<number, RoundRecord>(
    (await roundsById(tx, ids)).map((round) => [round.roundId, round]),
  );
  const owners = await agenciesById(
    tx,
    [...found.values()].map(({ agencyId }) => agencyId),
  );
  return ids.map((roundId) => {
    const round = found.get(roundId);
    const owner = owners.find(({ agencyId }) => agencyId === round?.agencyId);
    return round && { roundId, code: round.code, ownerCode: owner?.code ?? '' };
  });
}

async function comparedScheme(tx: Transaction, text: string | undefined): Promise<SchemeRecord | undefined> {
  const name = text === undefined ? undefined : schemeName(text);
  return name && versionAmong(await versionsOf(tx, name.code), name.version);
}
