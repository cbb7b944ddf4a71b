import { ProvinceScope } from '@hailong/database';
import { CalendarDay, Texts, Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { SchemeVersion } from '../../scheme/domain/scheme-difference';
import { SchemeQuestion } from '../../scheme/use-cases/asked-scheme-ranking';
import { RankScheme } from '../../scheme/use-cases/rank-scheme.use-case';
import { USUAL_CONFIDENCE, Z_OF } from '../../standing/domain/confidence';
import { judgedAgencies } from '../../standing/domain/judge-agencies';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { Proposal, proposeForms } from '../domain/propose-forms';

export interface NextFormsQuestion extends Omit<SchemeQuestion, 'factor' | 'field'> {
  /** Forms to be given out. */
  readonly forms: number;
}

/** Proposal for the next forms of a ranking. */
export interface NextForms extends Proposal {
  readonly scheme: SchemeVersion;
  readonly organisationOn: CalendarDay;
  readonly group: string | undefined;
  readonly minimumResponses: number;
  /** Forms that were asked for. */
  readonly asked: number;
  /** Reason why neighbours are not told apart under the method; undefined where they are. */
  readonly withoutStanding: Texts | undefined;
}

/** Proposes where the next forms of a ranking help most. It stores nothing and changes no quota. */
@Injectable()
export class ProposeNextForms {
  constructor(private readonly rankScheme: RankScheme) {}

  async propose(
    scope: ProvinceScope,
    { forms, ...question }: NextFormsQuestion,
  ): Promise<Verdict<NextForms>> {
    const ranked = await this.rankScheme.rankAlone(scope, question);
    if (!ranked.ok) return ranked;
    const { scheme, organisationOn, ranking, judgement } = ranked.value;
    const agencies = judgedAgencies(ranking.entries, judgement);
    const { minimumResponses } = ranking;
    const critical = Z_OF[judgement?.confidence ?? USUAL_CONFIDENCE];
    const lacking = ranking.excluded.filter(
      ({ code }) => code === 'BELOW_MINIMUM' || code === 'NO_RESPONSES',
    );
    return accept({
      ...{ scheme, organisationOn, group: question.group, minimumResponses, asked: forms },
      withoutStanding: whyWithoutStanding(ranking.method.name),
      ...proposeForms(agencies, lacking, { forms, minimumResponses, critical }),
    });
  }
}
