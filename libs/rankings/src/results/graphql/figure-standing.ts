import { AgencyScope, ProvinceScope } from '@hailong/database';
import type { Standing } from '@hailong/graphql-kit';
import { Injectable } from '@nestjs/common';
import { ReadFigureState } from '../use-cases/read-figure-state';

/** Names the state that an answer with the figures of a round stands on, for its reader. */
@Injectable()
export class FigureStanding {
  constructor(private readonly states: ReadFigureState) {}

  ofAgency(scope: AgencyScope, roundId: number): Standing {
    const { agencyId } = scope;
    const name = `agency ${agencyId}, round ${roundId}`;
    return { name, agencyId, state: () => this.states.ofAgency(scope, roundId) };
  }

  ofProvince(scope: ProvinceScope, roundId: number): Standing {
    const name = `province, round ${roundId}`;
    return { name, agencyId: scope.agencyId, state: () => this.states.ofProvince(scope, roundId) };
  }
}
