import { ReadOrganisation } from '@hailong/agencies';
import { IndexOverForms, ShownBlock, TellErrors, shownBlocksOf } from '@hailong/blocks';
import { AgencyScope, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Interval } from '@hailong/statistics';
import { intervalOfIndex } from '@hailong/statistics/domain';
import { Injectable } from '@nestjs/common';
import { CoreCounts, coreCounts } from '../../ranking/domain/core-counts';
import { indexCriteria } from '../../ranking/domain/index-criteria';
import { FormInRound, formsInRounds } from '../../ranking/use-cases/compared-forms';
import { addTallies } from '../../results/domain/tally';
import { Confidence, USUAL_CONFIDENCE, Z_OF } from '../../standing/domain/confidence';
import { CriterionFigure, criterionFigures } from '../domain/criterion-figures';
import { poolOfAgency } from '../domain/pooled-units';
import { PROBLEMS } from '../domain/problems';
import { SchemeVersion } from '../domain/scheme-difference';
import { AskScheme } from './ask-scheme';
import { AskedSchemeRanking, SchemeQuestion } from './asked-scheme-ranking';

export interface CriteriaQuestion extends Pick<SchemeQuestion, 'code' | 'version'> {
  /** Code of an agency of the ranking. */
  readonly agency: string;
}

/** Figure of a criterion with its interval, percent in whole tenths; without one where answers are held back or too few. */
export interface JudgedCriterion extends CriterionFigure {
  readonly interval?: Interval;
}

export interface SchemeCriteria {
  readonly scheme: SchemeVersion;
  readonly agencyId: number;
  readonly confidence: Confidence;
  readonly criteria: readonly JudgedCriterion[];
}

/**
 * Reads the figures of an agency for each criterion that a scheme compares, each with its interval. There are no ranks by criterion: of so many
 * comparisons some would tell agencies apart by chance alone.
 */
@Injectable()
export class ReadSchemeCriteria {
  constructor(
    private readonly schemes: AskScheme,
    private readonly organisation: ReadOrganisation,
    private readonly figures: ResultsDb,
    private readonly errors: TellErrors,
  ) {}

  async read(
    scope: ProvinceScope,
    { agency: code, ...question }: CriteriaQuestion,
  ): Promise<Verdict<SchemeCriteria>> {
    const found = await this.schemes.ask(scope, question);
    if (!found.ok) return found;
    const agency = await this.organisation.byCode(code);
    if (!agency) return refuse(notFound('agency', 'agency', code));
    const { scheme, core, asked } = found.value;
    const { agencyId } = agency;
    const pool = poolOfAgency(scheme.document.pooledUnits, agencyId);
    if (pool) return refuse(PROBLEMS.POOLED_AGENCY_UNSUITED.at('agency', code, pool.code));
    if (!asked.participants.some((each) => each.agencyId === agencyId))
      return refuse(PROBLEMS.SCHEME_AGENCY_UNSUITED.at('agency', code));
    const counts = await this.figures.ofProvince(scope, (tx) => countsOf(tx, asked, agencyId));
    const criteria = criterionFigures(core, asked.comparable, counts);
    const confidence = asked.confidence ?? USUAL_CONFIDENCE;
    const intervals = await this.intervals(scope, asked, { agencyId, criteria, confidence });
    return accept({
      ...{ scheme, agencyId, confidence },
      criteria: criteria.map((criterion, at) => ({ ...criterion, interval: intervals[at] })),
    });
  }

  /** Intervals in the order of the criteria. The forms are read once. */
  private async intervals(
    { actor }: ProvinceScope,
    asked: AskedSchemeRanking,
    { agencyId, criteria, confidence }: Omit<SchemeCriteria, 'scheme'>,
  ): Promise<readonly (Interval | undefined)[]> {
    const forms = formsInRounds(asked, agencyId);
    const parts = forms.map(({ roundId, questionnaireId }) => ({ roundId, questionnaireId }));
    const indices = criteria.map(({ code }) => indexOfCriterion(asked, forms, code));
    const errors = await this.errors.ofIndices(AgencyScope.of(agencyId, actor), parts, indices);
    return errors.map(
      (error) => error && intervalOfIndex(error.share, error.effectiveAnswers, Z_OF[confidence]),
    );
  }
}

/** Shown answers of an agency by core criterion, over all its rounds. */
async function countsOf(
  tx: Transaction,
  { rounds, formsOf }: AskedSchemeRanking,
  agencyId: number,
): Promise<readonly CoreCounts[]> {
  const blocks: ShownBlock[] = [];
  for (const { roundId } of rounds) blocks.push(...(await shownBlocksOf(tx, roundId, agencyId)));
  return formsOf(agencyId).flatMap((form) => {
    const own = blocks.filter(({ questionnaireId }) => questionnaireId === form.questionnaireId);
    return coreCounts(form.criteriaSet, { ...form, tally: addTallies(own, form.layout.size) });
  });
}

/** Index that is a single criterion: the satisfied share of its answers. */
function indexOfCriterion(
  { comparable }: AskedSchemeRanking,
  forms: readonly FormInRound[],
  code: string,
): IndexOverForms {
  const criteria = comparable.criteria.filter(({ coreCode }) => coreCode === code);
  return {
    method: 'pooled',
    criteria: forms.map(({ criteriaSet }) => indexCriteria(criteriaSet, { criteria })),
  };
}
